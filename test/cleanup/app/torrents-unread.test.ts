import { describe, expect, it } from 'vitest';
import { run } from '../../../cleanup/app/run.ts';
import { ANNA, aMovie, aMovieFile, aSource, daysAgo, JELLYFIN, movieId } from '../../support/facts.ts';
import { Household as InMemory } from '../../support/in-memory/household.ts';
import { refusalsOf, snapshotOf } from '../../support/in-memory/snapshot.ts';
import { Household, shortly } from '../../support/world/applying.ts';
import { ran, runOptions } from '../../support/world/running.ts';

/** A film that goes, in a household whose download client is away. */
function withoutDownloads(): InMemory {
  const household = new InMemory((server) => server === 'qbittorrent');
  household.addMovie(1);
  household.watch(ANNA, 'film-1');
  household.torrents = [];
  household.radarr.history = {
    imports: [{ of: movieId(1), at: daysAgo(30), file: 10, download: 'bb' }],
    upgrades: [],
  };
  return household;
}

describe('takeSnapshot, a download client that does not answer', () => {
  it('refuses the plan where torrents would be removed', async () => {
    for (const torrents of ['remove', undefined] as const) {
      const { facts } = await snapshotOf(withoutDownloads(), { torrents });
      expect(refusalsOf(facts)).toEqual(['source-incomplete']);
    }
  });

  it('refuses nothing where torrents are only named, and what is not known stays unknown', async () => {
    const { facts } = await snapshotOf(withoutDownloads(), { torrents: 'report' });
    expect(facts.sources.at(-1)).toMatchObject({ kind: 'qbittorrent', complete: false, reportedOnly: true });
    expect(refusalsOf(facts)).toEqual([]);
    expect(facts.movies[0]?.file).toMatchObject({ torrents: 'unknown' });
  });

  it('never excuses another server', async () => {
    const household = new InMemory((server, call) => server === 'radarr' && call === 'read');
    household.addMovie(1);
    const { facts } = await snapshotOf(household, { torrents: 'report' });
    const excused = facts.sources.map((source) => ({ ...source, reportedOnly: true as const }));
    expect(refusalsOf({ ...facts, sources: excused })).toContain('source-incomplete');
  });
});

describe('run, with a download client that does not answer and only reports', () => {
  const house = (linkCount: number | 'unknown') =>
    new Household({
      sources: [
        JELLYFIN,
        aSource({ recycleBin: 'none' }),
        {
          ...JELLYFIN,
          kind: 'qbittorrent',
          name: 'qbittorrent',
          complete: false,
          problems: ['it does not answer'],
          reportedOnly: true,
        },
      ],
      movies: [aMovie({ file: aMovieFile({ torrents: 'unknown', linkCount }) })],
      series: [],
    });

  it('goes on, and says that torrents could not be reported', async () => {
    const one = house(2);
    const { outcomes, warnings } = await ran(one, { removal: { ...one.removal, torrents: 'report' } });
    expect(outcomes.map(shortly)).toEqual(['removed']);
    expect(warnings).toContain(
      'which torrents hold the data of what goes is not known, and not reported: qbittorrent could not be read (it does not answer)',
    );
    expect(outcomes[0]).toHaveProperty(
      'notes',
      expect.arrayContaining(['which torrents hold its data is not known']),
    );
  });

  it('says so in a dry run too', async () => {
    const { writers: _, ...options } = runOptions(house(2));
    expect(await run(options)).toHaveProperty('warnings', [expect.stringContaining('not reported')]);
  });

  it.each([
    [2, 'unknown'],
    ['unknown', 'unknown'],
    [1, 1_000_000_000],
  ] as const)('does not claim bytes that a torrent may hold: %s links free %s', async (links, freedBytes) => {
    expect((await ran(house(links))).outcomes).toMatchObject([{ freedBytes }]);
  });
});
