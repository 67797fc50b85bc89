/** The jobs that run by the clock. */
import * as z from 'zod';
import {
  Announce,
  History,
  Limits,
  Policy,
  Pressure,
  Removal,
  Torrents,
} from '../../../cleanup/config/schema.ts';
import { RecycleBin } from '../../../setup/config/schema.ts';
import { Image } from './image.ts';
import { Notifications } from './notifications.ts';
import { resources } from './resources.ts';
import { ByteQuantity, CronSchedule, TimeZone } from './scalars.ts';

/** In seconds; what takes longer than that was never meant. */
const WEEK = 604_800;

const zone = TimeZone.exactOptional().describe('time zone of the schedule; absent: timeZone of the stack');

const ConfigMapDelivery = z.strictObject({
  kind: z.literal('configMap').describe('the program travels in an immutable ConfigMap; no registry needed'),
  image: Image.exactOptional().describe('Node image that runs it, instead of the built-in one'),
});

const ImageDelivery = z.strictObject({
  kind: z.literal('image').describe('the program is in an image of its own'),
  image: Image.describe('the image, as name:tag@sha256:…'),
});

const Delivery = z
  .discriminatedUnion('kind', [ConfigMapDelivery, ImageDelivery])
  .prefault({ kind: 'configMap' })
  .describe('how the program comes into the cluster');
export type Delivery = z.infer<typeof Delivery>;

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
    .meta({
      description:
        'Jellyfin name of the user whose watching counts; needed while policy.watchedBy is primary',
      examples: ['anna'],
    }),
  policy: Policy.prefault({}).describe('what is removed, and when'),
  pressure: Pressure.exactOptional().describe(
    'a disk that is nearly full: what was watched longest ago goes sooner; absent: free space changes nothing',
  ),
  limits: Limits.prefault({}).describe('how much one run may remove, and what makes it refuse'),
  jellyfinSignIn: z
    .enum(['serviceUser', 'apiKey'])
    .exactOptional()
    .describe(
      'serviceUser: an account that setup makes; apiKey: the key jellyfin-api-key of Secret media-api-keys, made by hand; absent: serviceUser where setup is enabled',
    ),
  announce: Announce.prefault({}).describe('how the household is told of what is about to leave'),
  removal: Removal.prefault({}).describe('what becomes of entries in Radarr and Sonarr'),
  torrents: Torrents,
  history: History.prefault({}).describe('what is kept of past runs'),
  notifications: Notifications.default([]).meta({
    description: 'who is told what the runs do',
    examples: [[{ kind: 'ntfy', topic: 'our-media-7f3a' }]],
  }),
  delivery: Delivery,
  stateSize: ByteQuantity.default('1Gi').meta({
    description: 'size of the volume with its journal and history',
    examples: ['2Gi'],
  }),
  startingDeadlineSeconds: z
    .int()
    .min(10)
    .max(WEEK)
    .default(3600)
    .describe('a run missed by more than this waits for its next time'),
  activeDeadlineSeconds: z.int().min(60).max(WEEK).default(3600).describe('a run that takes longer is ended'),
  resources: resources({ cpu: '500m', memory: '768Mi' }, { cpu: '50m', memory: '256Mi' }).describe(
    'requests and limits of the job',
  ),
});
export type Cleanup = z.infer<typeof Cleanup>;

export const Setup = z.strictObject({
  enabled: z.boolean().default(true).describe('false: you wire the apps to each other by hand'),
  schedule: CronSchedule.default('*/15 * * * *').describe('when it runs: minute hour day month weekday'),
  timeZone: zone,
  suspend: z.boolean().default(false).describe('true: deployed, but not started by the clock'),
  username: z
    .string()
    .min(1)
    .default('admin')
    .describe('who signs in to the pages of Radarr and Sonarr; the password is in Secret media-logins'),
  recycleBin: RecycleBin.exactOptional().describe(
    'where files that Radarr and Sonarr remove wait; absent: left alone',
  ),
  tryHardLink: z
    .boolean()
    .default(false)
    .describe(
      'true: the doctor may write where downloads and library lie, and tries a hard link with an empty file; false: it only compares the file systems',
    ),
  checks: z
    .strictObject({
      enabled: z
        .boolean()
        .default(true)
        .describe('false: nobody starts the doctor but you, and the page shows no checks'),
      schedule: CronSchedule.default('*/15 * * * *').describe(
        'when it looks: minute hour day month weekday, in the time zone of setup',
      ),
    })
    .prefault({})
    .describe('the doctor by the clock, for the page and its numbers; only where the dashboard is enabled'),
  delivery: Delivery,
  activeDeadlineSeconds: z.int().min(60).max(WEEK).default(840).describe('a run that takes longer is ended'),
  resources: resources({ cpu: '500m', memory: '256Mi' }, { cpu: '20m', memory: '96Mi' }).describe(
    'requests and limits of the job',
  ),
});
export type Setup = z.infer<typeof Setup>;

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
