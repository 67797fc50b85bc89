import { openRadarrReader, openRadarrWriter } from '../../../clients/radarr/open.ts';
import type { ServarrAdmin } from '../../../clients/servarr/admin.ts';
import type { ServarrOptions } from '../../../clients/servarr/open.ts';
import type { ServarrReader } from '../../../clients/servarr/reader.ts';
import { openSonarrReader, openSonarrWriter } from '../../../clients/sonarr/open.ts';
import type { Reading, Resource } from '../../domain/resource/resource.ts';
import type { AppReader, AppWriter } from '../../ports/app.ts';
import { asReader, asWriter } from '../servers/as-app.ts';
import { requireKnown } from '../servers/known-version.ts';
import { DOCUMENTS } from './kinds.ts';
import { fromDocument, fromProvider } from './to-resources.ts';
import { writeChange } from './write-change.ts';

export interface InstanceOptions extends ServarrOptions {
  readonly kind: 'radarr' | 'sonarr';
  readonly server: string;
}

/** Versions whose configuration this program knows. */
const SUPPORTED = {
  radarr: { from: '5.0', before: '7.0', words: 'Radarr 5 and 6' },
  sonarr: { from: '4.0', before: '6.0', words: 'Sonarr 4 and 5' },
} as const;

/** Reads one Radarr or Sonarr. */
export function openInstance(options: InstanceOptions): AppReader {
  const client = options.kind === 'radarr' ? openRadarrReader(options) : openSonarrReader(options);
  return asReader(options.server, client, async () => await readingOf(client, options));
}

/** Writes one Radarr or Sonarr. */
export function openInstanceWriter(options: InstanceOptions): AppWriter {
  const client: ServarrReader & { readonly admin: ServarrAdmin } =
    options.kind === 'radarr' ? openRadarrWriter(options) : openSonarrWriter(options);
  return asWriter(options.server, client, async (change) => await writeChange(client, client.admin, change));
}

async function readingOf(client: ServarrReader, { kind, server }: InstanceOptions): Promise<Reading> {
  const { version } = await client.status();
  requireKnown(server, version, SUPPORTED[kind]);
  const lists = await Promise.all([
    documents(client),
    folders(client),
    tags(client),
    providers(client),
    profiles(client),
  ]);
  return { version, resources: lists.flat() };
}

async function documents(client: ServarrReader): Promise<readonly Resource[]> {
  const parts = Object.entries(DOCUMENTS);
  return await Promise.all(
    parts.map(async ([kind, part]) => fromDocument(kind, await client.configuration(part))),
  );
}

async function folders(client: ServarrReader): Promise<readonly Resource[]> {
  return (await client.rootFolders()).map(({ id, path }) => {
    const plain = path.replace(/(?<=.)\/+$/, '');
    return { kind: 'root-folder', name: plain, key: id, fields: { path: plain } };
  });
}

async function tags(client: ServarrReader): Promise<readonly Resource[]> {
  return (await client.tags()).map(({ id, label }) => ({ kind: 'tag', name: label, key: id, fields: {} }));
}

async function providers(client: ServarrReader): Promise<readonly Resource[]> {
  const [clients, notifications] = await Promise.all([client.downloadClients(), client.notifications()]);
  return [
    ...clients.map((provider) => fromProvider('download-client', provider)),
    ...notifications.map((provider) => fromProvider('notification', provider)),
  ];
}

/** Quality profiles, and the import lists that give one to what they add. */
async function profiles(client: ServarrReader): Promise<readonly Resource[]> {
  const [known, lists] = await Promise.all([client.qualityProfiles(), client.importLists()]);
  const first = 'first-quality-profile';
  const nameOf = (id: number | null | undefined) => known.find((profile) => profile.id === id)?.name ?? null;
  return [
    ...known.map(({ id, name }) => ({ kind: 'quality-profile', name, key: id, fields: { id, name } })),
    // For whoever has to name one and is told of none.
    ...known.slice(0, 1).map(({ id, name }) => ({ kind: first, name: first, key: id, fields: { id, name } })),
    ...lists.map(({ id, name, qualityProfileId, rootFolderPath }) => ({
      kind: 'import-list',
      name: name ?? String(id),
      key: id,
      fields: { qualityProfile: nameOf(qualityProfileId), rootFolderPath: rootFolderPath ?? null },
    })),
  ];
}
