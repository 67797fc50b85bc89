import { openSeerrReader, openSeerrWriter, type SeerrOptions } from '../../../clients/seerr/open.ts';
import type { AppReader, AppWriter } from '../../ports/app.ts';
import { asReader, asWriter } from '../servers/as-app.ts';
import { readSeerr } from './read-seerr.ts';
import { writeSeerr } from './write-seerr.ts';

export interface SeerrAppOptions extends SeerrOptions {
  readonly server: string;
}

/** Reads one Seerr. */
export function openSeerrApp(options: SeerrAppOptions): AppReader {
  const client = openSeerrReader(options);
  return asReader(options.server, client, async () => await readSeerr(client, options.server));
}

/** Writes one Seerr. */
export function openSeerrAppWriter(options: SeerrAppOptions): AppWriter {
  const client = openSeerrWriter(options);
  return asWriter(options.server, client.reader, async (change) => await writeSeerr(client, change));
}
