import { Connection } from '../http/connection.ts';
import type { ServerOptions } from '../http/options.ts';
import type { Authorizer } from '../http/reader.ts';
import { HttpReader } from '../http/reader.ts';
import { HttpWriter } from '../http/writer.ts';
import { SeerrAdmin } from './admin.ts';
import { SeerrReader } from './reader.ts';

export interface SeerrOptions extends ServerOptions {
  readonly apiKey: string;
}

/** Reading and writing of one Seerr over one connection. */
export interface SeerrWriter {
  readonly reader: SeerrReader;
  readonly admin: SeerrAdmin;
}

/** Opens a client that can only read. */
export function openSeerrReader(options: SeerrOptions): SeerrReader {
  const { connection, authorizer } = connect(options);
  return new SeerrReader(new HttpReader(connection, authorizer, options));
}

/** Opens a client that can also change how Seerr is set up. Closing its reader closes it. */
export function openSeerrWriter(options: SeerrOptions): SeerrWriter {
  const { connection, authorizer } = connect(options);
  const http = new HttpWriter(connection, authorizer, options);
  return { reader: new SeerrReader(http), admin: new SeerrAdmin(http) };
}

function connect(options: SeerrOptions): { connection: Connection; authorizer: Authorizer } {
  const { server = 'seerr', apiKey } = options;
  const settings = {
    url: options.urlSetting ?? 'SEERR_URL',
    credentials: options.credentialsSetting ?? 'SEERR_API_KEY',
    credentialsKind: 'api key',
    internal: 'http://seerr:5055',
  };
  const headers = { 'x-api-key': apiKey };
  return {
    connection: new Connection({ ...options, server, settings, secrets: [apiKey] }),
    authorizer: { headers: async () => headers },
  };
}
