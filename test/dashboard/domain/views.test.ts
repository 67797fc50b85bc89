import { describe, expect, it } from 'vitest';
import { ageOf } from '../../../dashboard/domain/age.ts';
import type { AuditEntry, House, LatestPlan, LeavingItem, Run } from '../../../dashboard/domain/house.ts';
import { leavingView } from '../../../dashboard/domain/leaving.ts';
import { pageOf } from '../../../dashboard/domain/paging.ts';
import { mayRelease } from '../../../dashboard/domain/people.ts';
import { joinRemovals } from '../../../dashboard/domain/removed.ts';
import { matcher, searchable } from '../../../dashboard/domain/search.ts';
import { diskParts, spaceView } from '../../../dashboard/domain/space.ts';
import { targetOfKey, targetText } from '../../../dashboard/domain/targets.ts';

const DAY = 86_400_000;
const NOW = Date.UTC(2026, 2, 10, 12);
const ANN = { name: 'ann', isAdministrator: true };

const item = (id: number, more: Partial<LeavingItem> = {}): LeavingItem => ({
  kind: 'movie',
  key: `movie:radarr:${id}`,
  title: `Film ${id}`,
  instance: 'radarr',
  entry: id,
  sizeBytes: 1_000,
  freedBytes: 1_000,
  clockAt: NOW - 9 * DAY,
  dueAt: NOW - 4 * DAY,
  posters: [],
  plays: [],
  ...more,
});
const plan = (more: Partial<LatestPlan> = {}): LatestPlan => ({
  judgedAt: NOW - 8 * 3_600_000,
  complete: true,
  policy: { gracePeriodDays: 5, noticeDays: 2, keepTagLabel: 'keep' },
  refusals: [],
  remove: [],
  postponed: [],
  announce: [],
  kept: [],
  watched: { movies: { items: 0, bytes: 0 }, episodes: { items: 0, bytes: 0 } },
  eligible: { movies: { items: 0, bytes: 0 }, episodes: { items: 0, bytes: 0 } },
  watchedAndTagged: { movies: { items: 0, bytes: 0 }, episodes: { items: 0, bytes: 0 } },
  ...more,
});
const house = (more: Partial<House> = {}): House => ({
  runs: [],
  removals: [],
  audit: [],
  problems: [],
  ...more,
});
const run = (more: Partial<Run> = {}): Run => ({
  startedAt: NOW - 9 * 3_600_000,
  endedAt: NOW - 7 * 3_600_000,
  mode: 'live',
  exitCode: 0,
  judgedAt: NOW - 8 * 3_600_000,
  complete: true,
  refusals: [],
  problems: [],
  warnings: [],
  stateProblems: [],
  announced: 0,
  postponed: 0,
  planned: [],
  outcomes: [],
  servers: [],
  ...more,
});
const options = { person: ANN, page: 1, now: NOW, runAfter: () => undefined };
const keptBy = (person: string, at: number, action: AuditEntry['action'] = 'keep'): AuditEntry => ({
  ...{ at, person, action, target: 'movie:radarr:1', title: 'Film 1', result: 'done' },
});

describe('leavingView', () => {
  it('is in the order in which things go, without what went since', () => {
    const announce = [{ leavesAt: NOW + DAY, item: item(2) }];
    const removals = [{ ...item(3), at: NOW, freedBytes: 1 }];
    const of = house({ plan: plan({ announce, remove: [item(1), item(3)] }), removals });
    expect(leavingView(of, options).page.rows.map((row) => row.item.key)).toEqual([
      'movie:radarr:1',
      'movie:radarr:2',
    ]);
    expect(leavingView(of, options).bytes).toBe(2_000);
  });

  it('says of what somebody kept since that it stays, and of what was kept before nothing', () => {
    const of = (audit: AuditEntry[]) =>
      leavingView(house({ plan: plan({ remove: [item(1)] }), audit }), options).page.rows[0];
    expect(of([keptBy('ben', NOW)])?.kept).toEqual({ by: 'ben', at: NOW });
    expect(of([keptBy('ben', NOW), keptBy('ann', NOW, 'release')])?.kept).toBeUndefined();
    expect(of([keptBy('ben', NOW - 2 * DAY)])?.kept).toBeUndefined();
    expect(of([{ ...keptBy('ben', NOW), result: 'failed' }])?.kept).toBeUndefined();
  });

  it.each([
    ['a trial', {}, 'dry-run', 'trial'],
    ['refused', { refusals: [{ code: 'library-shrank', message: 'no' }] }, 'live', 'refused'],
    ['read in part', { complete: false }, 'live', 'in-part'],
    ['live', {}, 'live', undefined],
  ] as const)('says what holds it back where the run was %s', (_, more, mode, kind) => {
    const of = house({ plan: plan(more), runs: [run({ mode })] });
    expect(leavingView(of, options).held?.kind).toBe(kind);
  });

  it('tells the run that can take it, never one that has passed', () => {
    const of = house({ plan: plan({ remove: [item(1)] }) });
    const runAfter = (at: number) => at + 1;
    expect(leavingView(of, { ...options, runAfter }).page.rows[0]?.goesAt).toBe(NOW + 1);
  });
});

describe('joinRemovals', () => {
  it('has each removal once, with its run and what the disk gained', () => {
    const removed = { ...item(1), at: NOW - 8 * 3_600_000, freedBytes: 'unknown' as const };
    const outcomes = [{ key: 'movie:radarr:1', kind: 'removed', freedBytes: 700 }];
    const runs = [run({ planned: [item(1)], outcomes })];
    expect(joinRemovals([removed], runs)).toMatchObject([{ freedBytes: 700, run: runs[0]?.startedAt }]);
    expect(joinRemovals([], runs)).toMatchObject([{ freedBytes: 700, at: runs[0]?.endedAt }]);
    expect(joinRemovals([removed], [])).toMatchObject([{ freedBytes: 'unknown' }]);
  });
});

describe('spaceView', () => {
  it('has each of the last days once, also where the clock changes, and sums what is known', () => {
    const dayIn = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Berlin' });
    const removals = [
      { ...item(1), at: NOW, freedBytes: 5 },
      { ...item(2), at: NOW - DAY, freedBytes: 'unknown' as const },
      { ...item(3), at: NOW - 40 * DAY, freedBytes: 9 },
    ];
    const summer = Date.UTC(2026, 3, 5, 22, 30);
    for (const now of [NOW, summer]) {
      const { days } = spaceView(house({ removals }), now, (at) => dayIn.format(at));
      expect(new Set(days.map(({ day }) => day)).size).toBe(days.length);
      expect(days.length).toBeGreaterThanOrEqual(30);
    }
    const view = spaceView(house({ removals }), NOW, (at) => dayIn.format(at));
    expect(view).toMatchObject({ freedBytes: 5, removed: 2, unknown: 1 });
  });
});

describe('diskParts', () => {
  const disk = { folders: ['radarr /data'], sooner: 1 };

  it.each([
    [
      'what is missing',
      { freeBytes: 100, wantedBytes: 500, anywayBytes: 50, soonerBytes: 150 },
      { free: 100, anyway: 50, sooner: 150, missing: 200 },
    ],
    [
      'no more than is wanted',
      { freeBytes: 100, wantedBytes: 500, anywayBytes: 350, soonerBytes: 900 },
      { free: 100, anyway: 350, sooner: 50, missing: 0 },
    ],
    [
      'nothing for what is not known',
      { freeBytes: 100, wantedBytes: 500, anywayBytes: 'unknown' as const, soonerBytes: 0 },
      { free: 100, anyway: 0, sooner: 0, missing: 400 },
    ],
  ])('draws %s', (_, sizes, parts) => {
    expect(diskParts({ ...disk, ...sizes })).toEqual(parts);
  });

  it('is nothing where it is not known what is free', () => {
    const sizes = { wantedBytes: 500, anywayBytes: 0, soonerBytes: 0 };
    expect(diskParts({ ...disk, ...sizes, freeBytes: 'unknown' })).toBeUndefined();
  });
});

describe('ageOf', () => {
  it('is overdue once two turns have passed, or two days where nobody knows its turns', () => {
    const nightly = (at: number) => Math.floor(at / DAY) * DAY + DAY;
    const of = (judgedAt: number, due: (at: number) => number | undefined) =>
      ageOf({ plan: plan({ judgedAt }) }, NOW, due);
    expect(of(NOW - DAY, nightly)).toMatchObject({ overdue: false });
    expect(of(NOW - 2 * DAY, nightly)).toMatchObject({ overdue: true });
    expect(of(NOW - 2 * DAY, () => undefined)).toMatchObject({ overdue: false });
    expect(of(NOW - 2 * DAY - 1, () => undefined)).toMatchObject({ overdue: true });
    expect(ageOf({}, NOW, nightly)).toEqual({ kind: 'none' });
  });
});

describe('mayRelease', () => {
  it('is for administrators, and for whoever kept it last', () => {
    const ben = { name: 'ben', isAdministrator: false };
    expect(mayRelease(ANN, undefined)).toBe(true);
    expect(mayRelease(ben, undefined)).toBe(false);
    expect(mayRelease(ben, keptBy('ben', NOW))).toBe(true);
    expect(mayRelease(ben, keptBy('ann', NOW))).toBe(false);
    expect(mayRelease(ben, keptBy('ben', NOW, 'release'))).toBe(false);
  });
});

describe('targetOfKey', () => {
  it.each([
    ['movie:radarr-4k:12', 'movie:radarr-4k:12'],
    ['season:sonarr:3:2', 'series:sonarr:3'],
    ['episode-file:sonarr:88', 'episode-file:sonarr:88'],
    ['series:sonarr:3', 'series:sonarr:3'],
  ])('of %s is %s', (key, text) => {
    const target = targetOfKey(key);
    expect(target && targetText(target)).toBe(text);
  });

  it.each(['', 'movie:radarr', 'movie:radarr:x', 'movie:../x:1', 'album:lidarr:1'])(
    'of %j is none',
    (key) => {
      expect(targetOfKey(key)).toBeUndefined();
    },
  );
});

describe('search and pages', () => {
  it('find words without accents and case', () => {
    expect(searchable('  Amélie — (2001)')).toBe('amelie 2001');
    expect(matcher('AMÉ 20')(searchable('Amélie (2001)'))).toBe(true);
    expect(matcher('')('anything')).toBe(true);
  });

  it.each([
    [1, 1],
    [0, 1],
    [99, 3],
    [Number.NaN, 1],
    [2.5, 1],
  ])('page %s of 25 rows is page %s', (wanted, number) => {
    expect(pageOf(Array.from({ length: 25 }), wanted, 10)).toMatchObject({ number, pages: 3, total: 25 });
  });
});
