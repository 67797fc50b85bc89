/** A small household as a snapshot file: one movie is due, one is in its grace period, a season is a favorite. */
export const TAKEN_AT = '2026-03-29T03:00:00Z';

const watched = (user: string, lastPlayedAt: string) => ({
  user,
  access: true,
  state: 'played',
  lastPlayedAt,
  position: 'none',
  favorite: false,
});
const unseen = (user: string) => ({ ...watched(user, 'undated'), state: 'unplayed' });

const file = {
  sizeBytes: 5_000_000_000,
  importedAt: '2026-02-01T12:00:00Z',
  match: 'proven',
  upgrades: [],
  torrents: [],
  linkCount: 1,
};

const arr = (kind: string) => ({
  kind,
  name: kind,
  complete: true,
  problems: [],
  tagLabels: ['keep'],
  health: [],
});

const movie = (id: number, title: string, lastPlayedAt: string) => ({
  instance: 'radarr',
  id,
  title,
  year: 1995,
  providerIds: { tmdb: 900 + id },
  addedAt: '2026-02-01T12:00:00Z',
  monitored: true,
  tags: [],
  playing: false,
  file: { ...file, id: 10 + id, path: `/data/media/movies/${title}/${title}.mkv` },
  watches: [watched('u1', lastPlayedAt), unseen('u2')],
});

const episode = (number: number) => ({
  id: 200 + number,
  season: 1,
  number,
  title: `Part ${number}`,
  airsAt: '2017-12-01T08:00:00Z',
  monitored: true,
  file: 20 + number,
  playing: false,
  watches: [watched('u1', '2026-03-01T20:00:00Z'), unseen('u2')],
});

const DARK = {
  instance: 'sonarr',
  id: 5,
  title: 'Dark',
  year: 2017,
  providerIds: { tvdb: 334_824 },
  addedAt: '2026-02-01T12:00:00Z',
  monitored: true,
  tags: [],
  status: 'ended',
  type: 'standard',
  playing: false,
  favorites: [
    { user: 'u1', access: true, favorite: false },
    { user: 'u2', access: true, favorite: true },
  ],
  seasons: [
    {
      number: 1,
      monitored: true,
      favorites: [
        { user: 'u1', access: true, favorite: false },
        { user: 'u2', access: true, favorite: false },
      ],
    },
  ],
  episodes: [episode(1), episode(2)],
  files: [1, 2].map((number) => ({
    ...file,
    id: 20 + number,
    path: `/data/media/tv/Dark/S01E0${number}.mkv`,
    episodes: [200 + number],
  })),
};

export const SNAPSHOT = {
  version: 1,
  facts: {
    takenAt: TAKEN_AT,
    sources: [
      { ...arr('jellyfin'), tagLabels: 'not-applicable', health: 'not-applicable' },
      arr('radarr'),
      arr('sonarr'),
    ],
    users: [
      { id: 'u1', name: 'alice', enabled: true },
      { id: 'u2', name: 'bob', enabled: true },
    ],
    movies: [movie(1, 'Heat', '2026-03-20T20:00:00Z'), movie(2, 'Heat Wave', '2026-03-27T20:00:00Z')],
    series: [DARK],
  },
  ledger: {
    version: 1,
    announced: { 'movie-file:radarr:11': '2026-03-23T03:00:00Z' },
    undatedSince: {},
    removed: {},
    census: { at: '2026-03-28T03:00:00Z', files: { radarr: 2, sonarr: 2 } },
  },
};
