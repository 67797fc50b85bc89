import { describe, expect, it } from 'vitest';
import { matchEpisodeFile } from '../../../../../cleanup/app/snapshot/match/match-episode-file.ts';
import { matchMovie } from '../../../../../cleanup/app/snapshot/match/match-movie.ts';
import { indexMedia } from '../../../../../cleanup/app/snapshot/media/media-index.ts';
import type { ProviderIds } from '../../../../../cleanup/domain/facts/facts.ts';
import type { EpisodeReading, SeriesReading } from '../../../../../cleanup/ports/managers.ts';
import type { SeriesItemReading, VideoReading } from '../../../../../cleanup/ports/media-server.ts';
import { anEpisodeReading, anEpisodeVideo, itemId } from '../../../../support/in-memory/household.ts';

const PATH = { key: '/media/movies/A/a.mkv', known: true };

function aVideo(overrides: Partial<VideoReading> = {}): VideoReading {
  return {
    id: itemId('a'),
    kind: 'movie',
    path: PATH.key,
    providerIds: { tmdb: 1 },
    versions: 1,
    runtimeKnown: true,
    ...overrides,
  };
}

describe('matchMovie', () => {
  const elsewhere = { id: itemId('b'), path: '/media/movies/A/other.mkv' };
  it.each<{
    what: string;
    videos: readonly VideoReading[];
    ids?: ProviderIds;
    path?: typeof PATH;
    match: string;
  }>([
    { what: 'path and id agree', videos: [aVideo()], match: 'proven' },
    { what: 'the id is another', videos: [aVideo({ providerIds: { tmdb: 2 } })], match: 'contradictory' },
    {
      what: 'the number is of another kind of id',
      videos: [aVideo({ providerIds: { tvdb: 1 } })],
      match: 'unknown',
    },
    { what: 'there is no id', videos: [aVideo({ providerIds: {} })], match: 'unknown' },
    {
      what: 'Radarr writes 0',
      videos: [aVideo({ providerIds: { tmdb: 0 } })],
      ids: { tmdb: 0 },
      match: 'unknown',
    },
    {
      what: 'imdb agrees where there is no tmdb',
      videos: [aVideo({ providerIds: { imdb: 'tt1' } })],
      ids: { tmdb: 1, imdb: 'tt1' },
      match: 'proven',
    },
    { what: 'it is an episode there', videos: [aVideo({ kind: 'episode' })], match: 'contradictory' },
    { what: 'another item has the id too', videos: [aVideo(), aVideo(elsewhere)], match: 'proven' },
    { what: 'only another path has the id', videos: [aVideo(elsewhere)], match: 'unknown' },
    { what: 'nothing has path or id', videos: [], match: 'absent' },
    { what: 'no root is known', videos: [], path: { ...PATH, known: false }, match: 'unknown' },
    {
      what: 'two items of one path are one film',
      videos: [aVideo(), aVideo({ id: itemId('b') })],
      match: 'proven',
    },
    {
      what: 'two items of one path are two films',
      videos: [aVideo(), aVideo({ id: itemId('b'), providerIds: { tmdb: 2 } })],
      match: 'contradictory',
    },
  ])('says $match when $what', ({ videos, ids = { tmdb: 1 }, path = PATH, match }) => {
    expect(matchMovie(ids, path, indexMedia({ videos, series: [] }), true).match).toBe(match);
  });

  it('does not call anything absent while the catalogue was not read', () => {
    expect(matchMovie({ tmdb: 1 }, PATH, indexMedia({ videos: [], series: [] }), false).match).toBe(
      'unknown',
    );
  });

  it('finds a disc by the folder around it', () => {
    const media = indexMedia({ videos: [aVideo({ path: '/media/movies/A' })], series: [] });
    const inside = { key: '/media/movies/A/BDMV/STREAM/1.m2ts', known: true };

    expect(matchMovie({ tmdb: 1 }, inside, media, true).match).toBe('proven');
  });

  it('looks for a further version in the folder of the one item that has versions', () => {
    const primary = aVideo({ id: itemId('b'), path: '/media/movies/A/other.mkv', versions: 2 });
    const found = (videos: readonly VideoReading[]) =>
      matchMovie({ tmdb: 1 }, PATH, indexMedia({ videos, series: [] }), true).versionOf?.id;

    expect(found([primary])).toBe('b');
    expect(found([{ ...primary, path: '/media/movies/B/other.mkv' }])).toBeUndefined();
    expect(found([{ ...primary, versions: 1 }])).toBeUndefined();
  });
});

describe('matchEpisodeFile', () => {
  const SHOW: SeriesItemReading = {
    id: itemId('show-1'),
    path: '/media/tv/Show 1',
    providerIds: { tvdb: 1 },
  };
  const path = { key: '/media/tv/Show 1/S01E01.mkv', known: true };

  it.each<{
    what: string;
    video?: Partial<VideoReading>;
    show?: Partial<SeriesItemReading>;
    episodes?: readonly EpisodeReading[];
    type?: SeriesReading['type'];
    match: string;
  }>([
    { what: 'path, series and number agree', match: 'proven' },
    { what: 'the series is another', show: { providerIds: { tvdb: 2 } }, match: 'contradictory' },
    { what: 'the series has no id', show: { providerIds: {} }, match: 'unknown' },
    {
      what: 'the series has no id and the episode’s agrees',
      show: { providerIds: {} },
      video: { providerIds: { tvdb: 55 } },
      episodes: [{ ...anEpisodeReading(1, 1), tvdb: 55 }],
      match: 'proven',
    },
    { what: 'the number is another', video: { number: 5 }, match: 'contradictory' },
    { what: 'the season is another', video: { seasonNumber: 2 }, match: 'contradictory' },
    { what: 'season 0 is told', video: { seasonNumber: 0 }, match: 'contradictory' },
    {
      what: 'anime is numbered otherwise',
      video: { number: 25, seasonNumber: 3 },
      type: 'anime',
      match: 'proven',
    },
    {
      what: 'a daily has no number',
      video: dropped('number', 'seasonNumber'),
      type: 'daily',
      match: 'proven',
    },
    {
      what: 'Jellyfin names both episodes of the file',
      video: { lastNumber: 2 },
      episodes: [anEpisodeReading(1, 1), anEpisodeReading(1, 2)],
      match: 'proven',
    },
    {
      what: 'Jellyfin did not parse the second episode',
      episodes: [anEpisodeReading(1, 1), anEpisodeReading(1, 2)],
      match: 'proven',
    },
    {
      what: 'Jellyfin names an episode that Sonarr does not',
      video: { lastNumber: 2 },
      match: 'contradictory',
    },
    { what: 'a last number is absurd', video: { lastNumber: 1_000_000_000 }, match: 'contradictory' },
    { what: 'it is a movie there', video: { kind: 'movie' }, match: 'contradictory' },
  ])(
    'says $match when $what',
    ({ video, show, episodes = [anEpisodeReading(1, 1)], type = 'standard', match }) => {
      const media = indexMedia({
        videos: [{ ...anEpisodeVideo(1, 1), ...video }],
        series: [{ ...SHOW, ...show }],
      });
      const file = { series: { providerIds: { tvdb: 1 }, type }, episodes };

      expect(matchEpisodeFile(file, path, media, true).match).toBe(match);
    },
  );

  function dropped(...names: readonly (keyof VideoReading)[]): Partial<VideoReading> {
    return Object.fromEntries(names.map((name) => [name, undefined]));
  }
});
