import { describe, expect, it } from 'vitest';
import type { SourceFacts } from '../../../../cleanup/domain/facts/facts.ts';
import type { Disk } from '../../../../cleanup/domain/files/disks.ts';
import { gainsIn, sum } from '../../../../cleanup/domain/judge/gains.ts';
import type { Verdict } from '../../../../cleanup/domain/judge/judgement.ts';
import { aMovie, aMovieFile, instance } from '../../../support/facts.ts';

const disk: Disk = { folders: [], freeBytes: 0 };
const other: Disk = { folders: [], freeBytes: 0 };

function radarr(recycleBin: SourceFacts['recycleBin']): SourceFacts {
  const about = { complete: true, problems: [], tagLabels: [], health: [] } as const;
  return { kind: 'radarr', name: 'radarr', ...about, recycleBin };
}

type File = Parameters<typeof aMovieFile>[0];

function verdictOn(file: File | 'none'): Verdict {
  const movie = aMovie({
    instance: instance('radarr'),
    file: file === 'none' ? 'none' : aMovieFile({ path: '/data/1.mkv', ...file }),
  });
  return { unit: { kind: 'movie', movie } } as Verdict;
}

function gainOf(verdict: Verdict, sources: readonly SourceFacts[] = [radarr('none')]) {
  return gainsIn({ sources }, (_, path) => (path.startsWith('/data') ? disk : other))(verdict, disk);
}

const alone = { sizeBytes: 10, linkCount: 1, torrents: [] } as const;

describe('gainsIn', () => {
  it('is the size of a file that nothing else holds', () => {
    expect(gainOf(verdictOn(alone))).toEqual({ sure: 10, possible: 10 });
  });

  it('is nothing for certain of a file that another link holds, or may hold', () => {
    expect(gainOf(verdictOn({ ...alone, linkCount: 2 }))).toEqual({ sure: 0, possible: 10 });
    const unknown = { ...alone, linkCount: 'unknown', torrents: 'unknown' } as const;
    expect(gainOf(verdictOn(unknown))).toEqual({ sure: 0, possible: 10 });
  });

  it('is not known of a file of unknown size, and may be endless', () => {
    const gain = gainOf(verdictOn({ ...alone, sizeBytes: 'unknown' }));
    expect(gain).toEqual({ sure: Number.NaN, possible: Number.POSITIVE_INFINITY });
  });

  it('is nothing where a recycle bin takes the file, and nothing for certain where one may', () => {
    const bin = { path: '/data/bin', cleanupDays: 7 } as unknown as SourceFacts['recycleBin'];
    expect(gainOf(verdictOn(alone), [radarr(bin)])).toEqual({ sure: 0, possible: 0 });
    expect(gainOf(verdictOn(alone), [radarr('unknown')])).toEqual({ sure: 0, possible: 10 });
    expect(gainOf(verdictOn(alone), [])).toEqual({ sure: 0, possible: 10 });
  });

  it('is nothing on another disk, and nothing without a file', () => {
    const nothing = { sure: 0, possible: 0 };
    expect(gainOf(verdictOn({ ...alone, path: '/else/1.mkv' }))).toEqual(nothing);
    expect(gainOf(verdictOn('none'))).toEqual(nothing);
  });

  it('is that of all files of a season, and nothing of the entry of a series', () => {
    const series = { instance: instance('radarr') };
    const files = [alone, { ...alone, sizeBytes: 5 }].map((file) => ({
      file: aMovieFile({ path: '/data/1.mkv', ...file }),
    }));
    expect(gainOf({ unit: { kind: 'season', series, files } } as unknown as Verdict)).toEqual({
      sure: 15,
      possible: 15,
    });
    expect(gainOf({ unit: { kind: 'series', series } } as unknown as Verdict)).toEqual({
      sure: 0,
      possible: 0,
    });
  });
});

describe('sum', () => {
  it('adds up', () => {
    expect([sum([]), sum([1, 2, 4])]).toEqual([0, 7]);
  });
});
