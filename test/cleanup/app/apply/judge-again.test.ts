import { describe, expect, it } from 'vitest';
import { judgeAgain, keptByPolicy } from '../../../../cleanup/app/apply/judge-again.ts';
import type { MovieReading, SeriesReading } from '../../../../cleanup/ports/managers.ts';
import {
  aMoviePlayed,
  anEpisode,
  aSeries,
  aWatch,
  daysAgo,
  episodeFileId,
  instance,
  movieId,
  NOW,
  seriesId,
} from '../../../support/facts.ts';
import { aPolicy } from '../../../support/policy.ts';
import { Household } from '../../../support/world/applying.ts';

const household = () =>
  new Household({ series: [aSeries({ episodes: [anEpisode(), anEpisode({ season: 2 })] })] });

/** What keeps all that goes of a movie when the server's newest answer is as given. */
async function movieAgain(change: Partial<MovieReading>, house = household()) {
  const [manager] = house.servers.readers.movies;
  const title = await manager?.title(movieId(1));
  if (title === undefined || title === 'gone') throw new Error('no movie');
  const items = house.plan.remove.filter(({ kind }) => kind === 'movie');
  return judgeAgain(items, house.servers.facts, house.session())({ ...title, ...change });
}

/** The same of a series' seasons. */
async function seasonsAgain(change: Partial<SeriesReading>, house = household()) {
  const [manager] = house.servers.readers.series;
  const title = await manager?.title(seriesId(7));
  if (title === undefined || title === 'gone') throw new Error('no series');
  const items = house.plan.remove.filter(({ kind }) => kind === 'season');
  expect(items).toHaveLength(2);
  return judgeAgain(items, house.servers.facts, house.session())({ ...title, ...change });
}

describe('keptByPolicy', () => {
  const providerIds = { tmdb: 593, imdb: 'tt0069293' };
  const whyKept = keptByPolicy(aPolicy({ keepTagLabel: 'Keep' }), instance('radarr'));

  it.each([
    [[], false],
    [['other'], false],
    [['other', 'keep'], true],
    [['KEEP'], true],
    ['unknown', true],
  ] as const)('tags %j: %s', (tags, kept) => {
    expect(whyKept({ tags, providerIds })).toBe(kept ? 'it is tagged to be kept' : undefined);
  });

  it.each([
    [{ ids: [], instances: ['Radarr'] }, 'radarr'],
    [{ ids: ['TMDB:593'], instances: [] }, 'tmdb:593'],
    [{ ids: ['imdb:tt0069293'], instances: ['sonarr'] }, 'imdb:tt0069293'],
    [{ ids: ['tvdb:593'], instances: ['sonarr'] }, undefined],
  ])('kept by name %j: %s', (keep, name) => {
    const why = keptByPolicy(aPolicy({ keep }), instance('radarr'))({ tags: [], providerIds });
    expect(why).toBe(name && `the configuration keeps ${name}`);
  });
});

describe('judgeAgain, a movie', () => {
  it('still goes when nothing of its title has changed', async () => {
    expect(await movieAgain({})).toBeUndefined();
    expect(await movieAgain({ title: 'Solyaris', year: 1971 })).toBeUndefined();
  });

  it.each([
    ['a tag', { tags: ['keep'] }, 'keep-tag'],
    ['tags that nobody knows', { tags: 'unknown' }, 'keep-tag'],
  ] as const)('stays for %s', async (_name, change, code) => {
    expect(await movieAgain(change)).toMatchObject({ because: 'kept', reasons: [{ code }] });
  });

  it('stays when it stands for another film now', async () => {
    expect(await movieAgain({ providerIds: { tmdb: 5 } })).toMatchObject({ because: 'changed' });
  });

  it.each([
    ['another movie of its instance', { id: movieId(2) }],
    ['a movie of the same number elsewhere', { id: movieId(1), instance: instance('radarr-4k') }],
  ])('says nothing of %s', async (_name, other) => {
    const house = household();
    const { servers } = house;
    // Of the same film it would be a copy that somebody watches just now.
    const movies = [...servers.facts.movies, { ...aMoviePlayed(9, 2), ...other, playing: true }];
    servers.facts = { ...servers.facts, movies };
    expect(await movieAgain({}, house)).toBeUndefined();
  });
});

describe('judgeAgain, seasons of a series', () => {
  it('still go when nothing of their title has changed', async () => {
    expect(await seasonsAgain({})).toBeUndefined();
  });

  it.each([
    ['a tag', { tags: ['keep'] }, 'keep-tag'],
    ['tags that nobody knows', { tags: 'unknown' }, 'keep-tag'],
    [
      'going on, which makes the latest season the one to keep',
      { status: 'continuing' },
      'latest-season-of-continuing-series',
    ],
    ['a status that nobody knows', { status: 'unknown' }, 'latest-season-of-continuing-series'],
  ] as const)('stay together for %s', async (_name, change, code) => {
    expect(await seasonsAgain(change)).toMatchObject({ because: 'kept', reasons: [{ code }] });
  });

  it('tells of the season that stays, and not of the first one', async () => {
    expect(await seasonsAgain({ status: 'continuing' })).toHaveProperty('item.key', 'season:sonarr:7:2');
  });

  it.each([
    ['another series of its instance', { id: seriesId(8) }],
    ['a series of the same number elsewhere', { instance: instance('sonarr-4k') }],
  ])('say nothing of %s', async (_name, other) => {
    const house = household();
    const { servers } = house;
    const watches = [aWatch({ lastPlayedAt: daysAgo(11) })];
    const episodes = [anEpisode({ file: episodeFileId(77), watches })];
    const playing = aSeries({ ...other, providerIds: { tvdb: 1 }, playing: true, episodes });
    servers.facts = { ...servers.facts, series: [...servers.facts.series, playing] };
    expect(await seasonsAgain({}, house)).toBeUndefined();
  });

  it('judges by the time it is then', async () => {
    const house = household();
    house.now = daysAgo(20);
    expect(await seasonsAgain({}, house)).toMatchObject({ because: 'kept' });
    house.now = NOW;
    expect(await seasonsAgain({}, house)).toBeUndefined();
  });
});
