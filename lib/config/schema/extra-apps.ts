/** Web apps that the stack itself does not know: Bazarr, SABnzbd, an exporter. */
import * as z from 'zod';
import { appShape, routeShape } from './apps.ts';
import { ByteQuantity, DnsLabel, Folder, HostName, Image } from './scalars.ts';

const NO_ROOT = 'expected a port from 1024 on: below that only root may listen, and no app here runs as root';
const Port = z.int().min(1024, NO_ROOT).max(65_535);

const Probe = z
  .strictObject({
    path: z
      .string()
      .regex(/^\/\S*$/, 'expected a path like /health')
      .exactOptional()
      .describe('page that answers without a login while the app is well; absent: the port must be open'),
    host: HostName.exactOptional().describe(
      'name the page is asked under, for apps that answer only to names they know; absent: the address of the pod',
    ),
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
  .describe('TCP ports it may reach on the internet, any or none; never a machine at home');

const Route = z
  .strictObject({
    enabled: z.boolean().exactOptional().describe('whether there is a route; absent: when host is given'),
    ...routeShape,
  })
  .transform(({ enabled, ...route }) => ({ ...route, enabled: enabled ?? route.host !== undefined }))
  .prefault({})
  .describe('how this app is reached from outside; unlike the others it is not unless asked for');

const ExtraApp = z.strictObject({
  ...appShape({
    limits: { cpu: '1', memory: '512Mi' },
    requests: { cpu: '50m', memory: '128Mi' },
    configSize: '1Gi',
  }),
  image: Image.describe('image that runs as any user without root, as name:tag@sha256:…'),
  port: Port.describe('port it listens on, which is that of the Service too'),
  command: z.array(z.string()).min(1).exactOptional().describe('program instead of that of the image'),
  args: z.array(z.string()).min(1).exactOptional().describe('arguments instead of those of the image'),
  probe: Probe,
  configSize: z
    .union([z.literal('none'), ByteQuantity], { error: 'expected a size like 1Gi, or none' })
    .default('none')
    .describe('size of the volume with its database and settings; none: it keeps nothing'),
  configPath: Folder.default('/config').describe('where it finds that volume'),
  scratch: z
    .record(Folder, ByteQuantity)
    .default({ '/tmp': '512Mi' })
    .describe('folders it may write to until its pod ends, each with the most it may hold'),
  media: z
    .enum(['none', 'read-only', 'read-write'])
    .default('none')
    .describe('whether it sees library and downloads under /data, as Radarr and Sonarr do'),
  calls: z.array(DnsLabel).default([]).describe('apps it may call, by name'),
  calledBy: z.array(DnsLabel).default([]).describe('apps that may call it, by name'),
  internet: Internet,
  route: Route,
});
export type ExtraApp = z.infer<typeof ExtraApp>;

export const ExtraApps = z.record(DnsLabel, ExtraApp);
