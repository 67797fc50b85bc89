import * as z from 'zod';
import type { HttpReader } from '../http/reader.ts';
import { FamilyReader } from '../servarr/family-reader.ts';
import { Provider } from '../servarr/resources.ts';
import { PROWLARR_API } from './api.ts';

/** Reads one Prowlarr, v1 and v2. It has no way to change anything there. */
export class ProwlarrReader extends FamilyReader {
  constructor(http: HttpReader) {
    super(http, PROWLARR_API);
  }

  /** The Radarrs, Sonarrs and others that get the indexers; their API keys are masked. */
  async applications(): Promise<Provider[]> {
    return await this.http.json({ path: `${PROWLARR_API}/applications` }, z.array(Provider));
  }

  /** The template of an application of one kind: `Radarr`, `Sonarr`. */
  async applicationSchema(implementation: string): Promise<Provider> {
    return await this.template(`${PROWLARR_API}/applications/schema`, implementation);
  }
}
