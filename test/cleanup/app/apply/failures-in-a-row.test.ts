import { describe, expect, it } from 'vitest';
import { ServerFailure } from '../../../../cleanup/ports/server-failure.ts';
import {
  aMoviePlayed,
  anEpisode,
  aSeries,
  aSource,
  aWatch,
  daysAgo,
  episodeFileId,
  episodeId,
  instance,
  seriesId,
} from '../../../support/facts.ts';
import { Household, SOURCES, shortly } from '../../../support/world/applying.ts';

/** Movies 1, 2, 3 … in the order in which they go, those named with `4k` of another instance. */
function moviesOf(...instances: readonly ('radarr' | '4k')[]) {
  const movies = instances.map((name, index) => ({
    ...aMoviePlayed(9 - index / 10, index + 1),
    instance: instance(name),
  }));
  const sources = [...SOURCES, aSource({ name: '4k', recycleBin: 'none' })];
  return new Household({ movies, series: [], sources });
}

/** The kinds of what became of each, while reading again some of them fails at a server of that name. */
async function whileReadingFails(house: Household, server: string, failing: readonly number[]) {
  house.servers.fault = (call) =>
    failing.some((id) => call.startsWith('readAgain') && call.endsWith(`:${id}`))
      ? new ServerFailure('no answer', { server })
      : undefined;
  const { outcomes, stopped } = await house.apply();
  return { said: outcomes.map(({ kind }) => kind), stopped };
}

describe('applyPlan, failures in a row', () => {
  it('are those of one server: what another did in between proves nothing of it', async () => {
    const house = moviesOf('4k', '4k', 'radarr', '4k', '4k', 'radarr');
    house.servers.fault = (call) => (call.startsWith('4k.unmonitor') ? 'refused' : undefined);
    const { outcomes } = await house.apply();
    expect(outcomes.map(shortly)).toEqual([
      'failed unmonitor',
      'failed unmonitor',
      'removed',
      'failed unmonitor',
      'not-reached',
      'removed',
    ]);
  });

  it('are those of the server that the failure names, and not of the one that has the item', async () => {
    const house = moviesOf('radarr', 'radarr', 'radarr', 'radarr', '4k');
    const { said, stopped } = await whileReadingFails(house, '4k', [1, 2, 3]);
    expect(said).toEqual(['failed', 'failed', 'failed', 'removed', 'not-reached']);
    expect(stopped).toBeUndefined();
  });

  it('are those of the one that has the item when none is named', async () => {
    const house = moviesOf('radarr', 'radarr', 'radarr', 'radarr', '4k');
    house.servers.fault = (call) => (/^readAgain.*radarr/.test(call) ? 'refused' : undefined);
    const { outcomes } = await house.apply();
    expect(outcomes.map(({ kind }) => kind)).toEqual([
      'failed',
      'failed',
      'failed',
      'not-reached',
      'removed',
    ]);
  });

  it('end with a removal, also those of the server that every judgement needs', async () => {
    const house = moviesOf('radarr', 'radarr', 'radarr', 'radarr', 'radarr', 'radarr');
    const { said, stopped } = await whileReadingFails(house, 'jellyfin', [1, 2, 4, 5]);
    expect(said).toEqual(['failed', 'failed', 'removed', 'failed', 'failed', 'removed']);
    expect(stopped).toBeUndefined();
  });

  it('count seasons that go together once, and as failed when one of them did', async () => {
    const series = [1, 2, 3, 4].map((number) => {
      const base = number * 1000;
      const file = episodeFileId(base);
      const episodes = [
        anEpisode({ file }),
        anEpisode({ season: 2, file }),
        anEpisode({ season: 2, number: 2, file: episodeFileId(base + 1) }),
      ].map((episode) => ({
        ...episode,
        id: episodeId(base + episode.id),
        watches: [aWatch({ lastPlayedAt: daysAgo(10 + number) })],
      }));
      return aSeries({ id: seriesId(number), providerIds: { tvdb: number }, episodes });
    });
    const house = new Household({ movies: [], series });
    const { servers } = house;
    servers.fault = (call) => {
      const [, id] = /^sonarr\.deleteFiles (\d+)/.exec(call) ?? [];
      if (id === undefined) return undefined;
      const kept = Number(id) * 1000 + 1;
      servers.changeSeries(instance('sonarr'), Number(id), ({ files }) => ({
        files: files.filter((file) => file.id === kept),
      }));
      servers.changeEpisodes(instance('sonarr'), Number(id), ({ file }) =>
        file === kept ? {} : { file: 'none' },
      );
      return 'refused';
    };
    const { outcomes } = await house.apply();
    const seasons = outcomes.filter(({ item }) => item.kind === 'season');
    expect(seasons.map(shortly)).toEqual([
      ...Array(3).fill(['removed', 'failed delete-files']).flat(),
      'not-reached',
      'not-reached',
    ]);
  });
});
