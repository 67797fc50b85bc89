import type { HttpWriter } from '../http/writer.ts';
import type { TagId } from '../servarr/resources.ts';
import { SonarrReader } from './reader.ts';
import type { SeriesIds } from './resources.ts';

/** Reads one Sonarr, and can change the tags of series. It has no method that removes anything. */
export class SonarrTagger extends SonarrReader {
  readonly #http: HttpWriter;

  constructor(http: HttpWriter) {
    super(http);
    this.#http = http;
  }

  /** Adds or takes away tags and leaves the others, and everything else. */
  async changeTags(seriesIds: SeriesIds, applyTags: 'add' | 'remove', tags: readonly TagId[]): Promise<void> {
    await this.#http.put({ path: '/api/v3/series/editor', json: { seriesIds, tags, applyTags } });
  }
}
