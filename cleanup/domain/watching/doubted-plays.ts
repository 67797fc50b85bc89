import type { EpochMs } from '../basics/time.ts';
import type { JellyfinUserId } from '../facts/ids.ts';
import type { DoubtedPlay, Ledger } from '../facts/ledger.ts';
import type { Doubt } from '../policy/reason.ts';

/** Why an earlier run did not believe a play of that user and date; undefined where none doubted it. */
export type EarlierDoubt = (user: JellyfinUserId, at: EpochMs) => Doubt | undefined;

export function earlierDoubts({ doubted = {} }: Ledger): EarlierDoubt {
  const byUser = new Map<JellyfinUserId, ReadonlyMap<EpochMs, Doubt>>();
  return (user, at) => {
    const known = byUser.get(user) ?? new Map((doubted[user] ?? []).map(byDate));
    byUser.set(user, known);
    return known.get(at);
  };
}

function byDate({ at, ...doubt }: DoubtedPlay): readonly [EpochMs, Doubt] {
  return [at, doubt];
}
