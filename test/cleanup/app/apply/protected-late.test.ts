import { describe, expect, it } from 'vitest';
import type { SeriesFacts } from '../../../../cleanup/domain/facts/facts.ts';
import {
  type aMovie,
  aMovieFile,
  anEpisode,
  aSeries,
  instance,
  movieFileId,
} from '../../../support/facts.ts';
import { Household, shortly } from '../../../support/world/applying.ts';

type MovieChange = Partial<ReturnType<typeof aMovie>>;

/** Something happens to a title when the journal has that line, after it was judged for the last time. */
async function when(line: string, house: Household, change: () => void) {
  house.store.around = (write, at) => {
    if (write === line && at === 'after') change();
  };
  const { outcomes } = await house.apply();
  return { outcomes, said: outcomes.map(shortly), calls: house.servers.calls };
}

async function movieWhen(line: string, change: MovieChange) {
  const house = new Household({ series: [] });
  return await when(line, house, () => house.servers.changeMovie(instance('radarr'), 1, change));
}

async function seriesWhen(line: string, change: (one: SeriesFacts) => Partial<SeriesFacts>, ended = true) {
  const house = new Household(
    { movies: [], series: [aSeries({ status: ended ? 'ended' : 'continuing', episodes: [anEpisode()] })] },
    { policy: { protectLatestSeason: ended, removeEndedSeries: ended } },
  );
  return await when(line, house, () => house.servers.changeSeries(instance('sonarr'), 7, change));
}

const deletes = (calls: readonly string[]) => calls.filter((call) => /delete|removeEntry/.test(call));

describe('what protects a movie after it was judged', () => {
  it.each([
    ['the keep tag', { tags: ['KEEP'] }, 'skipped kept'],
    ['tags that nobody knows', { tags: 'unknown' }, 'skipped kept'],
    ['other ids', { providerIds: { tmdb: 5 } }, 'skipped changed'],
    ['another file', { file: aMovieFile({ id: movieFileId(9) }) }, 'failed confirm-unmonitored'],
  ] as const)('%s: %3$s, and nothing is deleted', async (_name, change, expected) => {
    for (const line of ['begin', 'before unmonitor', 'after unmonitor', 'before confirm-unmonitored']) {
      const { said, calls } = await movieWhen(line, change);
      expect(said).toEqual([expected]);
      expect(deletes(calls)).toEqual([]);
    }
  });

  it('is told with its reason', async () => {
    const { outcomes } = await movieWhen('after unmonitor', { tags: ['keep'] });
    expect(outcomes[0]).toMatchObject({ reasons: [{ code: 'keep-tag' }] });
  });

  it('keeps the entry when the tag came after the file had gone', async () => {
    const { outcomes, calls } = await movieWhen('after verify-deleted', { tags: ['keep'] });
    expect(outcomes).toMatchObject([
      { kind: 'removed', notes: ['its entry stays in radarr: it is tagged to be kept'] },
    ]);
    expect(deletes(calls)).toEqual(['radarr.deleteFile 1 501']);
  });
});

describe('what protects a season after it was judged', () => {
  it.each([
    ['the keep tag', () => ({ tags: ['keep'] }), 'skipped kept'],
    ['tags that nobody knows', () => ({ tags: 'unknown' as const }), 'skipped kept'],
    ['other ids', () => ({ providerIds: { tvdb: 5 } }), 'skipped kept'],
    [
      'a new episode',
      ({ episodes }: SeriesFacts) => ({
        episodes: [...episodes, { ...anEpisode({ number: 9 }), monitored: false, file: 'none' as const }],
      }),
      'failed confirm-unmonitored',
    ],
  ])('%s: %3$s, and nothing is deleted', async (_name, change, expected) => {
    for (const line of ['begin', 'after unmonitor', 'before confirm-unmonitored']) {
      const { said, calls } = await seriesWhen(line, change);
      expect(said[0]).toEqual(expected);
      expect(deletes(calls)).toEqual([]);
    }
  });

  it('is asked for one episode alone too', async () => {
    const house = new Household({ movies: [] }, { policy: { seriesMode: 'episode' } });
    const change = () => house.servers.changeSeries(instance('sonarr'), 7, () => ({ tags: ['keep'] }));
    const { said, calls } = await when('after unmonitor', house, change);
    expect(new Set(said)).toEqual(new Set(['skipped kept', 'skipped bound']));
    expect(deletes(calls)).toEqual([]);
  });

  it('keeps the entry of a series that was tagged or goes on, when its files have gone', async () => {
    for (const change of [{ tags: ['keep'] }, { status: 'continuing' }] as const) {
      let begun = 0;
      const house = new Household({ movies: [] });
      house.store.around = (write, at) => {
        if (write !== 'begin' || at !== 'after') return;
        begun += 1;
        if (begun === 2) house.servers.changeSeries(instance('sonarr'), 7, () => change);
      };
      const { outcomes } = await house.apply();
      expect(outcomes.map(shortly)).toEqual(['removed', expect.stringMatching(/^skipped /)]);
      expect(house.servers.facts.series).toHaveLength(1);
    }
  });
});
