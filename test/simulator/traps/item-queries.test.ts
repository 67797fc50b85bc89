import { describe, expect, it } from 'vitest';
import type { JellyfinOptions } from '../../../simulator/jellyfin/make-jellyfin.ts';
import { aLibrary } from '../../../simulator/library/builder.ts';
import type { Simulator } from '../../../simulator/start.ts';
import { type Answer, askJellyfin, listOf } from '../support/ask.ts';
import { running } from '../support/running.ts';

const season = (episodes: number) => ({ number: 1, episodes });
const library = () =>
  aLibrary()
    .user('ann')
    .movie({ title: 'Heat' })
    .movie({ title: 'Alien' })
    .series({ title: 'Show', seasons: [season(3)] });

const items = (sim: Simulator, query: string): Promise<Answer> =>
  askJellyfin(sim, `/Items?Recursive=true&${query}`);
const names = (answer: Answer): unknown[] => listOf(answer).map((item) => item['Name']);
const asAnn = (sim: Simulator): string => `userId=${sim.jellyfin.actions.userId('ann')}`;
const jellyfin = (version: Exclude<JellyfinOptions['version'], undefined>) => ({ jellyfin: { version } });

describe('trap 18: list values that do not parse are dropped, and the filter with them', () => {
  it('answers everything for a type that does not exist', async () => {
    const sim = await running(library());

    expect(names(await items(sim, 'IncludeItemTypes=Movie'))).toEqual(['Heat', 'Alien']);
    expect(listOf(await items(sim, 'IncludeItemTypes=Movies'))).toHaveLength(7);
  });

  it('answers everything for an id that is none, and takes ids with dashes', async () => {
    const sim = await running(library());
    const { id } = sim.jellyfin.actions.item('/data/media/movies/Heat (2000)/Heat (2000).mkv');
    const dashed = id.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');

    expect(listOf(await items(sim, 'Ids=not-an-id'))).toHaveLength(7);
    expect(listOf(await items(sim, `Ids=${dashed}`))).toMatchObject([{ Id: id }]);
  });
});

describe('trap 19: a collection takes the place of its movies', () => {
  async function withCollection(): Promise<Simulator> {
    const sim = await running(library());
    const { id } = sim.jellyfin.actions.item('/data/media/movies/Heat (2000)/Heat (2000).mkv');
    await askJellyfin(sim, `/Collections?name=Leaving%20Soon&ids=${id}`, { method: 'POST' });
    sim.jellyfin.state.configuration['EnableGroupingMoviesIntoCollections'] = true;
    return sim;
  }

  it('hides the movie in a user query when the server groups movies', async () => {
    const sim = await withCollection();

    expect(names(await items(sim, `${asAnn(sim)}&IncludeItemTypes=Movie`))).toEqual([
      'Leaving Soon',
      'Alien',
    ]);
  });

  it('shows it with CollapseBoxSetItems=false', async () => {
    const sim = await withCollection();

    const query = `${asAnn(sim)}&IncludeItemTypes=Movie&CollapseBoxSetItems=false`;
    expect(names(await items(sim, query))).toEqual(['Heat', 'Alien']);
  });
});

describe('trap 20: a query with a user groups what belongs together, one without may fail', () => {
  it('loses series that are in two folders', async () => {
    const sim = await running(
      aLibrary()
        .user('ann')
        .series({ title: 'Show', tvdbId: 5, seasons: [season(1)] })
        .series({ title: 'Show', tvdbId: 5, folder: '/data/media/tv-two/Show', seasons: [season(1)] }),
    );
    const query = 'IncludeItemTypes=Series';

    expect(listOf(await items(sim, query))).toHaveLength(2);
    expect(listOf(await items(sim, `${asAnn(sim)}&${query}`))).toHaveLength(1);
  });

  it.each([
    { version: '10.10', status: 200 },
    { version: '10.11', status: 500 },
  ] as const)('answers $status in $version for IsPlayed without a user', async ({ version, status }) => {
    const sim = await running(library(), jellyfin(version));

    const answer = await items(sim, 'IncludeItemTypes=Movie&IsPlayed=true');

    expect(answer.status).toBe(status);
    if (status === 200) expect(listOf(answer), 'the filter was ignored').toHaveLength(2);
  });

  it('has no user data for an API key', async () => {
    const sim = await running(library());

    const found = listOf(await items(sim, 'IncludeItemTypes=Movie'));

    expect(found.some((item) => 'UserData' in item)).toBe(false);
  });

  it.each([
    { version: '10.10', found: 0 },
    { version: '10.11', found: 1 },
  ] as const)(
    'in $version asks for a played series and finds $found with one episode played',
    async (row) => {
      const sim = await running(library(), jellyfin(row.version));
      sim.jellyfin.actions.markPlayed('ann', '/data/media/tv/Show/Season 01/Show - S01E01.mkv');

      const query = `${asAnn(sim)}&IncludeItemTypes=Series&IsPlayed=true`;
      expect(listOf(await items(sim, query))).toHaveLength(row.found);
    },
  );

  it.each(['10.11', '12'] as const)('leaves alternate versions out of every list in %s', async (version) => {
    const movie = { title: 'Heat', otherFiles: [{ name: 'Heat (2000) - Extended.mkv' }] };
    const sim = await running(aLibrary().movie(movie), jellyfin(version));

    const found = listOf(await items(sim, 'IncludeItemTypes=Movie&Fields=MediaSources,MediaSourceCount'));

    expect(found).toMatchObject([
      { MediaSourceCount: 2, MediaSources: [{ Name: 'Heat (2000)' }, { Name: 'Extended' }] },
    ]);
  });
});

describe('trap 21: missing episodes are in the list', () => {
  const withMissing = () =>
    aLibrary().series({
      title: 'Show',
      seasons: [{ number: 1, episodes: [{}, { virtualInJellyfin: true }], files: [[1]] }],
    });

  it('has them unless IsMissing=false', async () => {
    const sim = await running(withMissing());

    const all = listOf(await items(sim, 'IncludeItemTypes=Episode&Fields=Path'));
    expect(all.map((item) => item['LocationType'])).toEqual(['FileSystem', 'Virtual']);
    expect(all.map((item) => 'Path' in item)).toEqual([true, false]);
    expect(listOf(await items(sim, 'IncludeItemTypes=Episode&IsMissing=false'))).toHaveLength(1);
    expect(listOf(await items(sim, 'IncludeItemTypes=Episode&ExcludeLocationTypes=Virtual'))).toHaveLength(1);
  });
});

describe('trap 22: paging', () => {
  const shows = () => {
    const builder = aLibrary().user('ann', { blockedTags: ['hidden'] });
    for (let show = 1; show <= 20; show += 1) builder.series({ title: `Show ${show}`, seasons: [season(2)] });
    return builder;
  };

  it.each(['10.10', '10.11'] as const)(
    'in %s puts what is tied in another order on each page',
    async (version) => {
      const sim = await running(shows(), jellyfin(version));
      const ids = new Set<unknown>();
      for (let start = 0; start < 40; start += 10) {
        const page = await items(sim, `IncludeItemTypes=Episode&StartIndex=${start}&Limit=10`);
        expect(page.body['TotalRecordCount']).toBe(40);
        for (const item of listOf(page)) ids.add(item['Id']);
      }

      expect(ids.size, 'pages overlapped').toBeLessThan(40);
    },
  );

  it('has everything in one answer without Limit', async () => {
    const sim = await running(shows());

    const all = listOf(await items(sim, 'IncludeItemTypes=Episode'));

    expect(new Set(all.map((item) => item['Id'])).size).toBe(40);
  });

  it('drops what the user may not see after counting it: a page is short', async () => {
    const sim = await running(
      shows()
        .movie({ title: 'Heat' })
        .movie({ title: 'Secret', jellyfinTags: ['hidden'] }),
    );

    const page = await items(sim, `${asAnn(sim)}&IncludeItemTypes=Movie&Limit=2`);

    expect(page.body['TotalRecordCount']).toBe(2);
    expect(names(page)).toEqual(['Heat']);
  });

  it('counts only the page with EnableTotalRecordCount=false', async () => {
    const sim = await running(shows());

    const page = await items(sim, 'IncludeItemTypes=Episode&Limit=10&EnableTotalRecordCount=false');

    expect(page.body['TotalRecordCount']).toBe(10);
  });
});

describe('trap 23: configured substitutions rewrite paths', () => {
  it('answers a path that exists nowhere', async () => {
    const sim = await running(aLibrary().movie({ title: 'Heat' }));
    sim.jellyfin.state.configuration['PathSubstitutions'] = [
      { From: '/data/media', To: String.raw`\\nas\media` },
    ];

    const found = listOf(await items(sim, 'IncludeItemTypes=Movie&Fields=Path'));

    expect(found).toMatchObject([{ Path: String.raw`\\nas\media/movies/Heat (2000)/Heat (2000).mkv` }]);
  });

  it('answers paths under its own roots when it has other mounts', async () => {
    const roots = [{ disk: '/data/media', jellyfin: '/media' }];
    const sim = await running(aLibrary().movie({ title: 'Heat' }), { jellyfin: { roots } });

    const found = listOf(await items(sim, 'IncludeItemTypes=Movie&Fields=Path'));

    expect(found).toMatchObject([{ Path: '/media/movies/Heat (2000)/Heat (2000).mkv' }]);
  });
});
