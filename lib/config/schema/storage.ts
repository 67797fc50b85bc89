/** Where the media lie and where the apps keep their databases. */
import * as z from 'zod';
import { ByteQuantity, Folder, HostName, ObjectName } from './scalars.ts';

/** Where every pod that touches media finds them. */
export const DATA_FOLDER = '/data';

const NfsVersion = z
  .literal(['4.0', '4.1', '4.2', 4, 4.1, 4.2], {
    error: 'expected 4.1 or 4.2; NFS 3 locks badly and needs more ports',
  })
  .transform((version): '4.0' | '4.1' | '4.2' => {
    if (version === 4 || version === '4.0') return '4.0';
    return version === 4.1 || version === '4.1' ? '4.1' : '4.2';
  });

/** One NFS export; the node mounts it, so the pods need no way to the server. */
export const NfsExport = z.strictObject({
  server: z
    .union([HostName, z.ipv4(), z.ipv6()], { error: 'expected the host name or address of the NFS server' })
    .describe('host name or address of the NFS server, as the nodes see it'),
  path: Folder.describe('exported folder on the server'),
  version: NfsVersion.default('4.1').describe('protocol version: 4.1 or 4.2'),
  mountOptions: z
    .array(z.string().min(1))
    .default(['hard', 'noatime'])
    .describe('options of the mount; nfsvers is added from version'),
  size: ByteQuantity.default('10Ti').describe('capacity the volume claims; NFS does not enforce it'),
});
export type NfsExport = z.infer<typeof NfsExport>;

const StorageClassVolumes = z.strictObject({
  kind: z.literal('storageClass').describe('volumes made by a storage class'),
  storageClassName: ObjectName.exactOptional().describe(
    "storage class with local or block storage, never NFS; absent: the cluster's default class",
  ),
});

const LocalVolumes = z.strictObject({
  kind: z.literal('local').describe('folders on one node'),
  path: Folder.describe('folder on the node that holds one folder per app; make them before the first start'),
  node: ObjectName.describe('value of the label kubernetes.io/hostname of that node'),
});

/** Volumes of the databases and settings of the apps. SQLite breaks on NFS. */
export const ConfigVolumes = z.discriminatedUnion('kind', [StorageClassVolumes, LocalVolumes]);
export type ConfigVolumes = z.infer<typeof ConfigVolumes>;

export const Storage = z.strictObject({
  nfs: NfsExport.describe('export that holds the library and the downloads, mounted at /data'),
  downloads: NfsExport.exactOptional().describe(
    'second export for the downloads; then every import is a copy, because hard links need one export',
  ),
  folders: z
    .strictObject({
      library: Folder.default('/data/media').describe('folder of the library, below /data'),
      downloads: Folder.default('/data/torrents').describe('folder of the downloads, below /data'),
    })
    .prefault({})
    .describe('folders as the apps see them'),
  configVolumes: ConfigVolumes.prefault({ kind: 'storageClass' }).describe(
    'volumes for the databases and settings of the apps',
  ),
});
export type Storage = z.infer<typeof Storage>;
