import { describe, expect, it } from 'vitest';
import { ANNA } from '../../../../support/facts.ts';
import { aUserReading, Household } from '../../../../support/in-memory/household.ts';
import { knownOf } from '../../../../support/in-memory/known.ts';

describe('knowing', () => {
  it('looks for the library of a video by its path, and knows none without one', async () => {
    const household = new Household();
    household.jellyfin.people = [aUserReading(ANNA, { libraries: ['films'] })];
    const film = household.addMovie(1);
    household.jellyfin.hide(ANNA, film.id);
    const { watches } = await knownOf(household);
    const { path: _, ...pathless } = film;
    const access = [film, pathless, { ...film, path: '/media/tv/film.mkv' }].map(
      (video) => watches.of(video)[0]?.access,
    );

    expect(access).toEqual(['unknown', 'unknown', false]);
  });
});
