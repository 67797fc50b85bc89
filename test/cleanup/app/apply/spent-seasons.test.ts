import { describe, expect, it } from 'vitest';
import { spentSeasons } from '../../../../cleanup/app/apply/spent-seasons.ts';
import type { EpisodeFacts, SeriesFacts } from '../../../../cleanup/domain/facts/facts.ts';
import { anEpisode, aSeries, NOW } from '../../../support/facts.ts';
import { Household } from '../../../support/world/applying.ts';

const GONE = { monitored: false, file: 'none' } as const;
const LATER = anEpisode({ season: 2 });

/** Of season 1 the first episode goes, the second is as given. */
function spent(second: Partial<EpisodeFacts>, series: Partial<SeriesFacts> = {}, more = [LATER]) {
  const first = anEpisode();
  const episodes = [first, { ...anEpisode({ number: 2 }), ...GONE, ...second }, ...more];
  const seasons = [1, 2].map((number) => ({ number, monitored: true }) as SeriesFacts['seasons'][0]);
  const one = { ...aSeries({ episodes }), status: 'continuing' as const, seasons, ...series };
  return spentSeasons(one, new Set([first.id]), NOW);
}

describe('spentSeasons', () => {
  it('is a season of which the last file goes when a later one has aired', () => {
    expect(spent({})).toEqual([1]);
  });

  it.each([
    ['another file is left', { file: anEpisode().file }],
    ['a file is not known', { file: 'unknown' }],
    ['a missing episode is looked for', { monitored: true }],
    ['an episode has yet to air', { airsAt: NOW + 1 }],
    ['an episode has no date', { airsAt: 'undated' }],
  ] as const)('is none when %s', (_name, second) => {
    expect(spent(second)).toEqual([]);
  });

  it('is not the latest season of a series that goes on: its next episode would not be looked for', () => {
    expect(spent({}, {}, [])).toEqual([]);
    expect(spent({}, { status: 'ended' }, [])).toEqual([1]);
    expect(spent({}, {}, [{ ...LATER, airsAt: NOW + 1 }])).toEqual([]);
  });

  it('counts an episode as aired from its very instant on', () => {
    expect(spent({ airsAt: NOW })).toEqual([1]);
    expect(spent({}, {}, [{ ...LATER, airsAt: NOW }])).toEqual([1]);
  });

  it('is none of which nothing goes', () => {
    const before = { ...anEpisode({ season: 0 }), season: 3, ...GONE };
    const seasons = [1, 3].map((number) => ({ number, monitored: true }) as SeriesFacts['seasons'][0]);
    expect(spent({}, { status: 'ended', seasons }, [before])).toEqual([1]);
  });

  it('is none that is off already, and none of a series that is not known', () => {
    expect(spent({}, { seasons: [] })).toEqual([]);
    const seasons = [{ number: 1, monitored: false }] as unknown as SeriesFacts['seasons'];
    expect(spent({}, { seasons })).toEqual([]);
    const unsaid = [{ number: 1, monitored: 'unknown' }] as unknown as SeriesFacts['seasons'];
    expect(spent({}, { seasons: unsaid })).toEqual([1]);
    expect(spentSeasons(undefined, new Set(), NOW)).toEqual([]);
  });
});

describe('episodesTarget by episode', () => {
  it('switches the season off with its last file, and not before', async () => {
    const series = [aSeries({ status: 'ended', episodes: [anEpisode(), anEpisode({ number: 2 })] })];
    const house = new Household({ movies: [], series }, { policy: { seriesMode: 'episode' } });
    await house.apply();
    const calls = house.servers.calls.filter((call) => /unmonitor|deleteFiles/.test(call));
    expect(calls.map((call) => call.split(' ')[0])).toEqual([
      'sonarr.unmonitorEpisodes',
      'sonarr.deleteFiles',
      'sonarr.unmonitorEpisodes',
      'sonarr.unmonitorSeason',
      'sonarr.deleteFiles',
    ]);
  });
});
