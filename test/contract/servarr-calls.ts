import type { ServarrAdmin } from '../../clients/servarr/admin.ts';
import type { ServarrReader } from '../../clients/servarr/reader.ts';
import { CommandId } from '../../clients/servarr/resources.ts';
import { aProvider } from './servarr.expectations.ts';

/** A call of every method that Radarr's and Sonarr's clients have in common. */
export function servarrCalls(reader: ServarrReader, admin: ServarrAdmin) {
  const { id: _, ...template } = aProvider;
  const { enable: __, ...silent } = template;
  return {
    waitUntilUp: () => reader.waitUntilUp(0),
    status: () => reader.status(),
    tags: () => reader.tags(),
    health: () => reader.health(),
    rootFolders: () => reader.rootFolders(),
    diskSpace: () => reader.diskSpace(),
    foldersIn: () => reader.foldersIn('/data'),
    qualityProfiles: () => reader.qualityProfiles(),
    remotePathMappings: () => reader.remotePathMappings(),
    command: () => reader.command(CommandId.parse(1)),
    downloadClients: () => reader.downloadClients(),
    downloadClientSchema: () => reader.downloadClientSchema('QBittorrent'),
    notifications: () => reader.notifications(),
    notificationSchema: () => reader.notificationSchema('QBittorrent'),
    importLists: () => reader.importLists(),
    configuration: () => reader.configuration('host'),
    mediaManagement: () => reader.mediaManagement(),
    ensureTag: () => admin.ensureTag('keep'),
    createRootFolder: () => admin.createRootFolder('/data'),
    createRemotePathMapping: () =>
      admin.createRemotePathMapping({ host: 'a', remotePath: '/b', localPath: '/c' }),
    createDownloadClient: () => admin.createDownloadClient(template),
    updateDownloadClient: () => admin.updateDownloadClient(aProvider),
    createNotification: () => admin.createNotification({ ...silent, onGrab: true }),
    updateNotification: () => admin.updateNotification({ ...silent, id: 1, onGrab: true }),
    changeConfiguration: () => admin.changeConfiguration('host', { urlBase: '/x' }),
    start: () => admin.start({ name: 'RssSync' }),
  };
}
