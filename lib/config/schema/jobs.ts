/** The jobs that run by the clock. */
import * as z from 'zod';
import { Announce, History, Limits, Policy, Removal, Torrents } from '../../../cleanup/config/schema.ts';
import { resources } from './resources.ts';
import { ByteQuantity, CronSchedule, Image, TimeZone } from './scalars.ts';

const zone = TimeZone.exactOptional().describe('time zone of the schedule; absent: timeZone of the stack');

const ConfigMapDelivery = z.strictObject({
  kind: z.literal('configMap').describe('the program travels in an immutable ConfigMap; no registry needed'),
  image: Image.exactOptional().describe('Node image that runs it, instead of the built-in one'),
});

const ImageDelivery = z.strictObject({
  kind: z.literal('image').describe('the program is in an image of its own'),
  image: Image.describe('the image, as name:tag@sha256:…'),
});

export const Cleanup = z.strictObject({
  enabled: z.boolean().default(true).describe('false: no cleanup job at all'),
  schedule: CronSchedule.default('0 3 * * *').describe('when it runs: minute hour day month weekday'),
  timeZone: zone,
  suspend: z.boolean().default(false).describe('true: deployed, but not started by the clock'),
  dryRun: z.boolean().default(true).describe('true: only says what it would remove; false: removes'),
  primaryUserName: z
    .string()
    .min(1)
    .exactOptional()
    .describe('Jellyfin name of the user whose watching counts; needed while policy.watchedBy is primary'),
  policy: Policy.prefault({}).describe('what is removed, and when'),
  limits: Limits.prefault({}).describe('how much one run may remove, and what makes it refuse'),
  announce: Announce.prefault({}).describe('how the household is told of what is about to leave'),
  removal: Removal.prefault({}).describe('what becomes of entries in Radarr and Sonarr'),
  torrents: Torrents,
  history: History.prefault({}).describe('what is kept of past runs'),
  delivery: z
    .discriminatedUnion('kind', [ConfigMapDelivery, ImageDelivery])
    .prefault({ kind: 'configMap' })
    .describe('how the program comes into the cluster'),
  stateSize: ByteQuantity.default('1Gi').describe('size of the volume with its journal and history'),
  startingDeadlineSeconds: z
    .int()
    .min(10)
    .default(3600)
    .describe('a run missed by more than this waits for its next time'),
  activeDeadlineSeconds: z.int().min(60).default(3600).describe('a run that takes longer is ended'),
  resources: resources({ cpu: '500m', memory: '768Mi' }, { cpu: '50m', memory: '256Mi' }).describe(
    'requests and limits of the job',
  ),
});
export type Cleanup = z.infer<typeof Cleanup>;

export const Recyclarr = z.strictObject({
  enabled: z.boolean().default(true).describe('false: nobody writes quality profiles'),
  schedule: CronSchedule.default('30 4 * * *').describe('when it runs: minute hour day month weekday'),
  timeZone: zone,
  image: Image.exactOptional().describe('image instead of the built-in one, as name:tag@sha256:…'),
  resources: resources({ cpu: '500m', memory: '512Mi' }, { cpu: '50m', memory: '128Mi' }).describe(
    'requests and limits of the job',
  ),
});
export type Recyclarr = z.infer<typeof Recyclarr>;
