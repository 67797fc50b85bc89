/** Calls to the servers of a household, as other programs in it send them. */

/** Parsed JSON of a shape that the caller knows. */
export interface Json {
  readonly [key: string]: Json | undefined;
}

/** A server that takes its key in a header: Radarr and Sonarr in their own, Jellyfin in the usual one. */
interface Server {
  readonly url: string;
  readonly apiKey: string;
  /** Before there is a key. @default - the key, as Jellyfin takes it */
  readonly authorization?: string;
}

/** Sends a call and gives what was answered; an answer that is a refusal is an error. */
export async function send(
  server: Server | undefined,
  method: string,
  path: string,
  json?: object,
): Promise<Json> {
  if (server === undefined) throw new Error(`there is no server for ${method} ${path}`);
  const headers = {
    'x-api-key': server.apiKey,
    authorization: server.authorization ?? `MediaBrowser Token="${server.apiKey}"`,
    ...(json && { 'content-type': 'application/json' }),
  };
  const body = json === undefined ? {} : { body: JSON.stringify(json) };
  const answer = await fetch(`${server.url}${path}`, { method, headers, ...body });
  const text = await answer.text();
  if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${text}`);
  return text === '' ? {} : JSON.parse(text);
}

/** Has a Radarr or Sonarr do something; it is done a moment later. */
export async function runCommand(
  server: Server,
  command: Readonly<Record<string, string | number>>,
): Promise<void> {
  await send(server, 'POST', '/api/v3/command', command);
}
