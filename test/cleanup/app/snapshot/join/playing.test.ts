import { describe, expect, it } from 'vitest';
import { NO_DETAILS } from '../../../../../cleanup/app/snapshot/join/known.ts';
import { isPlaying, isSeriesPlaying } from '../../../../../cleanup/app/snapshot/join/playing.ts';
import type { SessionsReading } from '../../../../../cleanup/ports/media-server.ts';
import { Household, itemId } from '../../../../support/in-memory/household.ts';
import { knownOf, NOTHING_PLAYS } from '../../../../support/in-memory/known.ts';

const FILM = new Household().addMovie(1);
const OTHER = { ...FILM, id: itemId('film-2') };
const NOBODYS = { match: 'unknown', items: [], key: '' } as const;

async function known(sessions: Partial<SessionsReading> | undefined) {
  const versions = new Map([[FILM.id, [{ id: FILM.id }, { id: itemId('film-1-4k') }]]]);
  return await knownOf(new Household(), {
    details: { ...NO_DETAILS, versions },
    sessions: sessions && { ...NOTHING_PLAYS, ...sessions },
  });
}

const playing = (...ids: readonly string[]) => known({ items: new Set(ids.map(itemId)) });

describe('isPlaying', () => {
  it.each([
    ['the file’s own item', { ...NOBODYS, items: [OTHER, FILM] }, []],
    ['an item that its ids name', NOBODYS, [OTHER, FILM]],
    ['an item that it may be a version of', { ...NOBODYS, versionOf: FILM }, []],
  ])('is told of %s, in whichever version', async (_, matched, others) => {
    for (const id of ['film-1', 'film-1-4k']) {
      expect(isPlaying(matched, others, 'movie', await playing(id))).toBe(true);
    }
    expect(isPlaying(matched, others, 'movie', await playing('film-3'))).toBe(false);
  });

  it('is unknown where sessions were not read, or the queue of that kind', async () => {
    const matched = { ...NOBODYS, items: [FILM] };
    const queue = await known({ queueUnknown: new Set(['movie']) });

    expect(isPlaying(matched, [], 'movie', await known(undefined))).toBe('unknown');
    expect(isPlaying(matched, [], 'movie', queue)).toBe('unknown');
    expect(isPlaying(matched, [], 'episode', queue)).toBe(false);
  });

  it('is told of what plays although a queue is unknown', async () => {
    const sessions = { items: new Set([FILM.id]), queueUnknown: new Set(['movie'] as const) };
    expect(isPlaying({ ...NOBODYS, items: [FILM] }, [], 'movie', await known(sessions))).toBe(true);
  });
});

describe('isSeriesPlaying', () => {
  const SHOWS = [itemId('show-1'), itemId('show-2')];

  it('is told of any of its items', async () => {
    expect(isSeriesPlaying(SHOWS, await known({ series: new Set([itemId('show-2')]) }))).toBe(true);
    expect(isSeriesPlaying(SHOWS, await known({ series: new Set([itemId('show-3')]) }))).toBe(false);
    expect(isSeriesPlaying([], await known({ series: new Set([itemId('show-3')]) }))).toBe(false);
  });

  it('is unknown where sessions were not read, or the queue of episodes', async () => {
    expect(isSeriesPlaying(SHOWS, await known(undefined))).toBe('unknown');
    expect(isSeriesPlaying(SHOWS, await known({ queueUnknown: new Set(['episode']) }))).toBe('unknown');
    expect(isSeriesPlaying(SHOWS, await known({ queueUnknown: new Set(['movie']) }))).toBe(false);
  });
});
