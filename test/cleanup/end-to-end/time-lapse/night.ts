import type { RunResult } from '../../../../cleanup/app/run-result.ts';
import { totalBytes } from '../../../../cleanup/domain/plan/plan-item.ts';
import { labelOf } from '../../../support/labels.ts';
import { ledgerOf, type ProgramOptions, runNight } from '../../../support/simulated/program.ts';
import { missed, watch } from '../../../support/simulated/watchdog.ts';
import { at, RUN_HOUR } from './calendar.ts';
import { type House, withAllFolders } from './house.ts';
import { POLICY } from './household.ts';
import { nameOfPath, shelfOf } from './names.ts';

/** What a night did, and what was true of the household after it. */
export interface Night {
  readonly result: RunResult;
  /** New in the library since the night before. */
  readonly arrived: readonly string[];
  /** New on the list of what leaves soon. */
  readonly announced: readonly string[];
  /** On the list the night before, or due; of a night that knows too little nothing is said. */
  readonly takenBack: readonly string[];
  readonly removed: readonly string[];
  /** What a dry run says that it would remove. */
  readonly wouldRemove: readonly string[];
  /** Was to go and did not, and why. */
  readonly stuck: readonly string[];
  /** Everything that is announced or due after the night. */
  readonly listed: readonly string[];
  /** What the household sees in the collection. */
  readonly shelf: readonly string[];
  /** Files that a judge who knows everything would have kept. */
  readonly missed: readonly string[];
  /** Paths in the library that were there before and are not after, and those that the run says it removed. */
  readonly gone: readonly string[];
  readonly saidGone: readonly string[];
  /** Bytes that the disk gained, and what the run says of it. */
  readonly freed: number;
  readonly saidFreed: number | 'unknown';
  /** All that is in the library after the night. */
  readonly files: ReadonlySet<string>;
  /** Requests that would change something at a server, as `METHOD path`. */
  readonly writes: readonly string[];
}

export async function liveNight(
  house: House,
  day: number,
  options: ProgramOptions,
  nightBefore: Pick<Night, 'listed' | 'files'>,
): Promise<Night> {
  const { simulator } = house;
  simulator.clock.advanceTo(at(day, RUN_HOUR));
  const before = withAllFolders(house, () => libraryFiles(house));
  const watched = watch(simulator, POLICY, await ledgerOf(simulator, options));
  const { freedBytes } = simulator.disk;
  simulator.requests.clear();

  const result = await runNight(simulator, { ...options, live: house.live });

  if (result.kind !== 'ran') throw new Error(`night ${day}: ${result.kind}`);
  const after = withAllFolders(house, () => libraryFiles(house));
  return {
    result,
    ...toldBy(result, nightBefore.listed),
    arrived: arrivals(before, nightBefore.files),
    files: after,
    shelf: shelfOf(simulator),
    missed: withAllFolders(house, () => missed(watched, simulator)),
    gone: [...before].filter((path) => !after.has(path)).toSorted(),
    saidGone: removedItems(result)
      .flatMap(({ files }) => files.map(({ path }) => path))
      .toSorted(),
    freed: simulator.disk.freedBytes - freedBytes,
    saidFreed: totalBytes(removedOutcomes(result).map(({ freedBytes: bytes }) => bytes)),
    writes: simulator.requests.writes().map(({ method, path }) => `${method} ${path}`),
  };
}

export function libraryFiles({ simulator }: House): ReadonlySet<string> {
  return new Set(simulator.disk.filesBelow('/data/media'));
}

function arrivals(now: ReadonlySet<string>, before: ReadonlySet<string>): readonly string[] {
  return [...new Set([...now].filter((path) => !before.has(path)).map(nameOfPath))].toSorted();
}

function removedOutcomes({ outcomes }: RunResult) {
  return outcomes.filter((outcome) => outcome.kind === 'removed');
}

function removedItems(result: RunResult) {
  return removedOutcomes(result).map(({ item }) => item);
}

function toldBy(result: RunResult, listedBefore: readonly string[]) {
  const { plan, mode, outcomes } = result;
  const removed = removedItems(result).map(labelOf);
  const due = plan.remove.map(labelOf);
  const planned = [...plan.announce, ...plan.postponed].map(({ item }) => labelOf(item));
  const listed = [...planned, ...due].filter((label) => !removed.includes(label));
  return {
    removed,
    announced: plan.announce.filter(({ since }) => since === plan.judgedAt).map(({ item }) => labelOf(item)),
    takenBack: plan.complete ? listedBefore.filter((label) => ![...listed, ...removed].includes(label)) : [],
    wouldRemove: mode === 'dry-run' && plan.refusals.length === 0 ? due : [],
    stuck: outcomes.flatMap((outcome) => {
      if (outcome.kind === 'removed') return [];
      return [`${labelOf(outcome.item)}: ${outcome.kind === 'skipped' ? outcome.because : outcome.kind}`];
    }),
    listed: plan.complete ? listed : listedBefore,
  };
}
