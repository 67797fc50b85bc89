import { describe, expect, it } from 'vitest';
import { draftTitles, settledIn } from '../../../../../cleanup/app/snapshot/join/draft.ts';
import { Hope } from '../../../../../cleanup/app/snapshot/marks/watch-lists.ts';
import type { Inventories } from '../../../../../cleanup/app/snapshot/read/library-read.ts';
import type { MovieFacts, SeriesFacts } from '../../../../../cleanup/domain/facts/facts.ts';
import type { SessionsReading } from '../../../../../cleanup/ports/media-server.ts';
import { Household, itemId } from '../../../../support/in-memory/household.ts';
import { knownOf, NOTHING_PLAYS, readingOf } from '../../../../support/in-memory/known.ts';

/** Two films and two series; the second of each has a version that was not read. */
async function drafted() {
  const household = new Household();
  household.addMovie(1);
  household.addMovie(2, {}, { versions: 2 });
  household.addSeries(1, 1);
  household.addSeries(2, 1);
  const { jellyfin, sonarr } = household;
  jellyfin.videos = jellyfin.videos.map((video) =>
    video.id === 'show-2-e1' ? { ...video, versions: 2 } : video,
  );
  const read = await readingOf(household);
  const inventories: Inventories = new Map(read.series.map((one) => [one, sonarr.inventories]));
  const hope = new Hope();
  return draftTitles(read, inventories, await knownOf(household, { unread: hope }), hope);
}

describe('draftTitles', () => {
  it('joins every title of every instance, and settles those for which nothing was hoped', async () => {
    const { movies, series, settled } = await drafted();

    expect([...movies, ...series].map(({ title }) => title)).toEqual([
      'Film 1',
      'Film 2',
      'Show 1',
      'Show 2',
    ]);
    expect(series.map(({ inventory }) => inventory)).toEqual(['read', 'read']);
    expect([...settled.movies.values()]).toEqual([movies[0]]);
    expect([...settled.series.values()]).toEqual([series[0]]);
    expect([...settled.movies.keys(), ...settled.series.keys()].map(({ title }) => title)).toEqual([
      'Film 1',
      'Show 1',
    ]);
  });
});

describe('settledIn', () => {
  const NO_CANDIDATES = { movies: new Map(), series: new Map() };

  it('lets stand what is not at stake', async () => {
    const draft = await drafted();
    const atStake = {
      movies: new Map(draft.movies.map((movie) => [movie, 'goes' as const])),
      series: new Map<SeriesFacts, never>(),
    };

    expect(settledIn(draft, NO_CANDIDATES, NOTHING_PLAYS)).toEqual(draft.settled);
    const { movies, series } = settledIn(draft, atStake, NOTHING_PLAYS);
    expect([movies.size, series.size]).toEqual([0, 1]);
    const shows = new Map(draft.series.map((one) => [one, new Map()]));
    const rest = settledIn(draft, { movies: new Map<MovieFacts, never>(), series: shows }, NOTHING_PLAYS);
    expect([rest.movies.size, rest.series.size]).toEqual([1, 0]);
  });

  it.each<[string, Partial<SessionsReading> | undefined]>([
    ['sessions were not read', undefined],
    ['a video plays', { items: new Set([itemId('x')]) }],
    ['a series plays', { series: new Set([itemId('x')]) }],
    ['a video of a series plays', { items: new Set([itemId('x')]), series: new Set([itemId('y')]) }],
    [
      'a video plays before an unknown queue',
      { items: new Set([itemId('x')]), queueUnknown: new Set(['movie']) },
    ],
    ['a queue is unknown', { queueUnknown: new Set(['movie']) }],
  ])('lets nothing stand while %s', async (_, sessions) => {
    const settled = settledIn(await drafted(), NO_CANDIDATES, sessions && { ...NOTHING_PLAYS, ...sessions });
    expect(settled).toEqual({ movies: new Map(), series: new Map() });
  });
});
