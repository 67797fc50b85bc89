import type { ServarrAdmin } from '../../clients/servarr/admin.ts';
import type { ServarrReader } from '../../clients/servarr/reader.ts';
import { CommandId } from '../../clients/servarr/resources.ts';
import type { Simulator } from '../../simulator/start.ts';

/** Makes one of everything that Radarr and Sonarr have alike. */
export async function fillServarr(
  admin: ServarrAdmin,
  reader: ServarrReader,
  { jellyfin, radarr, sonarr, disk }: Simulator,
): Promise<void> {
  for (const { path } of await reader.rootFolders()) disk.makeFolder(`${path}/no title`);
  const list = { enabled: true, qualityProfileId: 1, rootFolderPath: '/data/media' };
  for (const { state } of [radarr, sonarr]) {
    state.arr.importLists.add((id) => ({
      ...{ id, name: 'a list', implementation: 'RSSImport', fields: {}, tags: [], rest: list },
    }));
  }
  await admin.start({ name: 'RssSync' });
  await admin.createRemotePathMapping({
    host: 'q',
    remotePath: '/data/torrents',
    localPath: '/data/torrents',
  });
  await admin.createDownloadClient({ ...(await reader.downloadClientSchema('QBittorrent')), name: 'q' });
  const notification = await reader.notificationSchema('MediaBrowser');
  const known: Record<string, unknown> = { port: jellyfin.server.port, apiKey: jellyfin.apiKey };
  const fields = notification.fields.map((field) => ({ ...field, value: known[field.name] ?? field.value }));
  await admin.createNotification({ ...notification, name: 'j', fields });
}

export async function readServarr(client: ServarrReader): Promise<void> {
  await client.status();
  await client.tags();
  await client.health();
  await client.rootFolders();
  await client.diskSpace();
  await client.foldersIn('/data');
  await client.qualityProfiles();
  await client.remotePathMappings();
  await client.command(CommandId.parse(1));
  await client.downloadClients();
  await client.downloadClientSchema('QBittorrent');
  await client.notifications();
  await client.notificationSchema('MediaBrowser');
  await client.importLists();
  await client.mediaManagement();
}

export const aDownload = {
  downloadId: 'A'.repeat(40),
  title: 'A download',
  status: 'completed',
  trackedDownloadState: 'importPending',
  outputPath: '/data/torrents/a',
  size: 1,
  sizeLeft: 0,
  added: 0,
} as const;

export const aHealthIssue = { source: 'MountCheck', type: 'error', message: 'gone' } as const;

/** A template has no id yet. */
export const templatesWithoutId = {
  'GET /api/v3/downloadclient/schema': 'id',
  'GET /api/v3/notification/schema': 'id',
};
