import { describe, expect, it } from 'vitest';
import { joinMovie } from '../../../../../cleanup/app/snapshot/join/join-movie.ts';
import type { MovieReading } from '../../../../../cleanup/ports/managers.ts';
import type { VideoReading } from '../../../../../cleanup/ports/media-server.ts';
import { ANNA, BEN, daysAgo } from '../../../../support/facts.ts';
import { aMovieReading, Household, itemId } from '../../../../support/in-memory/household.ts';
import { knownOf, NOTHING_PLAYS } from '../../../../support/in-memory/known.ts';

/** Film 1, which Anna played, while the items of these names play. */
async function joined(
  movie: Partial<MovieReading> = {},
  playing: readonly string[] = [],
  video: Partial<VideoReading> = {},
) {
  const household = new Household().watch(ANNA, 'film-1');
  household.addMovie(1, {}, video);
  household.jellyfin.videos.push({
    ...household.addMovie(2),
    id: itemId('elsewhere'),
    path: '/media/other/film.mkv',
    providerIds: { tmdb: 1 },
  });
  const sessions = { ...NOTHING_PLAYS, items: new Set(playing.map(itemId)) };
  return joinMovie(
    household.radarr.instance,
    aMovieReading(1, movie),
    await knownOf(household, { sessions }),
  );
}

describe('joinMovie', () => {
  it('tells what Radarr told, with what Jellyfin knows of the file', async () => {
    expect(await joined({ year: 1972, monitored: 'unknown', tags: ['keep'] })).toEqual({
      instance: 'radarr',
      id: 1,
      title: 'Film 1',
      year: 1972,
      providerIds: { tmdb: 1 },
      addedAt: daysAgo(40),
      monitored: 'unknown',
      tags: ['keep'],
      file: {
        id: 10,
        path: '/data/movies/Film 1/film.mkv',
        sizeBytes: 1000,
        importedAt: daysAgo(30),
        match: 'proven',
        jellyfinItem: 'film-1',
        runtime: 'known',
        upgrades: 'unknown',
        torrents: 'unknown',
        linkCount: 'unknown',
      },
      watches: [
        expect.objectContaining({ user: ANNA, state: 'played' }),
        expect.objectContaining({ user: BEN, state: 'unplayed' }),
      ],
      playing: false,
    });
  });

  it('invents no year and no item', async () => {
    const movie = await joined({ providerIds: {} }, [], { path: '/media/moved.mkv' });
    expect(movie).not.toHaveProperty('year');
    expect(movie.file).not.toHaveProperty('jellyfinItem');
    expect(movie.file).toMatchObject({ match: 'absent' });
  });

  it('keeps apart that there is no file and that nothing is known of one', async () => {
    expect(await joined({ file: 'none' })).toMatchObject({ file: 'none', watches: [], playing: false });
    expect(await joined({ file: 'unknown' })).toMatchObject({ file: 'unknown', watches: [], playing: false });
  });

  it('plays where the file’s own item does', async () => {
    expect((await joined({}, ['film-1'])).playing).toBe(true);
    expect((await joined({}, ['elsewhere'])).playing).toBe(false);
  });

  it('plays where any item of its ids does, when no item is the file’s', async () => {
    expect((await joined({ file: 'none' }, ['elsewhere'])).playing).toBe(true);
    expect((await joined({}, ['elsewhere'], { path: '/media/moved.mkv' })).playing).toBe(true);
    expect((await joined({ file: 'none' }, ['film-2'])).playing).toBe(false);
  });

  it('may be playing where the queue of films is unknown', async () => {
    const household = new Household();
    household.addMovie(1);
    const known = await knownOf(household, {
      sessions: { ...NOTHING_PLAYS, queueUnknown: new Set(['movie']) },
    });
    for (const movie of [aMovieReading(1), aMovieReading(1, { file: 'none' })]) {
      expect(joinMovie(household.radarr.instance, movie, known).playing).toBe('unknown');
    }
  });

  it('tells of versions that were not read', async () => {
    expect(await joined({}, [], { versions: 2 })).toMatchObject({ alternates: 'unknown' });
    expect(await joined()).not.toHaveProperty('alternates');
  });
});
