import type { Explanation } from '../../../cleanup/domain/explain/explanation.ts';
import type { UserFacts } from '../../../cleanup/domain/facts/facts.ts';
import type { Verdict } from '../../../cleanup/domain/judge/judgement.ts';
import { KEEP_CODES, type KeepReason } from '../../../cleanup/domain/policy/reason.ts';
import { NOW, sample } from './sample-plan.ts';

const DAY = 86_400_000;
const GIB = 1024 ** 3;

export const USERS = sample<readonly UserFacts[]>([
  { id: 'u1', name: 'alice', enabled: true },
  { id: 'u2', name: 'bob', enabled: true },
  { id: 'u3', name: 'carol', enabled: false },
]);

const unseen = {
  access: true,
  state: 'unplayed',
  lastPlayedAt: 'undated',
  position: 'none',
  favorite: false,
};
const watches = [
  { ...unseen, user: 'u1', state: 'played', lastPlayedAt: NOW - 2 * DAY },
  { ...unseen, user: 'u2', lastPlayedAt: NOW - DAY, position: 'open' },
  { ...unseen, user: 'u3', state: 'unknown', position: 'unknown', favorite: 'unknown', access: 'unknown' },
  { ...unseen, user: 'u4', access: false },
];

const file = {
  sizeBytes: 2.5 * GIB,
  importedAt: NOW - 30 * DAY,
  match: 'proven',
  upgrades: [],
  torrents: [{ hash: 'a', name: 'pack' }],
  linkCount: 2,
};

const title = { addedAt: NOW - 40 * DAY, monitored: true, tags: ['kids', 'uhd'], playing: false };

const MOVIE = {
  ...title,
  instance: 'radarr',
  id: 7,
  title: 'Heat',
  year: 1995,
  providerIds: { tmdb: 949, imdb: 'tt0113277' },
  file: { ...file, id: 11, path: '/data/media/movies/Heat (1995)/Heat.mkv' },
  watches,
};

const episode = {
  season: 2,
  title: 'An episode',
  airsAt: NOW - 400 * DAY,
  monitored: true,
  playing: false,
};

const SERIES = {
  ...title,
  instance: 'sonarr',
  id: 5,
  title: 'Dark',
  year: 2017,
  providerIds: { tvdb: 334_824 },
  tags: 'unknown',
  playing: 'unknown',
  status: 'ended',
  type: 'standard',
  favorites: [{ user: 'u2', access: true, favorite: true }],
  seasons: [{ number: 2, monitored: true, favorites: [] }],
  episodes: [],
  files: [],
};

const HELD = [
  {
    file: {
      ...file,
      id: 21,
      path: '/data/media/tv/Dark/S02E01-E02.mkv',
      importedAt: 'unknown',
      match: 'absent',
    },
    episodes: [
      { ...episode, id: 201, number: 1, file: 21, watches: watches.slice(0, 1) },
      { ...episode, id: 202, number: 2, file: 21, watches: [] },
    ],
  },
  {
    file: { ...file, id: 22, path: '/data/media/tv/Dark/S02E03.mkv', linkCount: 1, torrents: [] },
    episodes: [],
  },
];

function explanation(verdict: object, reasons: readonly KeepReason[], goesAt?: number): Explanation {
  return {
    verdict: sample<Verdict>(verdict),
    answers: KEEP_CODES.map((code) => {
      const reason = reasons.find((known) => known.code === code);
      return reason === undefined ? { code } : { code, reason };
    }),
    ...(goesAt !== undefined && { goesAt }),
  };
}

const grace: KeepReason = { code: 'in-grace', unknown: false, at: NOW - 2 * DAY, until: NOW + 3 * DAY };
const favorite: KeepReason = { code: 'favorite', unknown: false, subject: 'bob' };

export const LEAVING_MOVIE = explanation(
  { kind: 'keep', key: 'movie:radarr:7', unit: { kind: 'movie', movie: MOVIE }, reasons: [grace] },
  [grace],
  NOW + 3 * DAY,
);

export const KEPT_SEASON = explanation(
  {
    kind: 'keep',
    key: 'season:sonarr:5:2',
    unit: { kind: 'season', series: SERIES, season: 2, files: HELD },
    reasons: [favorite, grace],
  },
  [favorite, grace],
);

export const DUE_MOVIE = explanation(
  {
    kind: 'remove',
    key: 'movie:radarr:7',
    unit: { kind: 'movie', movie: MOVIE },
    leaving: { clockAt: NOW - 6 * DAY, dueAt: NOW - DAY, announce: false, plays: [] },
  },
  [],
);
