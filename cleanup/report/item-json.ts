/** One thing to be removed, with everything that justifies it. */
import * as z from 'zod';
import { Bytes, Count, Time } from './json-scalars.ts';

const id = z.int().positive();

export const Episode = z
  .strictObject({
    id,
    season: Count,
    number: Count,
    title: z.string(),
    tvdb: id.exactOptional(),
  })
  .meta({ id: 'Episode' });

const Play = z
  .strictObject({
    user: z.string(),
    at: Time,
    dated: z.boolean().describe('false: the server has no date, and `at` is when the play was first seen'),
    episode: z.strictObject({ season: Count, number: Count }).exactOptional(),
  })
  .meta({ id: 'Play' });

const file = {
  id,
  path: z.string(),
  sizeBytes: Bytes,
  freedBytes: Bytes.describe('what the disk gains; unknown where another hard link may hold the data'),
  importedAt: z.union([Time, z.literal('unknown')]),
  jellyfinItem: z.string().exactOptional(),
  plays: z.array(Play).readonly().describe('who watched it when'),
};

const MovieFile = z.strictObject(file);
const EpisodeFile = z
  .strictObject({
    ...file,
    episodes: z.array(Episode).readonly().describe('every episode that loses its file with this one'),
  })
  .meta({ id: 'EpisodeFile' });

const item = {
  key: z.string().describe('name of the item in this and later plans'),
  title: z.string(),
  year: z.int().exactOptional(),
  instance: z.string().describe('the Radarr or Sonarr it is in'),
  providerIds: z.strictObject({
    tmdb: id.exactOptional(),
    tvdb: id.exactOptional(),
    imdb: z.string().exactOptional(),
  }),
  clockAt: Time.describe('last relevant event: a counted play or an import, whichever is later'),
  dueAt: Time.describe('end of the grace period'),
  usuallyDueAt: Time.exactOptional().describe(
    'it goes sooner because its disk is short of space; the usual end of the grace period',
  ),
  announcedAt: Time.exactOptional().describe('on the announce list since'),
  sizeBytes: Bytes,
  freedBytes: Bytes,
};

const Movie = z.strictObject({
  kind: z.literal('movie'),
  ...item,
  movieId: id,
  files: z.array(MovieFile).length(1).readonly(),
});

const Season = z.strictObject({
  kind: z.literal('season'),
  ...item,
  seriesId: id,
  season: id,
  jellyfinItem: z.string().exactOptional().describe('the item under which the season is announced'),
  files: z.array(EpisodeFile).min(1).readonly(),
});

const EpisodeItem = z.strictObject({
  kind: z.literal('episode'),
  ...item,
  seriesId: id,
  files: z.array(EpisodeFile).length(1).readonly(),
});

const Series = z.strictObject({
  kind: z.literal('series'),
  ...item,
  seriesId: id,
  files: z.array(EpisodeFile).length(0).readonly(),
  after: z.array(z.string()).readonly().describe('keys of the items that must go first'),
});

export const Item = z.discriminatedUnion('kind', [Movie, Season, EpisodeItem, Series]).meta({ id: 'Item' });
