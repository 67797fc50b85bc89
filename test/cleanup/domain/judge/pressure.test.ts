import { describe, expect, it } from 'vitest';
import type {
  Facts,
  MovieFacts,
  RootFolderFacts,
  SourceFacts,
} from '../../../../cleanup/domain/facts/facts.ts';
import type { Ledger } from '../../../../cleanup/domain/facts/ledger.ts';
import { shortageIn } from '../../../../cleanup/domain/judge/pressure.ts';
import type { PressurePolicy } from '../../../../cleanup/domain/policy/policy.ts';
import {
  aMovie,
  aMovieFile,
  aWatch,
  daysAgo,
  instance,
  movieFileId,
  movieId,
} from '../../../support/facts.ts';
import { keysOf, planned } from '../../../support/planning.ts';

const GB = 1_000_000_000;
const PRESSURE: PressurePolicy = { freeBytes: 100 * GB, gracePeriodDays: 1, noticeDays: 1 };

/** Film `id` of 10 GB in a Radarr, watched so many days ago. */
function film(id: number, days: number, file: Partial<MovieFacts['file'] & object> = {}, radarr = 'radarr') {
  const path = `/data/${radarr}/${id}.mkv`;
  return aMovie({
    instance: instance(radarr),
    id: movieId(id),
    providerIds: { tmdb: id },
    file: aMovieFile({ id: movieFileId(id), path, sizeBytes: 10 * GB, ...file }),
    watches: [aWatch({ lastPlayedAt: daysAgo(days) })],
  });
}

function folder(radarr: string, freeBytes: number | 'unknown', more: Partial<RootFolderFacts> = {}) {
  return { instance: instance(radarr), path: `/data/${radarr}`, freeBytes, ...more };
}

function source(name: string, recycleBin: SourceFacts['recycleBin'] = 'none'): SourceFacts {
  const about = { complete: true, problems: [], tagLabels: ['keep'], health: [] } as const;
  return { kind: 'radarr', name, ...about, recycleBin };
}

interface Given {
  readonly movies: readonly MovieFacts[];
  readonly folders?: readonly RootFolderFacts[];
  readonly sources?: readonly SourceFacts[];
  readonly pressure?: PressurePolicy;
  readonly ledger?: Partial<Ledger>;
}

function planOf({
  movies,
  folders = [folder('radarr', 85 * GB)],
  sources,
  pressure = PRESSURE,
  ledger = {},
}: Given) {
  const jellyfin = { ...source('jellyfin', 'not-applicable'), kind: 'jellyfin' } as const;
  const facts: Partial<Facts> = {
    movies,
    series: [],
    sources: [jellyfin, ...(sources ?? [source('radarr')])],
    rootFolders: folders,
  };
  return planned({ facts, policy: { pressure }, ledger });
}

const ONCE = [film(1, 2), film(2, 4), film(3, 3)];

describe('judge under pressure', () => {
  it('lets what was watched longest ago go, until enough would be free', () => {
    const plan = planOf({ movies: ONCE });

    expect(keysOf(plan.remove)).toEqual(['movie:radarr:2', 'movie:radarr:3']);
    expect(plan.pressure?.disks).toEqual([
      {
        folders: ['radarr /data/radarr'],
        freeBytes: 85 * GB,
        wantedBytes: 100 * GB,
        anywayBytes: 0,
        sooner: 2,
        soonerBytes: 20 * GB,
      },
    ]);
    expect(plan.remove[0]).toMatchObject({ dueAt: daysAgo(3), usuallyDueAt: daysAgo(-1) });
  });

  it.each([[[film(4, 2), film(5, 2)]], [[film(5, 2), film(4, 2)]]])(
    'takes of two that were watched at once the first by name, in whatever order they stand',
    (movies) => {
      const plan = planOf({ movies, folders: [folder('radarr', 95 * GB)] });

      expect(keysOf(plan.remove)).toEqual(['movie:radarr:4']);
    },
  );

  it('announces first what has not been announced for the shortened notice', () => {
    const plan = planOf({ movies: ONCE, ledger: { announced: { 'movie-file:radarr:2': daysAgo(0.1) } } });

    expect(keysOf(plan.remove)).toEqual([]);
    expect(plan.announce.map(({ item, leavesAt }) => [item.key, leavesAt])).toEqual([
      ['movie:radarr:2', daysAgo(-0.65)],
      ['movie:radarr:3', daysAgo(-0.75)],
    ]);
    expect(plan.keep.find(({ key }) => key === 'movie:radarr:2')?.reasons).toMatchObject([
      { code: 'in-notice', because: 'short-of-space' },
    ]);
  });

  it('lets it go unannounced where the shortened notice is 0', () => {
    const plan = planOf({
      movies: ONCE,
      ledger: { announced: {} },
      pressure: { ...PRESSURE, noticeDays: 0 },
    });

    expect(keysOf(plan.remove)).toEqual(['movie:radarr:2', 'movie:radarr:3']);
  });

  it('counts first what goes anyway, and does not let the others pass it', () => {
    const plan = planOf({ movies: [...ONCE, film(9, 6)], folders: [folder('radarr', 85 * GB)] });

    expect(keysOf(plan.remove)).toEqual(['movie:radarr:9', 'movie:radarr:2']);
  });

  it.each<[string, Partial<Given>, string[]]>([
    ['enough is free', { folders: [folder('radarr', 100 * GB)] }, []],
    ['it is not known what is free', { folders: [folder('radarr', 'unknown')] }, []],
    ['it is not known of another folder', { folders: [folder('radarr', 1), folder('other', 'unknown')] }, []],
    ['a recycle bin keeps what is removed', { sources: [source('radarr', { path: '/bin' })] }, []],
    ['it is not known whether there is a bin', { sources: [source('radarr', 'unknown')] }, []],
    ['the file lies in no root folder', { folders: [folder('other', 1)] }, []],
    [
      'a torrent may hold the data',
      { movies: [film(2, 4, { linkCount: 2 }), film(3, 3)] },
      ['movie:radarr:3'],
    ],
    [
      'nobody knows who holds it',
      { movies: [film(2, 4, { linkCount: 'unknown', torrents: 'unknown' })] },
      [],
    ],
    ['a size is unknown', { movies: [film(2, 4, { sizeBytes: 'unknown' }), film(3, 3)] }, ['movie:radarr:3']],
    ['it is tagged', { movies: [{ ...film(2, 4), tags: ['keep'] }, film(3, 3)] }, ['movie:radarr:3']],
    ['it was watched today', { movies: [film(1, 0.5)] }, []],
  ])('lets go only what frees space and nothing else keeps: %s', (_, given, going) => {
    expect(keysOf(planOf({ movies: ONCE, ...given }).remove)).toEqual(going);
  });

  const ELSEWHERE = { disk: { mount: '/data', totalBytes: 900 * GB } };

  it.each<[string, readonly RootFolderFacts[], number]>([
    ['nearly as much is free on both', [folder('radarr', 80 * GB), folder('radarr-4k', 82 * GB)], 2],
    [
      'mount and size are the same',
      [folder('radarr', 70 * GB, ELSEWHERE), folder('radarr-4k', 82 * GB, ELSEWHERE)],
      2,
    ],
    ['they are two disks', [folder('radarr', 70 * GB), folder('radarr-4k', 82 * GB)], 5],
  ])('counts a disk once that two instances share: %s', (_, folders, sooner) => {
    const movies = [1, 2, 3, 4, 5].flatMap((id) => [
      film(id, 4 + id / 10),
      film(id + 10, 4 + id / 10, {}, 'radarr-4k'),
    ]);
    const sources = [source('radarr'), source('radarr-4k')];

    expect(planOf({ movies, folders, sources }).remove).toHaveLength(sooner);
  });
});

describe('shortageIn', () => {
  const shortOf = (...folders: readonly RootFolderFacts[]) =>
    shortageIn(folders, PRESSURE).short.map(({ freeBytes }) => freeBytes);

  it('is every disk with less than is wanted, and none with just as much', () => {
    expect(shortOf(folder('radarr', 10 * GB), folder('b', 100 * GB), folder('c', 500 * GB))).toEqual([
      10 * GB,
    ]);
  });

  it('is none where of any folder it is not known what is free', () => {
    expect(shortOf(folder('radarr', 10 * GB), folder('b', 'unknown'))).toEqual([]);
  });
});
