/** What people may write in `dashboard.yaml`; what media.yaml can share is in schema.ts. */
import * as z from 'zod';
import { NeighbourCidr } from '../../program/config/cidr.ts';
import { InstanceName, SecretFile, SecretText, ServerUrl } from '../../program/config/scalars.ts';
import { isTimeZone } from '../../program/config/time-zone.ts';
import { Door, PageLanguage } from './schema.ts';

/** A Radarr or Sonarr, where the keep tag is set; which of the two keys is given is checked in cross-checks.ts. */
const ArrEntry = z.strictObject({
  name: InstanceName.describe('name of this instance, as the cleanup calls it'),
  url: ServerUrl,
  apiKey: SecretText.exactOptional(),
  apiKeyFile: SecretFile.exactOptional().describe('file that holds the API key'),
});
export type ArrEntry = z.infer<typeof ArrEntry>;

export const DashboardFile = z.strictObject({
  host: z.string().min(1).default('0.0.0.0').describe('address to listen at'),
  port: z.int().min(0).max(65_535).default(8080).describe('port of the page; 0 for any that is free'),
  metricsPort: z
    .int()
    .min(0)
    .max(65_535)
    .exactOptional()
    .describe('port of the numbers for Prometheus, which asks nobody who they are; absent: none'),
  stateDir: z.string().min(1).default('/state').describe('state folder of the cleanup'),
  auditDir: z
    .string()
    .min(1)
    .exactOptional()
    .describe('where it is written who kept what; absent: the folder audit in the state folder'),
  language: PageLanguage.default('auto'),
  timeZone: z
    .string()
    .refine(isTimeZone, 'expected a time zone like Europe/Berlin')
    .default('UTC')
    .describe('IANA time zone of dates, and of the schedule'),
  schedule: z
    .string()
    .min(1)
    .exactOptional()
    .describe(
      'cron schedule of the cleanup, so that the page can say when the next run is; absent: it is not known',
    ),
  checks: z
    .strictObject({
      file: z
        .string()
        .min(1)
        .exactOptional()
        .describe('what setup.cjs doctor --out writes; absent: doctor.json in the state folder'),
      schedule: z
        .string()
        .min(1)
        .exactOptional()
        .describe('cron schedule of the checks, so that the page can say when one is missing'),
    })
    .prefault({})
    .describe('the checks of setup'),
  keepTagLabel: z
    .string()
    .regex(/^[a-z0-9-]+$/i, 'Radarr and Sonarr accept only letters, digits and - in a tag label')
    .default('keep')
    .describe('tag in Radarr and Sonarr that keeps an item for good'),
  auth: Door.describe('how people get in'),
  trustedProxies: z
    .array(NeighbourCidr)
    .default([])
    .describe('addresses of proxies that say truly whom they forward (X-Forwarded-For, X-Forwarded-Proto)'),
  jellyfin: z.strictObject({ url: ServerUrl }).describe('for posters, and for signing in'),
  radarr: z.array(ArrEntry).default([]),
  sonarr: z.array(ArrEntry).default([]),
});
export type DashboardFile = z.infer<typeof DashboardFile>;
