/** Where the media lie and where the apps keep their databases. */
import * as z from 'zod';
import { DnsLabel, Folder, MountFolder, NodeLabel, ObjectName } from './scalars.ts';
import { downloadsSources, librarySources, mainSources, oneSource } from './sources.ts';

const StorageClassVolumes = z.strictObject({
  kind: z.literal('storageClass').describe('volumes made by a storage class'),
  storageClassName: ObjectName.exactOptional().meta({
    description: "storage class with local or block storage, never NFS; absent: the cluster's default class",
    examples: ['local-path'],
  }),
});

const LocalVolumes = z.strictObject({
  kind: z.literal('local').describe('folders on one node'),
  path: Folder.meta({
    description: 'folder on the node that holds one folder per app; make them before the first start',
    examples: ['/var/lib/media'],
  }),
  node: NodeLabel.meta({
    description: 'value of the label kubernetes.io/hostname of that node',
    examples: ['nas'],
  }),
});

/** Volumes of the databases and settings of the apps. SQLite breaks on NFS. */
export const ConfigVolumes = z.discriminatedUnion('kind', [StorageClassVolumes, LocalVolumes]);
export type ConfigVolumes = z.infer<typeof ConfigVolumes>;

const FurtherLibrary = z
  .strictObject({
    name: DnsLabel.max(30, 'expected at most 30 characters').meta({
      description: 'name of this library; its claim is media-library-NAME',
      examples: ['attic'],
    }),
    mountPath: MountFolder.meta({
      description: 'where Jellyfin, Radarr, Sonarr and the jobs find it',
      examples: ['/attic'],
    }),
    readOnly: z.boolean().default(false).describe('true: Radarr and Sonarr cannot write there either'),
    ...librarySources,
  })
  .superRefine(oneSource('server'));

export const Storage = z
  .strictObject({
    ...mainSources,
    mountPath: MountFolder.default('/data').meta({
      description: 'where every pod that touches media finds them',
      examples: ['/media'],
    }),
    downloads: z
      .strictObject(downloadsSources)
      .superRefine(oneSource('server'))
      .exactOptional()
      .describe(
        'storage of their own for the downloads, such as a second export; then every import is a copy, because hard links do not leave a volume',
      ),
    libraries: z
      .array(FurtherLibrary)
      .prefault([])
      .describe(
        'further storage with media, such as a second server; imports from the downloads are copies there',
      ),
    volumeNames: z
      .enum(['fixed', 'bySource'])
      .default('fixed')
      .describe(
        'bySource: claims and volumes of media are named after what they are made of, so that another server or folder makes new ones instead of a change that the cluster refuses',
      ),
    folders: z
      .strictObject({
        library: Folder.exactOptional().meta({
          description:
            'folder of the library, below mountPath or mountPath itself; absent: media below mountPath',
          examples: ['/data/library'],
        }),
        downloads: MountFolder.exactOptional().meta({
          description: 'folder of the downloads, below mountPath; absent: torrents below mountPath',
          examples: ['/data/downloads'],
        }),
      })
      .prefault({})
      .describe('folders as the apps see them'),
    configVolumes: ConfigVolumes.prefault({ kind: 'storageClass' }).describe(
      'volumes for the databases and settings of the apps',
    ),
  })
  .superRefine(oneSource('nfs'));
export type Storage = z.infer<typeof Storage>;
