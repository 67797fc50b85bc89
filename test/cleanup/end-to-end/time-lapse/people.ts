import { makeUser } from '../../../../simulator/jellyfin/users/users.ts';
import type { UserSpec } from '../../../../simulator/library/spec.ts';
import { MINUTE_MS } from './calendar.ts';
import { episodePath, filmPath, type House } from './house.ts';
import { type Happening, on } from './story.ts';

/** Watches everything; administrator of the servers. */
export const ANNA = 'anna';
export const BEN = 'ben';
/** A child, who may see HD films and series, neither 4K nor anime. */
export const CLEO = 'cleo';
/** Moves out on day 45: her account is disabled. */
export const DORA = 'dora';
/** A guest from day 65 to 108, who may see HD films only. */
export const EMIL = 'emil';

const EPISODE_MINUTES = 45;
const FILM_MINUTES = 90;
/** Past the point from which Jellyfin takes it for seen. */
const TO_THE_END = 0.97;

/** They watch a film together, to the end. */
export function watchFilm(
  day: number,
  title: string,
  people: readonly string[],
  radarr = 'radarr',
): Happening {
  return on(day, (house) => watch(house, people, filmPath(house, title, radarr), FILM_MINUTES));
}

/** They watch these episodes together, one after the other. */
export function watchEpisodes(
  day: number,
  title: string,
  season: number,
  numbers: readonly number[],
  people: readonly string[],
): Happening {
  return on(day, (house) => {
    for (const number of numbers) {
      watch(house, people, episodePath(house, title, season, number), EPISODE_MINUTES);
    }
  });
}

/** Somebody begins a film and stops in the middle. */
export function beginFilm(day: number, title: string, person: string): Happening {
  return on(day, (house) => {
    const path = filmPath(house, title, 'radarr');
    house.simulator.jellyfin.actions.startPlaying(person, path);
    house.simulator.clock.advance(30 * MINUTE_MS);
    house.simulator.jellyfin.actions.stopPlaying(person, path, 0.4);
  });
}

function watch({ simulator }: House, people: readonly string[], path: string, minutes: number): void {
  const { actions } = simulator.jellyfin;
  for (const person of people) actions.startPlaying(person, path);
  simulator.clock.advance(minutes * MINUTE_MS);
  for (const person of people) actions.stopPlaying(person, path, TO_THE_END);
}

/** An account with access to some libraries, or one that is closed. */
export function addUser({ simulator }: House, spec: UserSpec): void {
  const { libraries, users } = simulator.jellyfin.state;
  const user = makeUser(spec, new Map([...libraries.values()].map(({ name, id }) => [name, id])));
  users.set(user.id, user);
}

export function disableUser({ simulator }: House, name: string): void {
  const { actions, state } = simulator.jellyfin;
  const user = state.users.get(actions.userId(name));
  if (user !== undefined) user.policy = { ...user.policy, IsDisabled: true };
}
