/** Generators of the cleanup section. */
import fc from 'fast-check';
import { notifications } from './arbitrary-notifications.ts';
import { image, resources, schedule, size, timeZone } from './arbitrary-parts.ts';

const anything = { requiredKeys: [] };
const days = fc.oneof(fc.integer({ min: 0, max: 60 }), fc.constantFrom(0.5, 3650));
const userName = fc.constantFrom('alice', 'Böb with a space', '"quoted"');

function policy(instances: readonly string[]) {
  return fc.record(
    {
      watchedBy: fc.oneof(
        fc.constantFrom('primary', 'any', 'all', 'starters'),
        fc.record({ users: fc.array(userName, { minLength: 1, maxLength: 3 }) }),
      ),
      ignoredUsers: fc.subarray(['jellyseerr', 'Böb with a space']),
      gracePeriodDays: days,
      noticeDays: days,
      inProgressDays: days,
      keepTagLabel: fc.constantFrom('keep', 'KEEP-this-1'),
      minWatchedFraction: fc.constantFrom(0.5, 1),
      protectLatestSeason: fc.boolean(),
      seriesMode: fc.constantFrom('season', 'episode'),
      removeEndedSeries: fc.boolean(),
      keep: fc.record(
        {
          ids: fc.subarray(['tmdb:603', 'tvdb:81189', 'imdb:tt0133093']),
          instances: fc.subarray([...instances]),
        },
        anything,
      ),
    },
    anything,
  );
}

const limits = fc.record(
  {
    maxFraction: fc.constantFrom(0.01, 0.5, 1),
    fractionFrom: fc.constantFrom(0, 10, 100),
    maxShrink: fc.constantFrom(0, 0.5, 1),
    maxItemsPerRun: fc.integer({ min: 1, max: 1000 }),
    maxBytesPerRun: fc.integer({ min: 1, max: 2 ** 50 }),
    requireRecycleBin: fc.boolean(),
  },
  anything,
);

const pressure = fc.record({
  freeSpace: fc.constantFrom(200_000_000_000, '500G', '1.5Ti'),
  gracePeriodDays: fc.constant(0),
  noticeDays: fc.constant(0),
});

/** How a program is delivered. */
export const delivery = fc.oneof(
  fc.record(
    { kind: fc.constant('configMap'), image: image('gcr.io/distroless/nodejs24-debian13:nonroot') },
    { requiredKeys: ['kind'] },
  ),
  fc.record({ kind: fc.constant('image'), image: image('ghcr.io/example/media-cleanup:1.0.0') }),
);

/** The cleanup of a stack with these instances of Radarr and Sonarr. */
export function cleanup(instances: readonly string[]) {
  return fc.record(
    {
      enabled: fc.boolean(),
      schedule,
      timeZone,
      suspend: fc.boolean(),
      dryRun: fc.boolean(),
      primaryUserName: userName,
      policy: policy(instances),
      pressure,
      limits,
      announce: fc.record({ collection: fc.constantFrom('Leaving Soon', 'Bald weg', '') }, anything),
      removal: fc.record({ movieEntry: fc.boolean(), exclude: fc.boolean() }, anything),
      torrents: fc.constantFrom('report', 'remove'),
      history: fc.record({ keepDays: fc.integer({ min: 1, max: 3650 }) }, anything),
      notifications,
      jellyfinSignIn: fc.constantFrom('apiKey', 'serviceUser'),
      delivery,
      stateSize: size,
      startingDeadlineSeconds: fc.integer({ min: 10, max: 86_400 }),
      activeDeadlineSeconds: fc.integer({ min: 60, max: 86_400 }),
      resources,
    },
    { requiredKeys: ['primaryUserName'] },
  );
}
