import { HttpReader } from '../http/reader.ts';
import { HttpWriter } from '../http/writer.ts';
import { connectServarr, type ServarrOptions } from '../servarr/open.ts';
import { SonarrReader } from './reader.ts';
import { SonarrWriter } from './writer.ts';

export type SonarrOptions = ServarrOptions;

/** Opens a client that can only read. */
export function openSonarrReader(options: SonarrOptions): SonarrReader {
  const { connection, authorizer } = connectServarr('sonarr', options);
  return new SonarrReader(new HttpReader(connection, authorizer, options));
}

/** Opens a client that can also change and remove. */
export function openSonarrWriter(options: SonarrOptions): SonarrWriter {
  const { connection, authorizer } = connectServarr('sonarr', options);
  return new SonarrWriter(new HttpWriter(connection, authorizer, options));
}
