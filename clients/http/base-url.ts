import { ServerError } from './server-error.ts';

/** A server's address, taken apart: where to connect, and what every path begins with. */
export interface BaseUrl {
  /** `http://radarr:7878` */
  readonly origin: string;
  /** The URL base without a slash at the end: `` or `/radarr`. */
  readonly prefix: string;
}

/**
 * Takes a configured address apart.
 * Credentials, a query or a fragment in it are errors: a URL ends up in logs. The value is therefore
 * not repeated in the message.
 *
 * @param setting name of the setting that holds it
 * @throws ServerError `bad-url`
 */
export function parseBaseUrl(server: string, text: string, setting: string): BaseUrl {
  const fail = (what: string) =>
    new ServerError({
      code: 'bad-url',
      server,
      what,
      nextStep: `set ${setting} to an address like http://host:port or http://host:port/url-base`,
    });
  if (!URL.canParse(text)) throw fail('has an address that is not a URL');
  const url = new URL(text);
  if (url.protocol !== 'http:' && url.protocol !== 'https:')
    throw fail('has an address without http or https');
  if (url.username !== '' || url.password !== '') throw fail('has credentials in its address');
  if (url.search !== '' || url.hash !== '') throw fail('has a query or fragment in its address');
  return { origin: url.origin, prefix: url.pathname.replace(/\/+$/, '') };
}
