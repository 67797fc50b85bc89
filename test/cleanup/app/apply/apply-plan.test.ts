import { describe, expect, it } from 'vitest';
import {
  aMoviePlayed,
  anEpisode,
  aSeason,
  aSeries,
  aSource,
  episodeFileId,
  instance,
  movieId,
} from '../../../support/facts.ts';
import { Household, SOURCES, shortly } from '../../../support/world/applying.ts';

/** One movie; a series of one season, a special, and its entry. */
const everything = () =>
  new Household({
    series: [aSeries({ episodes: [anEpisode(), anEpisode({ number: 2 }), anEpisode({ season: 0 })] })],
  });

describe('applyPlan', () => {
  it('removes what the plan lists, entries last, and remembers it', async () => {
    const household = everything();
    const { outcomes, ledger, stopped } = await household.apply();
    expect(household.plan.remove.map(({ kind }) => kind)).toEqual(['movie', 'season', 'episode', 'series']);
    expect(outcomes.map(shortly)).toEqual(['removed', 'removed', 'removed', 'removed']);
    expect(outcomes.map(({ item }) => item)).toEqual(household.plan.remove);
    expect(stopped).toBeUndefined();
    expect(await everything().apply()).not.toHaveProperty('stopped');
    expect(household.servers.paths).toEqual([]);
    expect(household.servers.facts).toMatchObject({ movies: [], series: [] });
    expect(household.servers.exclusions).toEqual(['radarr 1', 'sonarr 7']);
    expect(ledger).toEqual(household.store.saved);
    expect(Object.keys(ledger.removed).sort()).toEqual([
      'radarr|movie:tmdb:593',
      'sonarr|episode:tvdb:79215:0:1',
      'sonarr|season:tvdb:79215:1',
    ]);
  });

  it('goes the normative way: unmonitor, confirm by reading, delete, verify by reading, entry', async () => {
    const household = everything();
    await household.apply();
    expect(household.servers.calls).toEqual([
      'radarr.read',
      'radarr.rootFolders',
      'readAgain movie:radarr:1',
      'radarr.unmonitor 1',
      'radarr.title 1',
      'radarr.deleteFile 1 501',
      'radarr.title 1',
      'radarr.title 1',
      'radarr.removeEntry 1',
      'sonarr.read',
      'sonarr.rootFolders',
      'readAgain season:sonarr:7:1',
      'sonarr.unmonitorEpisodes 7 101,102',
      'sonarr.unmonitorSeason 7 1',
      'sonarr.title 7',
      'sonarr.inventory 7',
      'sonarr.deleteFiles 7 1101,1102',
      'sonarr.inventory 7',
      'sonarr.rootFolders',
      'readAgain episode-file:sonarr:1001',
      'sonarr.unmonitorEpisodes 7 1',
      'sonarr.title 7',
      'sonarr.inventory 7',
      'sonarr.deleteFiles 7 1001',
      'sonarr.inventory 7',
      'sonarr.rootFolders',
      'readAgain series:sonarr:7',
      'sonarr.title 7',
      'sonarr.inventory 7',
      'sonarr.removeEntry 7',
    ]);
  });

  it('writes a line before each step and one after, and keeps a removal before it goes on', async () => {
    const household = new Household({ series: [] });
    await household.apply();
    expect(household.store.writes).toEqual([
      'begin',
      'before unmonitor',
      'after unmonitor',
      'before confirm-unmonitored',
      'after confirm-unmonitored',
      'before delete-files',
      'after delete-files',
      'before verify-deleted',
      'after verify-deleted',
      'ledger',
      'before remove-entry',
      'after remove-entry',
      'end',
    ]);
    expect(household.store.entries.at(-1)).toMatchObject({ kind: 'end', outcome: 'removed' });
  });

  it('removes nothing the second time', async () => {
    const household = everything();
    await household.apply();
    household.servers.calls.length = 0;
    const { outcomes } = await household.apply();
    expect(outcomes.map(shortly)).toEqual(['skipped gone', 'skipped gone', 'skipped gone', 'skipped bound']);
    expect(household.servers.calls.filter((call) => !/read|rootFolders|title|inventory/.test(call))).toEqual(
      [],
    );
  });

  it('leaves entries and exclusions alone where the options say so', async () => {
    const household = everything();
    household.removal = { movieEntry: false, exclude: false, torrents: 'report' };
    const { outcomes } = await household.apply();
    expect(household.servers.exclusions).toEqual([]);
    expect(household.servers.facts.movies).toMatchObject([{ id: 1, file: 'none', monitored: false }]);
    expect(household.servers.facts.series).toEqual([]);
    expect(outcomes.map((outcome) => outcome.kind === 'removed' && outcome.notes)).toEqual([
      [],
      [],
      [],
      [expect.stringContaining('would be imported again')],
    ]);
  });

  it('says that lists will not add again what they are told to leave', async () => {
    const { outcomes } = await everything().apply();
    expect(outcomes[0]).toHaveProperty('notes', [
      'import lists of radarr will not add it again; a request still does',
    ]);
    expect(outcomes[3]).toHaveProperty('notes', [
      'import lists of sonarr will not add it again; a request still does',
      'a torrent of it that is still in the download client would be imported again if it were added anew',
    ]);
  });

  it('unmonitors a season with its episodes without a file, and nothing of another season', async () => {
    const episodes = [
      anEpisode(),
      anEpisode({ number: 2, file: 'none', monitored: false }),
      anEpisode({ number: 3, file: 'none', monitored: false }),
      anEpisode({ season: 2, watches: [] }),
      anEpisode({ season: 0, file: 'none', airsAt: 'undated' }),
    ];
    const household = new Household({ movies: [], series: [aSeries({ episodes })] });
    expect(household.plan.remove).toHaveLength(1);
    await household.apply();
    expect(household.servers.calls).toContain('sonarr.unmonitorEpisodes 7 101,102,103');
    const [series] = household.servers.facts.series;
    expect(series?.episodes.map(({ monitored }) => monitored)).toEqual([false, false, false, true, true]);
    expect(series?.seasons.map(({ monitored }) => monitored)).toEqual([false, true, true]);
    expect(series?.files.map(({ id }) => id)).toEqual([1201]);
  });

  it('unmonitors every episode of a file with several, in whatever season', async () => {
    const file = episodeFileId(1101);
    const episodes = [anEpisode({ file }), anEpisode({ number: 2, file }), anEpisode({ season: 0, file })];
    const household = new Household(
      { movies: [], series: [aSeries({ episodes })] },
      { policy: { seriesMode: 'episode' } },
    );
    const { outcomes } = await household.apply();
    expect(outcomes[0]).toMatchObject({ kind: 'removed', item: { kind: 'episode' } });
    expect(household.servers.calls).toContain('sonarr.unmonitorEpisodes 7 1,101,102');
    // The last file of the season; the specials may always get another.
    const seasons = household.servers.calls.filter((call) => call.startsWith('sonarr.unmonitorSeason'));
    expect(seasons).toEqual(['sonarr.unmonitorSeason 7 1']);
  });

  it('leaves the entry of a series of which a season is not in the plan', async () => {
    const household = everything();
    const remove = household.plan.remove.filter(({ kind }) => kind === 'series');
    const { outcomes } = await household.apply({ ...household.plan, remove });
    expect(outcomes.map(shortly)).toEqual(['skipped bound']);
    expect(household.servers.calls).toEqual([]);
  });

  it('says that it has nothing to remove with at a server that it only reads', async () => {
    const household = new Household({ series: [] });
    const removers = { ...household.servers.removers, movies: [] };
    const { outcomes } = await household.apply(household.plan, { removers });
    expect(outcomes).toMatchObject([
      { fault: true, problem: expect.stringContaining('no server for radarr, which the plan removes from') },
    ]);
  });

  it('refuses a refused plan and one of partial facts', async () => {
    const household = everything();
    const refusal = {
      code: 'recycle-bin-missing',
      source: { kind: 'radarr', name: 'radarr' },
      value: 'none',
    } as const;
    await expect(household.apply({ ...household.plan, refusals: [refusal] })).rejects.toThrow(
      'never applied',
    );
    await expect(household.apply({ ...household.plan, complete: false })).rejects.toThrow('never applied');
    expect(household.servers.calls).toEqual([]);
  });

  it('tells its progress', async () => {
    const household = everything();
    const told: unknown[] = [];
    await household.apply(household.plan, { progress: { at: (...what) => told.push(what) } });
    expect(told).toEqual([0, 1, 2, 3].map((done) => ['removing', done, 4]));
  });

  it('asks the instance that has the item', async () => {
    const other = { ...aMoviePlayed(8, 2), id: movieId(1), instance: instance('radarr-4k') };
    const sources = [...SOURCES, aSource({ name: 'radarr-4k', recycleBin: 'none' })];
    const household = new Household({ movies: [aMoviePlayed(9, 1), other], series: [], sources });
    const remove = household.plan.remove.filter((item) => item.instance === 'radarr-4k');
    await household.apply({ ...household.plan, remove });
    expect(household.servers.facts.movies.map((movie) => movie.instance)).toEqual(['radarr']);
    expect(household.servers.calls.filter((call) => call.startsWith('radarr.'))).toEqual([]);
  });
});

describe('applyPlan, seasons that share a file', () => {
  const shared = episodeFileId(1101);
  const bound = () =>
    new Household({
      movies: [],
      series: [
        aSeries({
          episodes: [
            anEpisode({ file: shared }),
            anEpisode({ season: 2, file: shared }),
            anEpisode({ season: 2, number: 2 }),
          ],
          seasons: [aSeason(), aSeason({ number: 2 })],
        }),
      ],
    });

  it('go in one step each, together', async () => {
    const household = bound();
    const { outcomes } = await household.apply();
    expect(outcomes.map(shortly)).toEqual(['removed', 'removed', 'removed']);
    expect(household.servers.calls.filter((call) => call.includes('deleteFiles'))).toEqual([
      'sonarr.deleteFiles 7 1101,1202',
    ]);
    expect(household.servers.calls).toContain('sonarr.unmonitorEpisodes 7 101,201,202');
  });

  it('stay together when one of them no longer qualifies', async () => {
    const household = bound();
    household.servers.fault = (call) => {
      if (call === 'readAgain season:sonarr:7:2') {
        household.servers.changeEpisodes(instance('sonarr'), 7, ({ season }) =>
          season === 2 ? { playing: true } : {},
        );
      }
      return undefined;
    };
    const { outcomes } = await household.apply();
    expect(outcomes.map(shortly)).toEqual(['skipped bound', 'skipped kept', 'skipped bound']);
    expect(household.servers.paths).toHaveLength(2);
  });

  it('stay all together when one of them is bound to a season that the plan does not have', async () => {
    const between = episodeFileId(1202);
    const episodes = [
      anEpisode({ file: shared }),
      anEpisode({ season: 2, file: shared }),
      anEpisode({ season: 2, number: 2, file: between }),
      anEpisode({ season: 3, file: between }),
    ];
    const household = new Household({ movies: [], series: [aSeries({ episodes })] });
    const { outcomes } = await household.apply({
      ...household.plan,
      remove: household.plan.remove.filter(({ key }) => /^season:sonarr:7:[12]$/.test(key)),
    });
    expect(outcomes).toMatchObject([
      { because: 'bound', detail: 'it goes only with season:sonarr:7:2, which stays' },
      { because: 'bound', detail: 'it goes only with season:sonarr:7:3, which stays' },
    ]);
    expect(household.servers.calls).toEqual([]);
  });

  it('stay when the plan has only one of them', async () => {
    const household = bound();
    const [first] = household.plan.remove;
    if (first === undefined) throw new Error('nothing planned');
    const { outcomes } = await household.apply({ ...household.plan, remove: [first] });
    expect(outcomes).toMatchObject([
      { kind: 'skipped', because: 'bound', detail: 'it goes only with season:sonarr:7:2, which stays' },
    ]);
  });
});
