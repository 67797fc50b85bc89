import { describe, expect, it } from 'vitest';
import { aMovieFile, aMoviePlayed, instance, movieFileId } from '../../../support/facts.ts';
import { Household, shortly } from '../../../support/world/applying.ts';

/** A lost DELETE, after which the server no longer knows the movie by its id; its list may say otherwise. */
async function afterLostDelete(listed: 'listed' | 'missing' | 'empty' | 'unread') {
  const house = new Household({ movies: [aMoviePlayed(9, 1), aMoviePlayed(8, 2)], series: [] });
  const { servers } = house;
  servers.fault = (call) => {
    if (!call.startsWith('radarr.deleteFile 1 ')) return undefined;
    const { movies } = servers.facts;
    servers.unknownIds.add('radarr 1');
    if (listed === 'missing') servers.facts = { ...servers.facts, movies: movies.slice(1) };
    if (listed === 'empty') servers.facts = { ...servers.facts, movies: [] };
    if (listed === 'unread') servers.titlesUnknown = true;
    return 'late';
  };
  const { outcomes, ledger } = await house.apply({ ...house.plan, remove: house.plan.remove.slice(0, 1) });
  const open = (await house.store.journal.unfinished()).length;
  return { said: outcomes.map(shortly), removed: Object.keys(ledger.removed).length, open };
}

describe('a title that is not known any more after its files were to be deleted', () => {
  it.each(['listed', 'empty', 'unread'] as const)(
    'is not called removed while the list of all titles is %s',
    async (listed) => {
      expect(await afterLostDelete(listed)).toEqual({
        said: ['failed verify-deleted'],
        removed: 0,
        open: 1,
      });
    },
  );

  it('is removed when the whole list lacks it too', async () => {
    expect(await afterLostDelete('missing')).toEqual({ said: ['removed'], removed: 1, open: 0 });
  });

  it('is not called removed when its series has lost its episodes', async () => {
    const house = new Household({ movies: [] });
    const { servers } = house;
    servers.fault = (call) => {
      if (!call.startsWith('sonarr.deleteFiles')) return undefined;
      servers.changeSeries(instance('sonarr'), 7, () => ({ episodes: [], files: [] }));
      return 'late';
    };
    const { outcomes } = await house.apply();
    expect(outcomes.map(shortly)).toEqual(['failed verify-deleted', 'skipped bound']);
    expect(await house.store.journal.unfinished()).toHaveLength(1);
  });

  it('is removed when another file stands in the place of its own', async () => {
    const house = new Household({ series: [] });
    house.servers.fault = (call) => {
      if (!call.startsWith('radarr.deleteFile')) return undefined;
      house.servers.changeMovie(instance('radarr'), 1, { file: aMovieFile({ id: movieFileId(9) }) });
      return 'late';
    };
    expect((await house.apply()).outcomes.map(shortly)).toEqual(['removed']);
  });
});
