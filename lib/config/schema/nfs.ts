import * as z from 'zod';
import { serverHost } from './hosts.ts';
import { ByteQuantity, ExportFolder } from './scalars.ts';

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
  server: serverHost('expected the host name or address of the NFS server').meta({
    description: 'host name or address of the NFS server, as the nodes see it',
    examples: ['192.168.1.10'],
  }),
  path: ExportFolder.meta({ description: 'exported folder on the server', examples: ['/tank/media'] }),
  version: NfsVersion.meta({
    description: 'protocol version: 4.1 or 4.2; 3 works worse',
    examples: ['4.2'],
  }),
  mountOptions: z.array(z.string().min(1)).meta({
    description: 'options of the mount; nfsvers is added from version',
    examples: [['hard', 'noatime', 'nconnect=4']],
  }),
  size: ByteQuantity.meta({
    description: 'capacity the volume claims; NFS does not enforce it',
    examples: ['40Ti'],
  }),
};

/** One NFS export; the node mounts it, so the pods need no way to the server. */
export const NfsExport = z.strictObject({
  server: nfsShape.server,
  path: nfsShape.path,
  version: nfsShape.version.prefault(NFS_DEFAULTS.version),
  mountOptions: nfsShape.mountOptions.default([...NFS_DEFAULTS.mountOptions]),
  size: nfsShape.size.default(NFS_DEFAULTS.size),
});
export type NfsExport = z.infer<typeof NfsExport>;
