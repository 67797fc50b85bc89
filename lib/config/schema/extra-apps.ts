/** Web apps that the stack itself does not know: Bazarr, SABnzbd, an exporter. */
import * as z from 'zod';
import { appShape, routeShape } from './apps.ts';
import { HostName } from './hosts.ts';
import { Image } from './image.ts';
import { ByteQuantity, DnsLabel, MountFolder } from './scalars.ts';

const NO_ROOT = 'expected a port from 1024 on: below that only root may listen, and no app here runs as root';
const Port = z.int().min(1024, NO_ROOT).max(65_535);

const Probe = z
  .strictObject({
    path: z
      .string()
      .regex(/^\/\S*$/, 'expected a path like /health')
      .exactOptional()
      .meta({
        description: 'page that answers without a login while the app is well; absent: the port must be open',
        examples: ['/health'],
      }),
    host: HostName.exactOptional().meta({
      description:
        'name the page is asked under, for apps that answer only to names they know; absent: the address of the pod',
      examples: ['localhost'],
    }),
    startupSeconds: z.int().min(10).max(3600).default(300).describe('time the app may take to come up'),
  })
  .refine(({ path, host }) => path !== undefined || host === undefined, {
    path: ['host'],
    message: 'is for a page; write path beside it',
  })
  .prefault({})
  .describe('how the cluster sees that the app is well');

const Internet = z
  .union([z.enum(['none', 'any']), z.array(z.int().min(1).max(65_535)).min(1)], {
    error: 'expected none, any or a list of TCP ports like [80, 443]',
  })
  .default('none')
  .meta({
    description: 'TCP ports it may reach on the internet, any or none; never a machine at home',
    examples: [[80, 443]],
  });

const Route = z
  .strictObject({
    enabled: z.boolean().exactOptional().describe('whether there is a route; absent: when host is given'),
    ...routeShape,
  })
  .transform(({ enabled, ...route }) => ({ ...route, enabled: enabled ?? route.host !== undefined }))
  .prefault({})
  .describe('how this app is reached from outside; unlike the others it is not unless asked for');

export const ExtraApp = z.strictObject({
  ...appShape({
    limits: { cpu: '1', memory: '512Mi' },
    requests: { cpu: '50m', memory: '128Mi' },
    configSize: '1Gi',
  }),
  image: Image.describe('image that runs as any user without root, as name:tag@sha256:…'),
  port: Port.meta({ description: 'port it listens on, which is that of the Service too', examples: [6767] }),
  command: z
    .array(z.string().min(1))
    .min(1)
    .exactOptional()
    .meta({ description: 'program instead of that of the image', examples: [['node', 'server.js']] }),
  args: z
    .array(z.string())
    .min(1)
    .exactOptional()
    .meta({ description: 'arguments instead of those of the image', examples: [['--no-update']] }),
  probe: Probe,
  configSize: z
    .union([z.literal('none'), ByteQuantity], { error: 'expected a size like 1Gi, or none' })
    .default('none')
    .meta({
      description: 'size of the volume with its database and settings; none: it keeps nothing',
      examples: ['2Gi'],
    }),
  configPath: MountFolder.default('/config').meta({
    description: 'where it finds that volume',
    examples: ['/app/config'],
  }),
  scratch: z
    .record(MountFolder, ByteQuantity)
    .default({ '/tmp': '512Mi' })
    .meta({
      description: 'folders it may write to until its pod ends, each with the most it may hold',
      examples: [{ '/tmp': '512Mi', '/dev/shm': '1Gi' }],
    }),
  media: z
    .enum(['none', 'read-only', 'read-write'])
    .default('none')
    .describe('whether it sees library and downloads under /data, as Radarr and Sonarr do'),
  calls: z
    .array(DnsLabel)
    .default([])
    .meta({ description: 'apps it may call, by name', examples: [['radarr', 'sonarr']] }),
  calledBy: z
    .array(DnsLabel)
    .default([])
    .meta({ description: 'apps that may call it, by name', examples: [['radarr']] }),
  internet: Internet,
  route: Route,
});
export type ExtraApp = z.infer<typeof ExtraApp>;

export const ExtraApps = z.record(DnsLabel, ExtraApp);
