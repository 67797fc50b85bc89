import type { Call } from '../http/call.ts';
import { Connection } from '../http/connection.ts';
import type { ServerOptions } from '../http/options.ts';
import { HttpReader } from '../http/reader.ts';
import type { StatusMeaning } from '../http/status.ts';
import { HttpWriter } from '../http/writer.ts';
import { anonymous, authorizerFor, type JellyfinCredentials } from './authorization.ts';
import { forbiddenDeletion } from './forbidden-deletion.ts';
import { JellyfinReader, publicInfoPath } from './reader.ts';
import { JellyfinStartup } from './startup.ts';
import { JellyfinWriter } from './writer.ts';

export interface JellyfinOptions extends ServerOptions {
  readonly credentials: JellyfinCredentials;
}

/** Opens a client that can only read. */
export function openJellyfinReader(options: JellyfinOptions): JellyfinReader {
  const connection = connect(options, options.credentials);
  const authorizer = authorizerFor(connection, options.credentials);
  return new JellyfinReader(
    new HttpReader(connection, authorizer, options),
    new HttpReader(connection, anonymous, options),
  );
}

/** Opens a client that can also change collections, libraries, policies, keys and configuration. */
export function openJellyfinWriter(options: JellyfinOptions): JellyfinWriter {
  const connection = connect(options, options.credentials);
  const writer = new HttpWriter(connection, authorizerFor(connection, options.credentials), options);
  return new JellyfinWriter(writer, new HttpReader(connection, anonymous, options));
}

/** Opens the first-run wizard of a new server, which asks for no credentials. */
export function openJellyfinStartup(options: ServerOptions): JellyfinStartup {
  return new JellyfinStartup(new HttpWriter(connect(options), anonymous, options));
}

function connect(options: ServerOptions, credentials?: JellyfinCredentials): Connection {
  const { server = 'jellyfin', urlSetting = 'JELLYFIN_URL' } = options;
  const withKey = credentials === undefined || 'apiKey' in credentials;
  const usual = withKey ? 'JELLYFIN_API_KEY' : 'JELLYFIN_USERNAME and JELLYFIN_PASSWORD';
  const settings = {
    url: urlSetting,
    credentials: options.credentialsSetting ?? usual,
    credentialsKind: withKey ? 'api key' : 'user name and password',
    internal: 'http://jellyfin:8096',
  };
  return new Connection({ ...options, server, settings, forbids: forbiddenDeletion, explain });
}

/** While it starts, the one thing that it tells anybody fails for a moment (seen on 10.11.11). */
function explain(status: number, _detail: string, { path }: Call): StatusMeaning | undefined {
  if (status !== 500 || path !== publicInfoPath) return undefined;
  return {
    code: 'starting',
    what: 'failed with status 500, as it does for a moment while it starts',
    nextStep: 'if it stays so, see its log for the reason',
  };
}
