import type { Ledger } from '../../domain/facts/ledger.ts';
import { recordRemovals } from '../../domain/remember/record-removals.ts';
import { ServerFailure } from '../../ports/server-failure.ts';
import type { UnfinishedRemoval } from '../../ports/state-store.ts';
import type { ResumedRemoval } from '../outcome.ts';
import { episodesFinding } from './episodes-finding.ts';
import { type Finding, givenUp, hadBegun, monitoring, unknown } from './finding.ts';
import { isAnything, monitorAgain } from './monitored.ts';
import { movieFinding } from './movie-finding.ts';
import { journaled, type ResumeWorld } from './resume-world.ts';

export interface ResumeResult {
  readonly resumed: readonly ResumedRemoval[];
  readonly ledger: Ledger;
}

/**
 * Finds out by reading what became of the removals that an earlier run had begun. Files that are gone are
 * remembered as removed; what is still there is judged anew. Nothing is deleted here but entries without files.
 * Throws `StateFailure`.
 */
export async function resume(world: ResumeWorld): Promise<ResumeResult> {
  const resumed: ResumedRemoval[] = [];
  let { ledger } = world;
  for (const removal of await world.journal.unfinished()) {
    if (world.signal.aborted) break;
    const { item } = removal;
    const found = await lookInto(removal, world);
    if (found.gone.length > 0) {
      ledger = recordRemovals(ledger, found.gone, removal.last.at);
      await world.saveLedger(ledger);
    }
    if (found.kind !== 'unknown') {
      const outcome = found.kind === 'finished' ? 'removed' : 'failed';
      await world.journal.append({ kind: 'end', at: world.clock.now(), key: item.key, outcome });
    }
    resumed.push({ key: item.key, item, kind: found.kind, detail: found.detail });
  }
  return { resumed, ledger };
}

/** How long a server may be at a removal whose answer nobody waited for. */
const SETTLING_MS = 600_000;

/**
 * Nothing of it was removed, so what had been monitored is monitored again: not while a removal may still be under way,
 * after which it would be fetched anew.
 */
async function leftAsFound(
  finding: Finding,
  removal: UnfinishedRemoval,
  world: ResumeWorld,
): Promise<Finding> {
  const { item, monitored, last } = removal;
  if (monitored === undefined || !isAnything(monitored)) return finding;
  const age = world.clock.now() - last.at;
  if (hadBegun(removal) && age >= 0 && age < SETTLING_MS) {
    return unknown('its deletion may still be under way; the next run looks again');
  }
  await journaled(item, world, 'monitor-again', () => monitorAgain(item, monitored, world));
  return givenUp(`${finding.untouched}, ${monitoring(true)}; it is judged anew`);
}

async function lookInto(removal: UnfinishedRemoval, world: ResumeWorld): Promise<Finding> {
  try {
    const { item } = removal;
    const finding = await (item.kind === 'movie'
      ? movieFinding(item, removal, world)
      : episodesFinding(item, removal, world));
    return finding.untouched === undefined ? finding : await leftAsFound(finding, removal, world);
  } catch (error) {
    if (!(error instanceof ServerFailure)) throw error;
    return unknown(`${error.message}; the next run looks again`);
  }
}
