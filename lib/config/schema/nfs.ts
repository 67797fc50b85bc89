import * as z from 'zod';
import { ByteQuantity, Folder, HostName } from './scalars.ts';

const NfsVersion = z
  .literal(['3', '4.0', '4.1', '4.2', 3, 4, 4.1, 4.2], {
    error: 'expected 4.1 or 4.2; 3 where the server has nothing newer',
  })
  .transform((version): '3' | '4.0' | '4.1' | '4.2' => {
    if (version === 3 || version === '3') return '3';
    if (version === 4 || version === '4.0') return '4.0';
    return version === 4.1 || version === '4.1' ? '4.1' : '4.2';
  });

/** What is taken where an export says nothing. */
export const NFS_DEFAULTS = { version: '4.1', mountOptions: ['hard', 'noatime'], size: '10Ti' } as const;

/** The keys of an export, before any default. */
export const nfsShape = {
  server: z
    .union([HostName, z.ipv4(), z.ipv6()], { error: 'expected the host name or address of the NFS server' })
    .describe('host name or address of the NFS server, as the nodes see it'),
  path: Folder.describe('exported folder on the server'),
  version: NfsVersion.describe('protocol version: 4.1 or 4.2; 3 works worse'),
  mountOptions: z.array(z.string().min(1)).describe('options of the mount; nfsvers is added from version'),
  size: ByteQuantity.describe('capacity the volume claims; NFS does not enforce it'),
};

/** One NFS export; the node mounts it, so the pods need no way to the server. */
export const NfsExport = z.strictObject({
  server: nfsShape.server,
  path: nfsShape.path,
  version: nfsShape.version
    .default(NFS_DEFAULTS.version)
    .describe('protocol version: 4.1 or 4.2; 3 works worse'),
  mountOptions: nfsShape.mountOptions
    .default([...NFS_DEFAULTS.mountOptions])
    .describe('options of the mount; nfsvers is added from version'),
  size: nfsShape.size
    .default(NFS_DEFAULTS.size)
    .describe('capacity the volume claims; NFS does not enforce it'),
});
export type NfsExport = z.infer<typeof NfsExport>;
