import { ask, type Json } from '../../../simulator/support/ask.ts';

/** A server that takes its key in a header: Radarr and Sonarr in their own, Jellyfin in the usual one. */
interface Server {
  readonly url: string;
  readonly apiKey: string;
}

/** Sends a call as other programs of the household do, and gives what was answered. */
export async function send(
  server: Server | undefined,
  method: string,
  path: string,
  json?: object,
): Promise<Json> {
  if (server === undefined) throw new Error(`there is no server for ${method} ${path}`);
  const authorization = `MediaBrowser Token="${server.apiKey}"`;
  const headers = { 'x-api-key': server.apiKey, authorization };
  const { status, text, body } = await ask(`${server.url}${path}`, {
    method,
    headers,
    ...(json && { json }),
  });
  if (status >= 400) throw new Error(`${method} ${path}: ${status} ${text}`);
  return body;
}

/** Has a Radarr or Sonarr do something; it is done a moment later. */
export async function runCommand(
  server: Server,
  command: Readonly<Record<string, string | number>>,
): Promise<void> {
  await send(server, 'POST', '/api/v3/command', command);
}
