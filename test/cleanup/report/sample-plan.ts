/** One plan with every kind of line in it, written by hand, so that what a report shows is seen apart from the judge. */
import type { Amount } from '../../../cleanup/domain/facts/amount.ts';
import type { Plan, PlanItem } from '../../../cleanup/domain/plan/plan.ts';
import { aPolicy } from '../../support/policy.ts';

export const NOW = Date.UTC(2026, 2, 29, 3);
const DAY = 86_400_000;
const GIB = 1024 ** 3;

/** Branded ids are born where files are parsed; a sample stands in for that. */
export function sample<T>(value: unknown): T {
  return value as T;
}

const amount = (items: number, gib: number, unsized = 0): Amount => ({ items, bytes: gib * GIB, unsized });
const tally = { watched: amount(3, 20), eligible: amount(2, 15.5), skippedKeepTag: amount(1, 4.5) };

const base = {
  instance: 'radarr',
  providerIds: { tmdb: 949 },
  clockAt: NOW - 9 * DAY,
  dueAt: NOW - 4 * DAY,
  announcedAt: NOW - 6 * DAY,
};

const file = {
  sizeBytes: 12.5 * GIB,
  freedBytes: 12.5 * GIB,
  importedAt: NOW - 30 * DAY,
  plays: [{ user: 'alice', at: NOW - 9 * DAY, dated: true }],
};

export const HEAT = sample<PlanItem>({
  ...base,
  kind: 'movie',
  key: 'movie:radarr:1',
  title: 'Heat',
  year: 1995,
  movieId: 1,
  sizeBytes: file.sizeBytes,
  freedBytes: file.freedBytes,
  files: [{ ...file, id: 11, path: '/data/media/movies/Heat (1995)/Heat.mkv' }],
});

const YOUR_NAME = sample<PlanItem>({
  ...base,
  kind: 'movie',
  key: 'movie:radarr-4k:2',
  instance: 'radarr-4k',
  title: '君の名は。',
  year: 2016,
  movieId: 2,
  providerIds: { tmdb: 372_058 },
  sizeBytes: 'unknown',
  freedBytes: 'unknown',
  files: [
    {
      ...file,
      id: 12,
      path: '/data/media/movies/Your Name (2016)/Your Name.mkv',
      sizeBytes: 'unknown',
      freedBytes: 'unknown',
      plays: [{ user: 'bob', at: NOW - 10 * DAY, dated: false }],
    },
  ],
});

const episodeFile = (id: number, season: number, number: number) => ({
  ...file,
  id,
  path: `/data/media/tv/Dark/S0${season}E0${number}.mkv`,
  sizeBytes: 2 * GIB,
  freedBytes: 2 * GIB,
  episodes: [{ id: id + 100, season, number, title: 'An episode' }],
  plays: [
    { user: 'alice', at: NOW - 11 * DAY + number * DAY, dated: true, episode: { season, number } },
    { user: 'bob', at: NOW - 12 * DAY, dated: true, episode: { season, number } },
  ],
});

const dark = {
  ...base,
  title: 'Dark',
  year: 2017,
  seriesId: 5,
  instance: 'sonarr',
  providerIds: { tvdb: 334_824 },
};

const DARK_S01 = sample<PlanItem>({
  ...dark,
  kind: 'season',
  key: 'season:sonarr:5:1',
  season: 1,
  sizeBytes: 4 * GIB,
  freedBytes: 4 * GIB,
  files: [episodeFile(21, 1, 1), episodeFile(22, 1, 2)],
});

const DARK_SPECIAL = sample<PlanItem>({
  ...dark,
  kind: 'episode',
  key: 'episode-file:sonarr:31',
  sizeBytes: 2 * GIB,
  freedBytes: 'unknown',
  files: [{ ...episodeFile(31, 0, 1), freedBytes: 'unknown' }],
});

const DARK_ENTRY = sample<PlanItem>({
  ...dark,
  kind: 'series',
  key: 'series:sonarr:5',
  sizeBytes: 0,
  freedBytes: 0,
  files: [],
  after: ['season:sonarr:5:1', 'episode-file:sonarr:31'],
});

export const SAMPLE_PLAN = sample<Plan>({
  version: 1,
  judgedAt: NOW,
  complete: true,
  policy: aPolicy({ primaryUserName: 'alice', keep: { ids: ['tmdb:603'], instances: [] } }),
  limits: { maxFraction: 0.5, fractionFrom: 10, maxShrink: 0.5, maxItemsPerRun: 5 },
  refusals: [],
  remove: [HEAT, YOUR_NAME, DARK_S01, DARK_SPECIAL, DARK_ENTRY],
  postponed: [{ item: { ...HEAT, key: 'movie:radarr:3', title: 'Ronin', year: 1998 }, because: 'item-cap' }],
  announce: [
    {
      item: { ...HEAT, key: 'movie:radarr:4', title: 'Thief', year: 1981 },
      since: NOW - DAY,
      leavesAt: NOW + 1.2 * DAY,
    },
  ],
  keep: [
    {
      key: 'movie:radarr:4',
      kind: 'movie',
      title: 'Thief',
      year: 1981,
      instance: 'radarr',
      files: 1,
      sizeBytes: 12.5 * GIB,
      reasons: [{ code: 'in-notice', unknown: false, until: NOW + 1.2 * DAY }],
    },
    {
      key: 'movie:radarr:6',
      kind: 'movie',
      title: 'Alien\u001b[31m',
      year: 1979,
      instance: 'radarr',
      files: 1,
      sizeBytes: 9 * GIB,
      reasons: [
        { code: 'favorite', unknown: false, subject: 'bob' },
        { code: 'not-watched', unknown: false, subject: 'alice' },
      ],
    },
    {
      key: 'season:sonarr:7:2',
      kind: 'season',
      season: 2,
      title: 'Severance',
      year: 2022,
      instance: 'sonarr',
      files: 10,
      sizeBytes: 'unknown',
      reasons: [
        { code: 'watch-state-unknown', unknown: true, subject: 'alice' },
        { code: 'latest-season-of-continuing-series', unknown: false },
      ],
    },
    {
      key: 'episode-file:sonarr:71',
      kind: 'episode',
      episodes: [{ id: 701, season: 0, number: 3, title: 'Behind the scenes' }],
      title: 'Severance',
      year: 2022,
      instance: 'sonarr',
      files: 1,
      sizeBytes: GIB,
      reasons: [{ code: 'not-watched', unknown: false, subject: 'alice' }],
    },
    {
      key: 'movie:radarr:9',
      kind: 'movie',
      title: 'Wished for',
      instance: 'radarr',
      files: 0,
      sizeBytes: 0,
      reasons: [{ code: 'no-file', unknown: false }],
    },
  ],
  noticesRestart: 0,
  totals: { movies: tally, episodes: { ...tally, eligible: amount(3, 4, 1) } },
});

const source = { kind: 'radarr', name: 'radarr-4k' };

export const REFUSED_PLAN = sample<Plan>({
  ...SAMPLE_PLAN,
  complete: false,
  remove: [HEAT],
  postponed: [],
  announce: [],
  keep: [],
  refusals: [
    { code: 'source-incomplete', source, value: 'read-in-part', problems: ['GET /api/v3/movie: 500'] },
    {
      code: 'source-incomplete',
      source: { kind: 'jellyfin', name: 'jellyfin' },
      value: 'no-source',
      problems: [],
    },
    { code: 'source-incomplete', source, value: 'health-unknown', problems: [] },
    { code: 'keep-tag-missing', source, label: 'keep', value: 3 },
    { code: 'keep-tag-missing', source, label: 'keep', value: 'unknown' },
    {
      code: 'too-large-fraction',
      instance: 'radarr',
      kind: 'movie',
      value: 0.75,
      limit: 0.5,
      due: 15_000,
      items: 20_000,
    },
    {
      code: 'library-shrank',
      instance: 'sonarr',
      value: 0.6,
      limit: 0.5,
      before: 1010,
      removed: 10,
      now: 400,
    },
    {
      code: 'unhealthy-storage',
      source,
      value: { check: 'RootFolderCheck', level: 'error', message: 'Missing root folder: /data/media/movies' },
    },
    { code: 'recycle-bin-missing', source, value: 'none' },
    { code: 'recycle-bin-missing', source, value: 'unknown' },
  ],
});
