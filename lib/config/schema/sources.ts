/** Where a volume with media comes from: one of several keys, of which exactly one is given. */
import * as z from 'zod';
import type { Finding } from '../../../program/config/schema-findings.ts';
import { NfsExport, nfsShape } from './nfs.ts';
import { ByteQuantity, Folder, NodeLabel, ObjectName } from './scalars.ts';

const size = ByteQuantity.default('10Ti').describe('capacity the volume claims; nothing enforces it');

const ClaimPair = z.strictObject({
  media: ObjectName.meta({ description: 'claim in namespaces.media', examples: ['media-library'] }),
  downloads: ObjectName.meta({
    description: 'claim in namespaces.downloads, of the same storage',
    examples: ['media-downloads'],
  }),
});

/** A claim lives in one namespace, and the stack in two. */
const Claims = z.union([ObjectName, ClaimPair]);

const HostFolder = z.union([
  Folder,
  z.strictObject({
    path: Folder.meta({
      description: 'folder on the node; it must be there before the first start',
      examples: ['/srv/media'],
    }),
    node: NodeLabel.exactOptional().meta({
      description:
        'value of the label kubernetes.io/hostname of that node; absent: that of nodeSelector or storage.configVolumes, if they name one',
      examples: ['nas'],
    }),
    size,
  }),
]);

const SecretRef = z.strictObject({
  name: ObjectName.meta({ description: 'name of the Secret', examples: ['smb-login'] }),
  namespace: ObjectName.meta({ description: 'its namespace', examples: ['media'] }),
});

const Handle = z
  .string()
  .regex(/^[^\s,]+$/, "expected the driver's name of the volume, without blanks or commas");

const CsiVolume = z
  .strictObject({
    driver: ObjectName.meta({
      description: 'name of the CSI driver, such as smb.csi.k8s.io',
      examples: ['smb.csi.k8s.io'],
    }),
    volumeHandle: z
      .union([
        Handle,
        z.strictObject({
          media: Handle.meta({
            description: 'handle of the volume of namespaces.media',
            examples: ['library-of-media'],
          }),
          downloads: Handle.meta({
            description: 'handle of the volume of namespaces.downloads, of the same storage',
            examples: ['library-of-downloads'],
          }),
        }),
      ])
      .describe("the driver's name of the volume; every volume of a cluster has its own"),
    fsType: z
      .string()
      .regex(/^[a-z0-9]+$/, 'expected a file system like ext4')
      .exactOptional()
      .meta({ description: 'file system of a block device', examples: ['ext4'] }),
    volumeAttributes: z
      .record(
        z.string().min(1),
        z
          .string({ error: 'expected text; put a number, true or false in quotes' })
          .min(1, 'expected text; remove an attribute without a value'),
      )
      .default({})
      .meta({
        description: 'what the driver needs to know, such as source: //nas/media',
        examples: [{ source: '//nas/media' }],
      }),
    nodeStageSecretRef: SecretRef.exactOptional().describe('Secret that the driver mounts the volume with'),
    nodePublishSecretRef: SecretRef.exactOptional().describe(
      'Secret that the driver hands the volume to a pod with',
    ),
  })
  .describe('a volume of a CSI driver: SMB, CephFS, JuiceFS and others');

const InlineVolume = z
  .strictObject({
    csi: CsiVolume,
    mountOptions: z.array(z.string().min(1)).default([]).describe('options of the mount'),
    size,
  })
  .meta({ id: 'InlineVolume' });
export type InlineVolume = z.infer<typeof InlineVolume>;

const folderAndVolume = {
  hostPath: HostFolder.exactOptional().meta({
    description: 'folder on one node; the stack makes volumes of it, pods themselves get no hostPath',
    examples: ['/srv/media'],
  }),
  volume: InlineVolume.exactOptional().describe('storage by a CSI driver, such as an SMB share'),
};

/** What `storage` itself takes. */
export const mainSources = {
  nfs: NfsExport.exactOptional().describe('NFS export'),
  existingClaim: Claims.exactOptional().meta({
    description:
      'claim that is there already, by one name in both namespaces or by two names; ReadWriteMany, unless all pods run on one node',
    examples: ['media-library'],
  }),
  ...folderAndVolume,
};

/** What further storage takes: an NFS export is written without a key of its own. */
const { server, path, ...options } = nfsShape;
const furtherShape = {
  server: server.exactOptional(),
  path: path.exactOptional(),
  version: options.version.exactOptional(),
  mountOptions: options.mountOptions.exactOptional(),
  size: options.size.exactOptional(),
  ...folderAndVolume,
};
export const downloadsSources = {
  ...furtherShape,
  existingClaim: Claims.exactOptional().meta({
    description:
      'claim that is there already, by one name in both namespaces or by two names: qBittorrent writes there, Radarr and Sonarr import from there',
    examples: ['downloads'],
  }),
};
export const librarySources = {
  ...furtherShape,
  existingClaim: ObjectName.exactOptional().meta({
    description: 'claim in namespaces.media that is there already',
    examples: ['old-library'],
  }),
};

/** Every key under which storage may be named, of which somebody wrote some. */
export interface WrittenSource {
  readonly nfs?: NfsExport | undefined;
  readonly server?: string | undefined;
  readonly path?: string | undefined;
  readonly version?: NfsExport['version'] | undefined;
  readonly mountOptions?: readonly string[] | undefined;
  readonly size?: string | undefined;
  readonly existingClaim?: z.infer<typeof Claims> | undefined;
  readonly hostPath?: z.infer<typeof HostFolder> | undefined;
  readonly volume?: InlineVolume | undefined;
}

const KEYS = ['nfs', 'server', 'existingClaim', 'hostPath', 'volume'] as const;
const NFS_ONLY = ['path', 'version', 'mountOptions', 'size'] as const;

/** Refuses storage with no source or with two; `nfs` is the word for an export in this place. */
export function oneSource(nfs: 'nfs' | 'server') {
  const words = KEYS.filter((key) => key === nfs || (key !== 'nfs' && key !== 'server'));
  return (written: WrittenSource, context: z.RefinementCtx): void => {
    for (const { path, message } of problemsOf(words, written)) {
      context.addIssue({ code: 'custom', path: [...path], message });
    }
  };
}

type Key = (typeof KEYS)[number];

function problemsOf(words: readonly Key[], written: WrittenSource): readonly Finding[] {
  const [first, second] = words.filter((key) => written[key] !== undefined);
  if (first === undefined) {
    return [{ path: [], message: `says nowhere where the files lie; write one of ${words.join(', ')}` }];
  }
  if (second !== undefined) {
    const message = `cannot stand beside ${first}: files lie in one place; remove one of the two`;
    return [{ path: [second], message }];
  }
  if (first === 'server') {
    if (written.path !== undefined) return [];
    return [{ path: ['path'], message: 'expected the exported folder on the server' }];
  }
  return NFS_ONLY.filter((key) => written[key] !== undefined).map((key) => ({
    path: [key],
    message: `is for an NFS export, and ${first} is given; remove it`,
  }));
}
