import type { ConnectionOptions } from '../http/options.ts';

type Explain = NonNullable<ConnectionOptions['explain']>;
type Reply = Parameters<Explain>[3];

/**
 * A 404 that Radarr or Sonarr did not say itself tells nothing of what was asked for: an ingress answers so while
 * the server behind it restarts. Their own are JSON (seen, Radarr 6.0.3 and Sonarr 4.0.19): problem details with
 * `status` and `traceId`, or `message` with `description`, where `X-Application-Version` may stand for the latter.
 */
export function foreignNotFound(urlSetting: string): Explain {
  return (status, _detail, _call, reply) =>
    status !== 404 || isOwn(reply)
      ? undefined
      : {
          code: 'malformed',
          what: 'did not answer itself: the 404 is not one of its own',
          nextStep: `it may be restarting behind a proxy; if every call fails so, check ${urlSetting}`,
        };
}

function isOwn({ headers, text }: Reply): boolean {
  const body = fieldsIn(text);
  if (body['status'] === 404 && typeof body['traceId'] === 'string') return true;
  const signed = typeof body['description'] === 'string' || headers['x-application-version'] !== undefined;
  return signed && typeof body['message'] === 'string';
}

function fieldsIn(text: string): Readonly<Record<string, unknown>> {
  try {
    const parsed: unknown = JSON.parse(text);
    return typeof parsed === 'object' && parsed !== null ? { ...parsed } : {};
  } catch {
    return {};
  }
}
