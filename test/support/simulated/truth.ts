/**
 * The facts as they really are in a simulated household, taken from the servers' memory and not from their answers:
 * nothing is unknown, nothing was lost on the way. What a judge keeps over these facts must still be on the disk
 * whatever a run was told. It shares no code with the readers.
 */
import type { Facts, SourceFacts, UserFacts } from '../../../cleanup/domain/facts/facts.ts';
import type { JellyfinUserId } from '../../../cleanup/domain/facts/ids.ts';
import type { ArrState } from '../../../simulator/arr/state.ts';
import type { JellyfinUser } from '../../../simulator/jellyfin/users/users.ts';
import type { Simulator } from '../../../simulator/start.ts';
import { trueMovies } from './true-movies.ts';
import { trueSeries } from './true-series.ts';

export function truthOf(simulator: Simulator): Facts {
  const { jellyfin, radarrs, sonarrs, clock } = simulator;
  const arrs = [
    ...[...radarrs.values()].map(({ state }) => state.arr),
    ...[...sonarrs.values()].map(({ state }) => state.arr),
  ];
  return {
    takenAt: clock.now(),
    sources: [JELLYFIN, ...arrs.map(sourceOf)],
    users: [...jellyfin.state.users.values()].map(userOf),
    movies: [...radarrs].flatMap(([name, { state }]) => trueMovies(simulator, name, state)),
    series: [...sonarrs].flatMap(([name, { state }]) => trueSeries(simulator, name, state)),
  };
}

const JELLYFIN: SourceFacts = {
  kind: 'jellyfin',
  name: 'jellyfin',
  complete: true,
  problems: [],
  tagLabels: 'not-applicable',
  health: 'not-applicable',
  recycleBin: 'not-applicable',
};

function sourceOf({ kind, name, tags }: ArrState): SourceFacts {
  const tagLabels = [...tags.all()].map(({ label }) => label);
  return { kind, name, complete: true, problems: [], tagLabels, health: [], recycleBin: 'none' };
}

function userOf({ id, name, policy }: JellyfinUser): UserFacts {
  return { id: id as JellyfinUserId, name, enabled: policy['IsDisabled'] !== true };
}
