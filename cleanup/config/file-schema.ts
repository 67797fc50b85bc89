/** What people may write in `cleanup.yaml`. Every key may be absent; what media.yaml shares is in schema.ts. */
import * as z from 'zod';
import {
  AbsolutePath,
  InstanceName,
  SecretFile,
  SecretText,
  ServerUrl,
} from '../../program/config/scalars.ts';
import { SignInEntry } from '../../program/config/sign-in.ts';
import { isTimeZone } from '../../program/config/time-zone.ts';
import { Announce, History, Limits, Policy, Pressure, Removal, Torrents } from './schema.ts';

/** A Radarr or Sonarr as written; which of the two keys is given is checked in cross-checks.ts. */
export const ArrEntry = z.strictObject({
  name: InstanceName.describe('name of this instance in reports and in policy.keep.instances'),
  url: ServerUrl,
  apiKey: SecretText.exactOptional(),
  apiKeyFile: SecretFile.exactOptional().describe('file that holds the API key'),
});
export type ArrEntry = z.infer<typeof ArrEntry>;

const PathMapping = z.strictObject({
  from: AbsolutePath.describe('folder as Radarr or Sonarr sees it'),
  to: AbsolutePath.describe('the same folder as Jellyfin sees it'),
  instance: z.string().min(1).exactOptional().describe('only for this Radarr or Sonarr; absent: for all'),
});

const CleanupPolicy = Policy.extend({
  primaryUserName: z
    .string()
    .trim()
    .min(1)
    .exactOptional()
    .describe('Jellyfin name of the user whose watching counts; needed while watchedBy is primary'),
});

export const CleanupFile = z.strictObject({
  dryRun: z.boolean().default(true).describe('true: plan and report, remove nothing'),
  timeZone: z
    .string()
    .refine(isTimeZone, 'expected a time zone like Europe/Berlin')
    .default('UTC')
    .describe('IANA time zone of dates in reports'),
  stateDir: z.string().min(1).default('/state').describe('folder of the state kept between runs'),
  jellyfin: SignInEntry.exactOptional(),
  radarr: z.array(ArrEntry).default([]),
  sonarr: z.array(ArrEntry).default([]),
  qbittorrent: SignInEntry.exactOptional(),
  policy: CleanupPolicy.prefault({}),
  pressure: Pressure.exactOptional(),
  limits: Limits.prefault({}),
  announce: Announce.prefault({}),
  removal: Removal.prefault({}),
  torrents: Torrents,
  history: History.prefault({}),
  notifications: z
    .array(z.record(z.string(), z.unknown()))
    .default([])
    .describe('who is told what the runs do: see docs/notifications.md'),
  pathMap: z
    .array(PathMapping)
    .default([])
    .describe('where the servers see the same folder under different paths; absent: learned'),
});
export type CleanupFile = z.infer<typeof CleanupFile>;
