import type { Call } from '../http/call.ts';
import { Connection } from '../http/connection.ts';
import type { ServerOptions } from '../http/options.ts';
import { HttpReader } from '../http/reader.ts';
import { ServerError } from '../http/server-error.ts';
import type { StatusMeaning } from '../http/status.ts';
import { HttpWriter } from '../http/writer.ts';
import { JellyfinAccountCheck } from './account.ts';
import {
  anonymous,
  authorizerFor,
  type JellyfinCredentials,
  type JellyfinDevice,
  setupDevice,
} from './authorization.ts';
import { forbiddenDeletion } from './forbidden-deletion.ts';
import { JellyfinLibraryAdmin } from './library-admin.ts';
import { JellyfinPictures } from './pictures.ts';
import { JellyfinReader, publicInfoPath } from './reader.ts';
import { JellyfinServerAdmin } from './server-admin.ts';
import { JellyfinStartup } from './startup.ts';
import { JellyfinUserAdmin } from './user-admin.ts';
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

/** Opens a client that can also change what is in the server: collections, and what it knows of files. */
export function openJellyfinWriter(options: JellyfinOptions): JellyfinWriter {
  return openAll(options).media;
}

/** One server in the hands of an administrator. What its parts have in common is one connection. */
export interface JellyfinAdmin {
  readonly media: JellyfinWriter;
  readonly users: JellyfinUserAdmin;
  readonly libraries: JellyfinLibraryAdmin;
  readonly server: JellyfinServerAdmin;
  close(): Promise<void>;
}

/** Opens a client that can also change users, libraries, configuration, schedule and keys. */
export function openJellyfinAdmin(options: JellyfinOptions): JellyfinAdmin {
  const { connection, writer, media } = openAll(options);
  return {
    media,
    users: new JellyfinUserAdmin(writer, connection.secrets),
    libraries: new JellyfinLibraryAdmin(writer),
    server: new JellyfinServerAdmin(writer, connection.secrets),
    close: async () => await connection.close(),
  };
}

function openAll(options: JellyfinOptions) {
  const connection = connect(options, options.credentials);
  const writer = new HttpWriter(connection, authorizerFor(connection, options.credentials), options);
  return {
    connection,
    writer,
    media: new JellyfinWriter(writer, new HttpReader(connection, anonymous, options)),
  };
}

/** Opens a client that proves one account and can do nothing else. */
export function openJellyfinAccountCheck(
  options: ServerOptions,
  device: JellyfinDevice,
): JellyfinAccountCheck {
  return new JellyfinAccountCheck(connect(options), device);
}

/** Opens a client that reads pictures, which takes no credentials. */
export function openJellyfinPictures(options: ServerOptions): JellyfinPictures {
  return new JellyfinPictures(new HttpReader(connect(options), anonymous, options));
}

/** Opens the first-run wizard of a new server, which asks for no credentials. */
export function openJellyfinStartup(options: ServerOptions): JellyfinStartup {
  const connection = connect(options);
  const signsIn = async (username: string, password: string): Promise<boolean> => {
    try {
      await authorizerFor(connection, { username, password, device: setupDevice }).headers();
      return true;
    } catch (error) {
      // 403: the account is disabled.
      if (error instanceof ServerError && ['unauthorized', 'forbidden'].includes(error.code)) return false;
      throw error;
    }
  };
  const http = new HttpWriter(connection, anonymous, options);
  return new JellyfinStartup(http, connection.secrets, signsIn);
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
