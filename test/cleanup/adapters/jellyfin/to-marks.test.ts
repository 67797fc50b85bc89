import { describe, expect, it } from 'vitest';
import { toMark } from '../../../../cleanup/adapters/jellyfin/to-marks.ts';
import { UserData } from '../../../../clients/jellyfin/user-data.ts';

const untouched = { Played: false, IsFavorite: false, PlaybackPositionTicks: 0, Key: 'k' };
const mark = (change: object) => toMark(UserData.parse({ ...untouched, ...change }));

describe('toMark', () => {
  it('is one and the same, without a key, where nothing was done', () => {
    expect(mark({})).toBe(mark({ Key: 'other' }));
    expect(mark({})).toEqual({
      state: 'unplayed',
      lastPlayedAt: 'undated',
      position: 'none',
      favorite: false,
    });
  });

  it.each([
    ['played without a date (trap 13)', { Played: true }, { state: 'played', lastPlayedAt: 'undated' }],
    ['begun and not finished', { PlaybackPositionTicks: 5 }, { state: 'unplayed', position: 'open' }],
    ['begun long ago', { LastPlayedDate: '2026-01-01T00:00:00Z' }, { lastPlayedAt: Date.UTC(2026) }],
    ['a favourite', { IsFavorite: true }, { state: 'unplayed', favorite: true }],
    ['of the year 1', { LastPlayedDate: '0001-01-01T00:00:00Z' }, { lastPlayedAt: 'unknown' }],
    ['without a flag', { Played: undefined }, { state: 'unknown' }],
    ['with a flag that is none', { Played: 'yes' }, { state: 'unknown' }],
    ['without a favourite flag', { IsFavorite: undefined }, { favorite: 'unknown' }],
    ['at a position below 0', { PlaybackPositionTicks: -1 }, { position: 'unknown' }],
  ])('reads one that is %s, with its key', (_name, change, expected) => {
    expect(mark(change)).toMatchObject({ ...expected, key: 'k' });
  });

  it('knows nothing of a mark that is not there', () => {
    expect(toMark(UserData.parse(undefined))).toEqual({
      state: 'unknown',
      lastPlayedAt: 'unknown',
      position: 'unknown',
      favorite: 'unknown',
    });
  });
});
