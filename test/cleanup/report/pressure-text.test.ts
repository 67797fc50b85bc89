import { describe, expect, it } from 'vitest';
import type { ShortDisk } from '../../../cleanup/domain/judge/judgement.ts';
import { describePolicy } from '../../../cleanup/domain/policy/describe-policy.ts';
import { Pressure, pressureContent } from '../../../cleanup/report/pressure-json.ts';
import { pressureLines } from '../../../cleanup/report/pressure-text.ts';
import { aPolicy } from '../../support/policy.ts';

const GIB = 2 ** 30;
const DISK: ShortDisk = {
  folders: ['radarr /data/movies', 'sonarr /data/tv'],
  freeBytes: 40 * GIB,
  wantedBytes: 100 * GIB,
  anywayBytes: 0,
  sooner: 2,
  soonerBytes: 61 * GIB,
};

describe('pressureLines', () => {
  it.each<[string, readonly string[]]>([
    ['no pressure', pressureLines(undefined)],
    ['enough is free', pressureLines({ unknown: [], disks: [] })],
  ])('says nothing: %s', (_, lines) => {
    expect(lines).toEqual([]);
  });

  it('names the disk that is short, what goes sooner and what stays missing', () => {
    const rest = { ...DISK, sooner: 0, soonerBytes: 0 };
    expect(pressureLines({ unknown: [], disks: [DISK, rest] })).toEqual([
      'Space: 40.0 GiB of 100.0 GiB wanted are free for radarr /data/movies, sonarr /data/tv; 2 items (61.0 GiB) go sooner.',
      'Space: 40.0 GiB of 100.0 GiB wanted are free for radarr /data/movies, sonarr /data/tv; nothing goes sooner, and 60.0 GiB stay missing: nothing else that was watched frees space at once.',
    ]);
  });

  it('says of which folders it is not known what is free', () => {
    expect(pressureLines({ unknown: ['radarr /data/movies', 'sonarr /tv'], disks: [] })).toEqual([
      'Space: not known what is free for radarr /data/movies, sonarr /tv, so nothing goes sooner.',
    ]);
  });
});

describe('pressureContent', () => {
  it('is JSON also where what goes anyway is of unknown size', () => {
    const content = pressureContent({
      pressure: { unknown: [], disks: [{ ...DISK, anywayBytes: Infinity }] },
    });
    expect(Pressure.parse(content.pressure).disks[0]?.anywayBytes).toBe('unknown');
  });
});

describe('describePolicy', () => {
  it('says what changes while the disk is nearly full', () => {
    const pressure = { freeBytes: 500_000_000_000, gracePeriodDays: 1, noticeDays: 0 };
    expect(describePolicy(aPolicy({ pressure }))).toContain(
      'announced for 2 days, or after 1 day, without notice, while less than 500 GB are free; what is tagged',
    );
  });
});
