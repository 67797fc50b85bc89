import { Connection } from '../http/connection.ts';
import type { ServerOptions } from '../http/options.ts';
import { HttpReader } from '../http/reader.ts';
import { HttpWriter } from '../http/writer.ts';
import { anonymous, authorizerFor, type JellyfinCredentials } from './authorization.ts';
import { forbiddenDeletion } from './forbidden-deletion.ts';
import { JellyfinReader } from './reader.ts';
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
  };
  return new Connection({ ...options, server, settings, forbids: forbiddenDeletion });
}
