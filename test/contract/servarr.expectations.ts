import * as z from 'zod';
import {
  Command,
  DiskSpace,
  FolderListing,
  HealthResult,
  ImportList,
  MediaManagement,
  Provider,
  QualityProfile,
  RemotePathMapping,
  RootFolder,
  SystemStatus,
  Tag,
} from '../../clients/servarr/resources.ts';
import type { Operation } from './operation.ts';

export const aProvider = {
  id: 1,
  name: 'a provider',
  implementation: 'QBittorrent',
  configContract: 'QBittorrentSettings',
  fields: [{ name: 'host', value: 'qbittorrent' }],
  enable: true,
};
const providerFields = 'id name implementation configContract fields.name fields.value';
const aCommand = { id: 1, name: 'RssSync', status: 'queued' };
const management = { id: 1, recycleBin: '', recycleBinCleanupDays: 7, deleteEmptyFolders: false };
const mapping = { id: 1, host: 'a', remotePath: '/b', localPath: '/c' };
const folder = { id: 1, path: '/data', accessible: true };

const noAnswer = 'the document says nothing of the answer; read in FileSystemLookupService';

/** What Radarr and Sonarr are asked in the same words. */
export const servarrOperations: readonly Operation[] = [
  { method: 'GET', path: '/ping', answer: { status: 'OK' } },
  {
    method: 'GET',
    path: '/api/v3/system/status',
    reads: 'version urlBase',
    schema: SystemStatus,
    answer: { version: '5.1' },
  },
  {
    method: 'GET',
    path: '/api/v3/tag',
    reads: 'id label',
    schema: z.array(Tag),
    answer: [{ id: 1, label: 'keep' }],
  },
  {
    method: 'POST',
    path: '/api/v3/tag',
    body: 'label',
    reads: 'id label',
    schema: Tag,
    answer: { id: 1, label: 'keep' },
  },
  {
    method: 'GET',
    path: '/api/v3/health',
    reads: 'source type message wikiUrl',
    schema: z.array(HealthResult),
    answer: [{ source: 'MountCheck', type: 'warning', message: 'm' }],
    differences: {
      'sonarr-v3.json': {
        wikiUrl: 'it says how the address is taken apart inside; sent is a text (recorded: health)',
      },
    },
  },
  {
    method: 'GET',
    path: '/api/v3/rootfolder',
    reads: 'id path accessible freeSpace unmappedFolders.name',
    schema: z.array(RootFolder),
    answer: [folder],
  },
  {
    method: 'POST',
    path: '/api/v3/rootfolder',
    body: 'path',
    reads: 'id path accessible freeSpace unmappedFolders.name',
    schema: RootFolder,
    answer: folder,
  },
  {
    method: 'GET',
    path: '/api/v3/diskspace',
    reads: 'path freeSpace totalSpace',
    schema: z.array(DiskSpace),
    answer: [{ path: '/', freeSpace: 1, totalSpace: 2 }],
  },
  {
    method: 'GET',
    path: '/api/v3/filesystem',
    query: 'path',
    reads: 'directories.name',
    schema: FolderListing,
    answer: { directories: [{ name: 'torrents' }] },
    differences: {
      'radarr-v3.json': { 'directories.name': noAnswer },
      'sonarr-v3.json': { 'directories.name': noAnswer },
    },
  },
  {
    method: 'GET',
    path: '/api/v3/qualityprofile',
    reads: 'id name',
    schema: z.array(QualityProfile),
    answer: [{ id: 1, name: 'Any' }],
  },
  {
    method: 'GET',
    path: '/api/v3/importlist',
    reads: 'id name qualityProfileId rootFolderPath',
    schema: z.array(ImportList),
    answer: [{ id: 1, name: 'a list', qualityProfileId: 1, rootFolderPath: '/data' }],
  },
  {
    method: 'GET',
    path: '/api/v3/remotepathmapping',
    reads: 'id host remotePath localPath',
    schema: z.array(RemotePathMapping),
    answer: [mapping],
  },
  {
    method: 'POST',
    path: '/api/v3/remotepathmapping',
    body: 'host remotePath localPath',
    reads: 'id host remotePath localPath',
    schema: RemotePathMapping,
    answer: mapping,
  },
  {
    method: 'GET',
    path: '/api/v3/command/{id}',
    reads: 'id name status ended',
    schema: Command,
    answer: aCommand,
  },
  {
    method: 'POST',
    path: '/api/v3/command',
    body: 'name',
    reads: 'id name status ended',
    schema: Command,
    answer: aCommand,
  },
  ...(['downloadclient', 'notification'] as const).flatMap(providerOperations),
  ...(['host', 'mediamanagement'] as const).flatMap(configurationOperations),
];

function providerOperations(kind: 'downloadclient' | 'notification'): Operation[] {
  const path = `/api/v3/${kind}`;
  const [body, event] =
    kind === 'downloadclient'
      ? ['name implementation configContract fields enable', {}]
      : ['name implementation configContract fields onGrab', { onGrab: true }];
  const one = { reads: providerFields, schema: Provider, answer: { ...aProvider, ...event } };
  const list = { reads: providerFields, schema: z.array(Provider), answer: [aProvider] };
  return [
    { method: 'GET', path, ...list },
    { method: 'GET', path: `${path}/schema`, ...list },
    { method: 'POST', path, body, ...one },
    { method: 'PUT', path: `${path}/{id}`, query: 'forceSave', body: `id ${body}`, ...one },
  ];
}

function configurationOperations(part: 'host' | 'mediamanagement'): Operation[] {
  const path = `/api/v3/config/${part}`;
  if (part === 'host') {
    const answer = { id: 1, urlBase: '' };
    return [
      { method: 'GET', path, answer },
      { method: 'PUT', path: `${path}/{id}`, body: 'id urlBase', answer },
    ];
  }
  const reads = 'recycleBin recycleBinCleanupDays deleteEmptyFolders';
  return [{ method: 'GET', path, reads, schema: MediaManagement, answer: management }];
}
