import type { ServarrAdmin } from '../../../clients/servarr/admin.ts';
import type { ServarrReader } from '../../../clients/servarr/reader.ts';
import { CommandId, type ConfigurationPart, Provider } from '../../../clients/servarr/resources.ts';
import type { Json, Recording } from '../../support/recorded.ts';
import type { Entry } from './describe-recordings.ts';
import { answerOf, changeBetween, exchangeOf, fieldOf, fieldsOf, listIn, numberIn, read } from './plain.ts';

type ServarrWriter = ServarrReader & { readonly admin: ServarrAdmin };

export const bodyOf = (recording: Recording, index = 0): Json | undefined =>
  exchangeOf(recording, index).request.body;

/** Some fields of the last answer. */
export const reading = (fields: string) => (recording: Recording) => read(answerOf(recording), fields);

/** Fields of a history event, of both servers. */
export const eventFields = 'id eventType date downloadId data(fileId importedPath reason)';

const part = (recording: Recording) =>
  exchangeOf(recording).request.path.split('/').at(-1) as ConfigurationPart;
const provider = (recording: Recording) => Provider.parse(bodyOf(recording, recording.exchanges.length - 1));

/** The last template that was left in the list when it was cut. */
const template = (recording: Recording) => listIn(answerOf(recording)).at(-1);
const implementation = (recording: Recording) => String(fieldOf(template(recording), 'implementation'));
const command = reading('id name status ended');

/** How each operation that Radarr and Sonarr have in common was called. */
export const servarrEntries: Readonly<Record<string, Entry<ServarrWriter>>> = {
  status: { call: async (server) => await server.status(), reads: reading('version urlBase') },
  tags: { call: async (server) => await server.tags(), reads: reading('id label') },
  health: { call: async (server) => await server.health(), reads: reading('source type message wikiUrl') },
  rootFolders: {
    call: async (server) => await server.rootFolders(),
    reads: reading('id path accessible freeSpace unmappedFolders'),
  },
  diskSpace: {
    call: async (server) => await server.diskSpace(),
    reads: reading('path freeSpace totalSpace'),
  },
  qualityProfiles: { call: async (server) => await server.qualityProfiles(), reads: reading('id name') },
  remotePathMappings: {
    call: async (server) => await server.remotePathMappings(),
    reads: reading('id host remotePath localPath'),
  },
  mediaManagement: {
    call: async (server) => await server.mediaManagement(),
    reads: reading('recycleBin recycleBinCleanupDays deleteEmptyFolders'),
  },
  command: {
    call: async (server, recording) => await server.command(CommandId.parse(numberIn(exchangeOf(recording)))),
    reads: command,
  },
  downloadClients: { call: async (server) => await server.downloadClients(), reads: answerOf },
  downloadClientSchema: {
    call: async (server, recording) => await server.downloadClientSchema(implementation(recording)),
    reads: template,
  },
  notifications: { call: async (server) => await server.notifications(), reads: answerOf },
  notificationSchema: {
    call: async (server, recording) => await server.notificationSchema(implementation(recording)),
    reads: template,
  },
  configuration: {
    call: async (server, recording) => await server.configuration(part(recording)),
    reads: answerOf,
  },
  changeConfiguration: {
    call: async ({ admin }, recording) => {
      const change = changeBetween(exchangeOf(recording).response.body, bodyOf(recording, 1));
      await admin.changeConfiguration(part(recording), change);
    },
  },
  ensureTag: {
    call: async ({ admin }, recording) => await admin.ensureTag(String(fieldOf(bodyOf(recording), 'label'))),
    reads: reading('id label'),
  },
  createRootFolder: {
    call: async ({ admin }, recording) =>
      await admin.createRootFolder(String(fieldOf(bodyOf(recording), 'path'))),
  },
  createRemotePathMapping: {
    call: async ({ admin }, recording) => {
      const [host, remotePath, localPath] = ['host', 'remotePath', 'localPath'].map((name) =>
        String(fieldOf(bodyOf(recording), name)),
      );
      return await admin.createRemotePathMapping({
        host: host ?? '',
        remotePath: remotePath ?? '',
        localPath: localPath ?? '',
      });
    },
    reads: reading('id host remotePath localPath'),
  },
  createDownloadClient: {
    call: async ({ admin }, recording) => await admin.createDownloadClient(withoutId(provider(recording))),
    reads: answerOf,
  },
  updateDownloadClient: {
    call: async ({ admin }, recording) => await admin.updateDownloadClient(provider(recording)),
    reads: answerOf,
  },
  createNotification: {
    call: async ({ admin }, recording) => await admin.createNotification(withoutId(provider(recording))),
    reads: answerOf,
  },
  updateNotification: {
    call: async ({ admin }, recording) => await admin.updateNotification(provider(recording)),
    reads: answerOf,
  },
  start: {
    call: async ({ admin }, recording) => {
      const sent = fieldsOf(bodyOf(recording));
      return await admin.start({ ...sent, name: String(sent['name']) });
    },
    reads: command,
  },
};

function withoutId({ id: _, ...rest }: Provider): Provider {
  return rest as Provider;
}

/** Recordings that end with an error, of both servers. */
export const servarrFails = {
  'command-unknown': 'not-found',
  'createRootFolder-missing': 'rejected',
  'createRootFolder-twice': 'rejected',
  'start-unknown': 'server-fault',
} as const;
