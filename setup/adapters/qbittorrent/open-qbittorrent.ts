import {
  openQbittorrentReader,
  openQbittorrentWriter,
  type QbittorrentOptions,
  waitForQbittorrent,
} from '../../../clients/qbittorrent/open.ts';
import type { QbittorrentReader } from '../../../clients/qbittorrent/reader.ts';
import type { QbittorrentWriter } from '../../../clients/qbittorrent/writer.ts';
import type { Change } from '../../domain/difference/comparison.ts';
import type { Json } from '../../domain/resource/json.ts';
import { isConcealed, type Reading } from '../../domain/resource/resource.ts';
import type { AppReader, AppWriter } from '../../ports/app.ts';
import { asReader, asWriter } from '../servers/as-app.ts';
import { requireKnown } from '../servers/known-version.ts';
import { fromWord, toWord } from './preference-words.ts';

/** Of its interface: 2.8 is that of 4.5; what a new major number would change is not known. */
const SUPPORTED = {
  from: '2.8',
  before: '3.0',
  words: '2.8 (qBittorrent 4.5) to 2.x',
  says: 'has interface',
} as const;

/** Reads preferences and categories of one qBittorrent. */
export function openQbittorrentApp(options: QbittorrentOptions & { readonly server: string }): AppReader {
  const client = openQbittorrentReader(options);
  const up = {
    waitUntilUp: async (limitMs: number) => await waitForQbittorrent(options, limitMs),
    close: async () => await client.close(),
  };
  return asReader(options.server, up, async () => await readingOf(client, options.server));
}

async function readingOf(client: QbittorrentReader, server: string): Promise<Reading> {
  const version = await client.apiVersion();
  requireKnown(server, version, SUPPORTED);
  const preferences = Object.entries(await client.preferences());
  const categories = Object.entries(await client.categories());
  return {
    version,
    resources: [
      {
        kind: 'preferences',
        name: 'preferences',
        // What a JSON document holds is plain.
        fields: Object.fromEntries(preferences.map(([name, value]) => [name, toWord(name, value as Json)])),
      },
      ...categories.map(([name, { savePath }]) => ({ kind: 'category', name, fields: { savePath } })),
    ],
  };
}

/** Writes preferences and categories of one qBittorrent. */
export function openQbittorrentAppWriter(
  options: QbittorrentOptions & { readonly server: string },
): AppWriter {
  const client = openQbittorrentWriter(options);
  return asWriter(options.server, client, async (change) => await write(client, change));
}

async function write(client: QbittorrentWriter, { kind, name, fields }: Change): Promise<void> {
  if (kind === 'category') return await client.ensureCategory(name, String(fields['savePath'] ?? ''));
  if (kind !== 'preferences') throw new Error(`qBittorrent has no ${kind}`);
  const version = await client.apiVersion();
  const change = Object.entries(fields).map(([field, value]) => [
    field,
    isConcealed(value) ? value.reveal() : fromWord(field, value, version),
  ]);
  await client.changePreferences(Object.fromEntries(change));
}
