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
import { isAtLeast } from '../../domain/resource/version.ts';
import { AppFailure, type AppReader, type AppWriter } from '../../ports/app.ts';
import { asking } from '../servers/as-app-failure.ts';
import { fromWord, toWord } from './preference-words.ts';

/** Of its interface: 4.5 and later; what a new major number would change is not known. */
const FIRST_API = '2.8';
const FIRST_UNKNOWN_API = '3.0';

/** Reads preferences and categories of one qBittorrent. */
export function openQbittorrentApp(options: QbittorrentOptions & { readonly server: string }): AppReader {
  const client = openQbittorrentReader(options);
  return {
    name: options.server,
    waitUntilUp: async (limitMs) => await asking(async () => await waitForQbittorrent(options, limitMs)),
    read: async () => await asking(async () => await readingOf(client, options.server)),
    close: async () => await client.close(),
  };
}

async function readingOf(client: QbittorrentReader, server: string): Promise<Reading> {
  const version = await client.apiVersion();
  if (!isAtLeast(version, FIRST_API) || isAtLeast(version, FIRST_UNKNOWN_API)) {
    const what = `${server} has interface ${version}, and setup knows 2.8 (qBittorrent 4.5) to 2.x`;
    throw new AppFailure(`${what}: nothing of it is changed; use a version of both that fit`, {
      closed: true,
      hindrance: 'version',
    });
  }
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
  return {
    name: options.server,
    write: async (change) => await asking(async () => await write(client, change)),
    close: async () => await client.close(),
  };
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
