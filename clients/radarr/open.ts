import { HttpReader } from '../http/reader.ts';
import { HttpWriter } from '../http/writer.ts';
import { onlyTags } from '../servarr/only-tags.ts';
import { connectServarr, type ServarrOptions } from '../servarr/open.ts';
import { RadarrReader } from './reader.ts';
import { RadarrTagger } from './tagger.ts';
import { RadarrWriter } from './writer.ts';

export type RadarrOptions = ServarrOptions;

/** Opens a client that can only read. */
export function openRadarrReader(options: RadarrOptions): RadarrReader {
  const { connection, authorizer } = connectServarr('radarr', options);
  return new RadarrReader(new HttpReader(connection, authorizer, options));
}

/** Opens a client that can also set and clear tags; its connection refuses every other write. */
export function openRadarrTagger(options: RadarrOptions): RadarrTagger {
  const { connection, authorizer } = connectServarr('radarr', options, onlyTags);
  return new RadarrTagger(new HttpWriter(connection, authorizer, options));
}

/** Opens a client that can also change and remove. */
export function openRadarrWriter(options: RadarrOptions): RadarrWriter {
  const { connection, authorizer } = connectServarr('radarr', options);
  return new RadarrWriter(new HttpWriter(connection, authorizer, options));
}
