import { openSeerrReader, openSeerrWriter, type SeerrOptions } from '../../../clients/seerr/open.ts';
import type { AppReader, AppWriter } from '../../ports/app.ts';
import { asking } from '../servers/as-app-failure.ts';
import { readSeerr } from './read-seerr.ts';
import { writeSeerr } from './write-seerr.ts';

export interface SeerrAppOptions extends SeerrOptions {
  readonly server: string;
}

/** Reads one Seerr. */
export function openSeerrApp(options: SeerrAppOptions): AppReader {
  const client = openSeerrReader(options);
  return {
    name: options.server,
    waitUntilUp: async (limitMs) => await asking(async () => await client.waitUntilUp(limitMs)),
    read: async () => await asking(async () => await readSeerr(client, options.server)),
    close: async () => await client.close(),
  };
}

/** Writes one Seerr. */
export function openSeerrAppWriter(options: SeerrAppOptions): AppWriter {
  const client = openSeerrWriter(options);
  return {
    name: options.server,
    write: async (change) => await asking(async () => await writeSeerr(client, change)),
    close: async () => await client.reader.close(),
  };
}
