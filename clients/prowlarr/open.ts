import { HttpReader } from '../http/reader.ts';
import { HttpWriter } from '../http/writer.ts';
import { connectServarr, type ServarrOptions } from '../servarr/open.ts';
import { ProwlarrAdmin } from './admin.ts';
import { ProwlarrReader } from './reader.ts';

export type ProwlarrOptions = ServarrOptions;

/** Reading and writing of one Prowlarr over one connection. */
export interface ProwlarrWriter {
  readonly reader: ProwlarrReader;
  readonly admin: ProwlarrAdmin;
}

/** Opens a client that can only read. */
export function openProwlarrReader(options: ProwlarrOptions): ProwlarrReader {
  const { connection, authorizer } = connectServarr('prowlarr', options);
  return new ProwlarrReader(new HttpReader(connection, authorizer, options));
}

/** Opens a client that can also change how Prowlarr is set up. Closing its reader closes it. */
export function openProwlarrWriter(options: ProwlarrOptions): ProwlarrWriter {
  const { connection, authorizer } = connectServarr('prowlarr', options);
  const http = new HttpWriter(connection, authorizer, options);
  return { reader: new ProwlarrReader(http), admin: new ProwlarrAdmin(http) };
}
