import type { HttpWriter } from '../http/writer.ts';
import type { TagId } from '../servarr/resources.ts';
import { RadarrReader } from './reader.ts';
import type { MovieIds } from './resources.ts';

/** Reads one Radarr, and can change the tags of movies. It has no method that removes anything. */
export class RadarrTagger extends RadarrReader {
  readonly #http: HttpWriter;

  constructor(http: HttpWriter) {
    super(http);
    this.#http = http;
  }

  /** Adds or takes away tags and leaves the others, and everything else. */
  async changeTags(movieIds: MovieIds, applyTags: 'add' | 'remove', tags: readonly TagId[]): Promise<void> {
    await this.#http.put({ path: '/api/v3/movie/editor', json: { movieIds, tags, applyTags } });
  }
}
