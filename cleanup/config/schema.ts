/**
 * The settings of the cleanup that people write: in `cleanup.yaml`, and under `cleanup:` in `media.yaml`,
 * which imports these very schemas. Absent settings take the safe default.
 */
import * as z from 'zod';
import { PersonName } from '../../program/config/scalars.ts';
import { bytesIn } from './bytes.ts';

/** Whose watching counts: a word, or the names of users who all must have watched. */
export const WatchedBy = z.union([
  z.enum(['primary', 'any', 'all', 'starters']),
  z.strictObject({
    users: z
      .array(PersonName)
      .min(1)
      .meta({ description: 'Jellyfin names of users who all must have watched', examples: [['anna', 'bo']] }),
  }),
]);

const providerId = z.string().regex(
  // Written in another way than the servers do, an id would be nobody's, and protect nothing.
  /^(?:tmdb:[1-9]\d*|tvdb:[1-9]\d*|imdb:tt\d{7,})$/,
  'expected a provider id like tmdb:603, tvdb:81189 or imdb:tt0133093',
);

/** Retention policy: see docs/retention.md for a worked calendar. */
export const Policy = z.strictObject({
  watchedBy: WatchedBy.default('primary').describe(
    'whose watching counts: primary, any, all, starters, or { users: [..] }',
  ),
  ignoredUsers: z
    .array(PersonName)
    .default([])
    .meta({
      description:
        'accounts of Jellyfin that nobody watches with, as those of programs; only where any, all or starters count',
      examples: [['dashboard']],
    }),
  gracePeriodDays: z
    .number()
    .min(0)
    .max(3650)
    .default(5)
    .meta({ description: 'days after watching until removal', examples: [7] }),
  noticeDays: z
    .number()
    .min(0)
    .max(3650)
    .default(2)
    .meta({
      description: 'days an item is announced before it goes; 0 removes as soon as the grace period ends',
      examples: [3],
    }),
  inProgressDays: z
    .number()
    .min(0)
    .max(3650)
    .default(14)
    .meta({ description: 'an open position younger than this keeps the item', examples: [30] }),
  keepTagLabel: z
    .string()
    .regex(/^[a-z0-9-]+$/i, 'Radarr and Sonarr accept only letters, digits and - in a tag label')
    .default('keep')
    .meta({ description: 'tag in Radarr and Sonarr that keeps an item for good', examples: ['stay'] }),
  minWatchedFraction: z
    .number()
    .gt(0)
    .max(1)
    .default(1)
    .meta({ description: 'share of a season that must be watched, above 0 and at most 1', examples: [0.9] }),
  protectLatestSeason: z
    .boolean()
    .default(true)
    .describe('keep the latest aired season while the series continues'),
  seriesMode: z
    .enum(['season', 'episode'])
    .default('season')
    .describe('season: seasons go as wholes; episode: each file alone'),
  removeEndedSeries: z
    .boolean()
    .default(true)
    .describe('remove a series from Sonarr once it ended and all of it was watched and removed'),
  keep: z
    .strictObject({
      ids: z
        .array(providerId)
        .default([])
        .meta({ description: 'provider ids that are never removed', examples: [['tmdb:603', 'tvdb:81189']] }),
      instances: z
        .array(z.string().min(1))
        .default([])
        .meta({
          description: 'Radarr or Sonarr instances of which nothing is removed',
          examples: [['radarr-4k']],
        }),
    })
    .prefault({})
    .describe('what is never removed, by name'),
});
export type Policy = z.infer<typeof Policy>;

const BYTES = 'expected bytes like 500G, 1.5T or 400Gi';
/** No disk of a household is larger, and to a larger limit every disk would be short. */
const LARGEST = 1e15;

/** Bytes: a whole number, or a number with a unit. */
export const ByteCount = z
  .union([
    z.int().min(1_000_000, `${BYTES}; a number alone counts single bytes`).max(LARGEST, BYTES),
    z
      .string()
      .regex(/^(?=.*[1-9])\d+(\.\d+)?[MGTP]i?$/, { error: BYTES, abort: true })
      .refine(isDisk, `${BYTES}, at most 1P: no disk has as much free, and everything would go sooner`),
  ])
  .meta({ id: 'ByteCount' });

/** What a disk that is nearly full changes. */
export const Pressure = z.strictObject({
  freeSpace: ByteCount.meta({
    description: 'a disk of root folders with less than this free is short',
    examples: ['500G'],
  }),
  gracePeriodDays: z
    .number()
    .min(0)
    .meta({ description: 'grace period of what then goes sooner; at most the usual one', examples: [1] }),
  noticeDays: z
    .number()
    .min(0)
    .meta({
      description: 'notice of what then goes sooner; at most the usual one; 0: it goes unannounced',
      examples: [1],
    }),
});
export type Pressure = z.infer<typeof Pressure>;

/** Refusals and caps of one run. */
export const Limits = z.strictObject({
  maxFraction: z
    .number()
    .min(0)
    .max(1)
    .default(0.5)
    .meta({
      description:
        "refuse a run that would remove more than this share of one instance's movies or seasons (0 to 1)",
      examples: [0.3],
    }),
  fractionFrom: z
    .int()
    .min(0)
    .default(10)
    .describe('maxFraction is asked of instances with more movies or seasons than this'),
  maxShrink: z
    .number()
    .min(0)
    .max(1)
    .default(0.5)
    .describe('refuse a run when the library lost more than this share since the last one (0 to 1)'),
  maxItemsPerRun: z
    .int()
    .min(1)
    .default(100)
    .meta({ description: 'items one run may remove; the rest is postponed', examples: [20] }),
  maxBytesPerRun: z
    .int()
    .min(1)
    .exactOptional()
    .meta({ description: 'bytes one run may remove; absent: no cap', examples: [2_000_000_000_000] }),
  requireRecycleBin: z
    .boolean()
    .default(false)
    .describe('true: refuse to remove anything while a Radarr or Sonarr has no recycle bin'),
});
export type Limits = z.infer<typeof Limits>;

/** What becomes of the entries in Radarr and Sonarr once their files are gone. */
export const Removal = z.strictObject({
  movieEntry: z
    .boolean()
    .default(true)
    .describe('true: a removed movie leaves Radarr; false: it stays there without a file, unmonitored'),
  exclude: z
    .boolean()
    .default(true)
    .describe('true: import lists may not add a removed title again; people and Seerr still may'),
});
export type Removal = z.infer<typeof Removal>;

/** How the household is told of what is about to leave. */
export const Announce = z.strictObject({
  collection: z
    .string()
    .trim()
    .max(100)
    .regex(/^[ -~\u00a0-\uffff]*$/, 'expected a name on one line')
    .default('Leaving Soon')
    .meta({
      description: "name of the Jellyfin collection that shows what leaves soon; '' for none",
      examples: ['Leaves soon'],
    }),
});
export type Announce = z.infer<typeof Announce>;

/** Torrents whose data is wholly that of removed files. */
export const Torrents = z
  .enum(['report', 'remove'])
  .default('report')
  .describe(
    'remove: torrents of removed files go too, with their data, once their seeding goal is met; report: they are named',
  );
export type Torrents = z.infer<typeof Torrents>;

/** What is remembered of past runs. */
export const History = z.strictObject({
  keepDays: z
    .number()
    .min(1)
    .max(3650)
    .default(90)
    .meta({
      description: 'days for which the report of each run is kept in the state folder',
      examples: [365],
    }),
});
export type History = z.infer<typeof History>;

function isDisk(text: string): boolean {
  return bytesIn(text) <= LARGEST;
}
