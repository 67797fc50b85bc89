import type { PlanItem } from '../../domain/plan/plan.ts';
import type { StepName, UnfinishedRemoval } from '../../ports/state-store.ts';
import type { ResumedRemoval } from '../outcome.ts';
import type { ResumeWorld } from './resume-world.ts';

/** What became of a removal that an earlier run had begun. */
export interface Finding {
  readonly kind: ResumedRemoval['kind'];
  readonly detail: string;
  /** To be remembered as removed. */
  readonly gone: readonly PlanItem[];
  /** Nothing of it was removed by us, and files of it are there: how many, for people. */
  readonly untouched?: string;
}

/** Files are gone: by us, if we had begun to delete them. Otherwise somebody else was faster. */
export function filesGone(removal: UnfinishedRemoval): Finding {
  if (!hadBegun(removal)) return givenUp('its files are gone, and not by this program');
  return { kind: 'finished', detail: 'its files are gone', gone: [removal.item] };
}

/** An entry that is gone, or another title's now, tells nothing of files, unless they had been seen to be gone before. */
export function entryGone(removal: UnfinishedRemoval): Finding {
  const { item } = removal;
  if (verified(removal))
    return { kind: 'finished', detail: 'its files and its entry are gone', gone: [item] };
  return givenUp(`${item.instance} no longer has it; what became of its files is not known`);
}

export function verified({ last }: UnfinishedRemoval): boolean {
  return 'step' in last && AFTER_VERIFYING.has(`${last.kind} ${last.step}`);
}

const AFTER_VERIFYING = new Set([
  'after verify-deleted',
  'before remove-torrents',
  'after remove-torrents',
  'before remove-entry',
  'after remove-entry',
]);

/** Whether files may have been deleted: the journal has the line before it. */
export function hadBegun({ last }: UnfinishedRemoval): boolean {
  if (!('step' in last)) return false;
  return !BEFORE_DELETING.has(last.step);
}

const BEFORE_DELETING: ReadonlySet<StepName> = new Set(['unmonitor', 'confirm-unmonitored', 'monitor-again']);

export function reachedTorrents({ last }: UnfinishedRemoval): boolean {
  return (
    'step' in last &&
    (last.step === 'remove-entry' || (last.step === 'remove-torrents' && last.kind === 'after'))
  );
}

/** `its file is still there`, or how many of several. */
export function stillThere(there: number, of: number): string {
  return `${of === 1 ? 'its file is' : `${there} of its ${of} files are`} still there`;
}

export function monitoring(monitored: boolean): string {
  return monitored ? 'and monitored' : 'but no longer monitored';
}

export function unknown(detail: string): Finding {
  return { kind: 'unknown', detail, gone: [] };
}

export function givenUp(detail: string): Finding {
  return { kind: 'given-up', detail, gone: [] };
}

/** Why it cannot be told that files are gone, or an entry must not go: a mount that is away looks the same. */
export async function unsafe(
  { item }: UnfinishedRemoval,
  { storage, clock }: ResumeWorld,
): Promise<Finding | undefined> {
  const paths = item.files.map(({ path }) => path);
  const problem = await storage.check(item.instance, paths, clock.now());
  return problem && unknown(`${problem.detail}; the next run looks again`);
}
