import { HttpReader } from '../http/reader.ts';
import { HttpWriter } from '../http/writer.ts';
import { connectServarr, type ServarrOptions } from '../servarr/open.ts';
import { RadarrReader } from './reader.ts';
import { RadarrWriter } from './writer.ts';

export type RadarrOptions = ServarrOptions;

/** Opens a client that can only read. */
export function openRadarrReader(options: RadarrOptions): RadarrReader {
  const { connection, authorizer } = connectServarr('radarr', options);
  return new RadarrReader(new HttpReader(connection, authorizer, options));
}

/** Opens a client that can also change and remove. */
export function openRadarrWriter(options: RadarrOptions): RadarrWriter {
  const { connection, authorizer } = connectServarr('radarr', options);
  return new RadarrWriter(new HttpWriter(connection, authorizer, options));
}
