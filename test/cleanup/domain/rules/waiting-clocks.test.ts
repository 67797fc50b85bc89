import { describe, expect, it } from 'vitest';
import type { FileKey } from '../../../../cleanup/domain/facts/keys.ts';
import type { Ledger } from '../../../../cleanup/domain/facts/ledger.ts';
import type { MediaFile } from '../../../../cleanup/domain/files/contested-files.ts';
import {
  clockOf,
  lastAnnounced,
  type Waiting,
  waitForBoth,
  waitSince,
} from '../../../../cleanup/domain/rules/waiting.ts';
import { aMovieFile, daysAgo, NOW } from '../../../support/facts.ts';

const since = (days: number, rest: Partial<Waiting> = {}): Waiting => ({
  clockAt: daysAgo(days),
  justSeen: false,
  ...rest,
});
const UNKNOWN: Waiting = { clockAt: 'unknown', justSeen: false };

describe('waitSince', () => {
  const waitFrom = (waiting: Waiting, at: number | undefined) => waitSince(waiting, at, 'newer-file', NOW);

  it('waits from the later of the two, and says what it rests on', () => {
    expect(waitFrom(since(9), daysAgo(4))).toEqual(since(4, { because: 'newer-file' }));
  });

  it.each([
    { name: 'earlier', at: daysAgo(9) },
    { name: 'the same', at: daysAgo(4) },
  ])('rests on what it rested on where the other is $name', ({ at }) => {
    expect(waitFrom(since(4), at)).toEqual(since(4));
    expect(waitFrom(since(4, { because: 'status-changed' }), at)).toEqual(
      since(4, { because: 'status-changed' }),
    );
  });

  it('begins now where nothing is noted, and has just been seen', () => {
    expect(waitFrom(since(9), undefined)).toEqual(since(0, { justSeen: true, because: 'newer-file' }));
  });

  it('is never earlier than a clock that is wrong', () => {
    expect(waitFrom(since(-1), undefined)).toEqual(since(-1, { justSeen: true, because: 'newer-file' }));
  });

  it('does not forget that something else has just been seen', () => {
    const waiting = since(9, { justSeen: true });
    expect(waitFrom(waiting, daysAgo(4))).toEqual(since(4, { justSeen: true, because: 'newer-file' }));
    expect(waitFrom(waiting, daysAgo(10))).toEqual(waiting);
  });

  it.each([undefined, daysAgo(4)])('begins nothing while the clock is unknown: %s', (at) => {
    expect(waitFrom(UNKNOWN, at)).toEqual(UNKNOWN);
  });
});

describe('waitForBoth', () => {
  it('waits for the later, and tells what that one rests on', () => {
    const later = since(4, { because: 'status-changed' });
    const earlier = since(9, { because: 'newer-file' });
    expect(waitForBoth(later, earlier)).toEqual(later);
    expect(waitForBoth(earlier, later)).toEqual(later);
  });

  it('tells of two that are equal what its own rests on', () => {
    const other = since(4, { because: 'status-changed' });
    expect(waitForBoth(since(4), other)).toEqual(since(4));
    expect(waitForBoth(other, since(4))).toEqual(other);
  });

  it('is unknown where either is', () => {
    expect(waitForBoth(UNKNOWN, since(4, { because: 'newer-file' }))).toEqual(UNKNOWN);
    expect(waitForBoth(since(4, { because: 'newer-file' }), UNKNOWN)).toEqual(UNKNOWN);
  });

  it.each([
    { one: false, other: false, expected: false },
    { one: true, other: false, expected: true },
    { one: false, other: true, expected: true },
  ])('has just been seen where either has: $one, $other', ({ one, other, expected }) => {
    const [later, earlier] = [since(4, { justSeen: one }), since(9, { justSeen: other })];
    expect(waitForBoth(later, earlier)).toEqual(since(4, { justSeen: expected }));
    expect(waitForBoth({ ...UNKNOWN, justSeen: one }, earlier)).toEqual({ ...UNKNOWN, justSeen: expected });
  });
});

describe('clockOf', () => {
  const files = (...imports: readonly MediaFile['importedAt'][]) =>
    imports.map((importedAt) => aMovieFile({ importedAt }));

  it.each([
    { name: 'the last import', imports: [daysAgo(9), daysAgo(4), daysAgo(7)], play: daysAgo(8), days: 4 },
    { name: 'the last play', imports: [daysAgo(9)], play: daysAgo(3), days: 3 },
    { name: 'the import of what nobody played', imports: [daysAgo(9)], play: -Infinity, days: 9 },
  ])('is $name', ({ imports, play, days }) => {
    expect(clockOf(files(...imports), play)).toBe(daysAgo(days));
  });

  it.each(['unknown', 0, Number.NaN] as const)('is unknown where one import is: %s', (importedAt) => {
    expect(clockOf(files(daysAgo(9), importedAt, daysAgo(4)), daysAgo(3))).toBe('unknown');
  });
});

describe('lastAnnounced', () => {
  const [one, other] = ['movie-file:radarr:1', 'movie-file:radarr:2'] as const;
  const since = (days: number, ...keys: readonly FileKey[]) =>
    keys.map((key) => ({ key, importedAt: daysAgo(days) }));
  const announced = (given: Ledger['announced']) => ({
    ledger: { version: 1, announced: given, undatedSince: {}, removed: {} } as const,
    now: NOW,
  });

  it('is since the last of the files was', () => {
    const context = announced({ [one]: daysAgo(3), [other]: daysAgo(5) });
    expect(lastAnnounced(since(9, one, other), context)).toBe(daysAgo(3));
    expect(lastAnnounced(since(9, other, one), context)).toBe(daysAgo(3));
  });

  it('is not of a file that came in after it: its number was another file’s then', () => {
    const context = announced({ [one]: daysAgo(3), [other]: daysAgo(5) });
    expect(lastAnnounced(since(4, one, other), context)).toBeUndefined();
    expect(lastAnnounced(since(5, one, other), context)).toBe(daysAgo(3));
    expect(lastAnnounced([{ key: other, importedAt: 'unknown' }], context)).toBe(daysAgo(5));
  });

  it.each([undefined, NOW + 1, Number.NaN, 0])('is not while one of them is not: %s', (damaged) => {
    const context = announced({ [one]: daysAgo(3), ...(damaged !== undefined && { [other]: damaged }) });
    expect(lastAnnounced(since(9, one, other), context)).toBeUndefined();
  });
});
