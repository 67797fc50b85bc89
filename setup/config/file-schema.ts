/** What `setup.yaml` holds. Every app may be absent; what media.yaml shares is in schema.ts. */
import * as z from 'zod';
import { AbsolutePath, InstanceName } from '../../program/config/scalars.ts';
import { SignInEntry } from '../../program/config/sign-in.ts';
import { JellyfinEntry } from './jellyfin-schema.ts';
import { ShareLimits } from './schema.ts';

const QbittorrentEntry = SignInEntry.extend({
  downloads: AbsolutePath.describe('folder of all downloads; each category has its own in it'),
  networkInterface: z
    .string()
    .min(1)
    .exactOptional()
    .describe('interface that peer traffic is bound to, like tun0; absent: left alone'),
  shareLimits: ShareLimits.prefault({}).describe('until when finished torrents are seeded'),
  categories: z
    .array(InstanceName)
    .default([])
    .describe('categories beside those of the Radarr and Sonarr instances'),
});
export type QbittorrentEntry = z.infer<typeof QbittorrentEntry>;

export const SetupFile = z.strictObject({
  waitSeconds: z
    .number()
    .min(0)
    .max(3600)
    .default(300)
    .describe('how long to wait for an app that does not answer yet'),
  qbittorrent: QbittorrentEntry.exactOptional(),
  jellyfin: JellyfinEntry.exactOptional(),
});
export type SetupFile = z.infer<typeof SetupFile>;
