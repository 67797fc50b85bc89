/**
 * Facts as they lie in a snapshot file. A fact that is absent is `unknown`, never a default; what is there
 * must have the right type, and a key nobody knows is an error: a decision is reproduced only when
 * everything is understood. Lists of which a missing one would say "there are none" (users, movies,
 * episodes, files …) are required. Three facts came later (`sharedState`, `runtime`, `alternates`): absent,
 * they stay absent, and an older snapshot is judged as it always was.
 */
import * as z from 'zod';
import type * as ids from '../domain/facts/ids.ts';
import { broadcastOr, Instant, instantOr } from './instant.ts';

/** The one place where a plain number or text of a file becomes a branded id. */
function branded<Id>(schema: z.ZodType): z.ZodType<Id> {
  return schema as z.ZodType<Id>;
}

const number = z.int().positive();
const text = z.string().min(1);
const InstanceName = branded<ids.InstanceName>(text);
const JellyfinUserId = branded<ids.JellyfinUserId>(text);
const SonarrEpisodeId = branded<ids.SonarrEpisodeId>(number);
const SonarrFileId = branded<ids.SonarrFileId>(number);

const unknown = z.literal('unknown');
const Tri = z.union([z.boolean(), unknown]).default('unknown');
const OptionalTri = z.union([z.boolean(), unknown]).exactOptional();
const Time = instantOr('unknown').default('unknown');
const Tags = z.union([z.array(z.string()), unknown]).default('unknown');

const HealthIssue = z.strictObject({
  check: z.string(),
  level: z.enum(['notice', 'warning', 'error']),
  message: z.string(),
});

const noneOfThese = z.enum(['unknown', 'not-applicable']);

const Source = z.strictObject({
  kind: z.enum(['jellyfin', 'radarr', 'sonarr', 'qbittorrent']),
  name: text,
  complete: Tri,
  problems: z.array(z.string()).default([]),
  tagLabels: z.union([z.array(z.string()), noneOfThese]).default('unknown'),
  health: z.union([z.array(HealthIssue), noneOfThese]).default('unknown'),
  recycleBin: z.union([z.strictObject({ path: text }), z.literal('none'), noneOfThese]).default('unknown'),
  reportedOnly: z.literal(true).exactOptional(),
});

const User = z.strictObject({ id: JellyfinUserId, name: z.string(), enabled: Tri });

const Watch = z.strictObject({
  user: JellyfinUserId,
  access: Tri,
  state: z.enum(['played', 'unplayed', 'unknown']).default('unknown'),
  lastPlayedAt: instantOr('undated', 'unknown').default('unknown'),
  position: z.enum(['none', 'open', 'unknown']).default('unknown'),
  favorite: Tri,
  sharedState: OptionalTri,
});

const Alternates = z
  .union([
    z.array(
      z.strictObject({
        jellyfinItem: branded<ids.JellyfinItemId>(text).exactOptional(),
        watches: z.array(Watch).default([]),
      }),
    ),
    unknown,
  ])
  .exactOptional();

const Favorite = z.strictObject({ user: JellyfinUserId, access: Tri, favorite: Tri });

const Torrent = z.strictObject({ hash: branded<ids.TorrentHash>(text), name: z.string() });
const Upgrade = z.strictObject({ importedAt: Time, replacedAt: Time });

const fileShape = {
  path: text,
  sizeBytes: z.union([z.int().nonnegative(), unknown]).default('unknown'),
  importedAt: Time,
  match: z.enum(['proven', 'contradictory', 'absent', 'unknown']).default('unknown'),
  jellyfinItem: branded<ids.JellyfinItemId>(text).exactOptional(),
  runtime: z.enum(['known', 'none', 'unknown']).exactOptional(),
  upgrades: z.union([z.array(Upgrade), unknown]).default('unknown'),
  torrents: z.union([z.array(Torrent), unknown]).default('unknown'),
  linkCount: z.union([number, unknown]).default('unknown'),
};

const MovieFile = z.strictObject({ id: branded<ids.RadarrFileId>(number), ...fileShape });

const EpisodeFile = z.strictObject({
  id: SonarrFileId,
  ...fileShape,
  episodes: z.union([z.array(SonarrEpisodeId), unknown]).default('unknown'),
});

const ProviderIds = z.strictObject({
  tmdb: number.exactOptional(),
  tvdb: number.exactOptional(),
  imdb: text.exactOptional(),
});

const titled = {
  instance: InstanceName,
  title: z.string(),
  year: z.int().exactOptional(),
  providerIds: ProviderIds.default({}),
  addedAt: Time,
  monitored: Tri,
  tags: Tags,
  playing: Tri,
};

const Movie = z.strictObject({
  ...titled,
  id: branded<ids.RadarrMovieId>(number),
  file: z.union([MovieFile, z.enum(['none', 'unknown'])]).default('unknown'),
  watches: z.array(Watch).default([]),
  alternates: Alternates,
});

const Season = z.strictObject({
  number: z.int().nonnegative(),
  monitored: Tri,
  favorites: z.array(Favorite).default([]),
  jellyfinItem: branded<ids.JellyfinItemId>(text).exactOptional(),
});

const Counted = z.union([z.int().nonnegative(), unknown]).default('unknown');
const Inventory = z.union([z.literal('read'), z.strictObject({ fileCount: Counted, seasonCount: Counted })]);

const Episode = z.strictObject({
  id: SonarrEpisodeId,
  season: z.int().nonnegative(),
  number: z.int().nonnegative(),
  title: z.string().default(''),
  tvdb: number.exactOptional(),
  airsAt: broadcastOr('undated', 'unknown').default('unknown'),
  monitored: Tri,
  file: z.union([SonarrFileId, z.enum(['none', 'unknown'])]).default('unknown'),
  watches: z.array(Watch).default([]),
  alternates: Alternates,
  playing: Tri,
});

const Series = z.strictObject({
  ...titled,
  id: branded<ids.SonarrSeriesId>(number),
  status: z.enum(['continuing', 'ended', 'upcoming', 'deleted', 'unknown']).default('unknown'),
  type: z.enum(['standard', 'daily', 'anime', 'unknown']).default('unknown'),
  favorites: z.array(Favorite).default([]),
  // The lists are required, so that a file without this key lists everything.
  inventory: Inventory.default('read'),
  seasons: z.array(Season),
  episodes: z.array(Episode),
  files: z.array(EpisodeFile),
});

const RootFolder = z.strictObject({
  instance: InstanceName,
  path: text.exactOptional(),
  freeBytes: z.union([z.number().nonnegative(), unknown]).default('unknown'),
  disk: z.strictObject({ mount: z.string(), totalBytes: z.number() }).exactOptional(),
});

export const Facts = z.strictObject({
  takenAt: Instant,
  sources: z.array(Source),
  users: z.array(User),
  movies: z.array(Movie),
  series: z.array(Series),
  rootFolders: z.array(RootFolder).exactOptional(),
});
