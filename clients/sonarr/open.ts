import { HttpReader } from '../http/reader.ts';
import { HttpWriter } from '../http/writer.ts';
import { onlyTags } from '../servarr/only-tags.ts';
import { connectServarr, type ServarrOptions } from '../servarr/open.ts';
import { SonarrReader } from './reader.ts';
import { SonarrTagger } from './tagger.ts';
import { SonarrWriter } from './writer.ts';

export type SonarrOptions = ServarrOptions;

/** Opens a client that can only read. */
export function openSonarrReader(options: SonarrOptions): SonarrReader {
  const { connection, authorizer } = connectServarr('sonarr', options);
  return new SonarrReader(new HttpReader(connection, authorizer, options));
}

/** Opens a client that can also set and clear tags; its connection refuses every other write. */
export function openSonarrTagger(options: SonarrOptions): SonarrTagger {
  const { connection, authorizer } = connectServarr('sonarr', options, onlyTags);
  return new SonarrTagger(new HttpWriter(connection, authorizer, options));
}

/** Opens a client that can also change and remove. */
export function openSonarrWriter(options: SonarrOptions): SonarrWriter {
  const { connection, authorizer } = connectServarr('sonarr', options);
  return new SonarrWriter(new HttpWriter(connection, authorizer, options));
}
