/** Keep and release: written down, done, read back, written down. */
import type { EpochMs } from '../../cleanup/domain/basics/time.ts';
import type { WithoutTag } from '../domain/find-target.ts';
import type { KeepAction } from '../domain/house.ts';
import type { Person } from '../domain/people.ts';
import { type KeepTarget, targetText } from '../domain/targets.ts';
import { type Audit, AuditFailure } from '../ports/audit.ts';
import type { KeepTags, TagResult } from '../ports/keep-tags.ts';

export interface KeepRequest {
  readonly person: Person;
  readonly action: KeepAction;
  readonly target: KeepTarget;
  /** How the person knows it, for the history and the answer. */
  readonly title: string;
  /** What becomes of it once the tag is gone, for the answer. */
  readonly withoutTag: WithoutTag;
  /** The keep tag that the last run went by; absent where none is known. */
  readonly cleanupsLabel?: string | undefined;
}

export interface KeepOutcome {
  readonly action: KeepAction;
  readonly title: string;
  readonly withoutTag: WithoutTag;
  /** `unrecorded`: not released, because it could not be written down. */
  readonly result: TagResult | { readonly kind: 'unrecorded'; readonly problem: string };
  /** Done, and not written down; why. */
  readonly unrecorded?: string;
}

/**
 * What lets a thing go is written down before it is done, or not done; what keeps a thing is done whatever becomes of
 * the history.
 */
export async function changeKeep(
  { person, action, target, title, withoutTag, cleanupsLabel }: KeepRequest,
  { tags, audit, now }: { readonly tags: KeepTags; readonly audit: Audit; readonly now: () => EpochMs },
): Promise<KeepOutcome> {
  const about = { action, title, withoutTag };
  const mistaken = labelProblem(tags.label, cleanupsLabel);
  if (mistaken !== undefined) return { ...about, result: { kind: 'failed', problem: mistaken } };
  const record = async (wanted: KeepTarget, result: 'asked' | 'done' | 'failed', problem?: string) =>
    await recorded(audit, {
      ...{ at: now(), person: person.name, action, target: targetText(wanted), title, result },
      ...(problem !== undefined && { problem }),
    });
  const before = await record(target, 'asked');
  if (before !== undefined && action === 'release') {
    return { ...about, result: { kind: 'unrecorded', problem: before } };
  }
  const result = await tags.setKept(target, action === 'keep');
  const done = result.kind === 'changed' || result.kind === 'already';
  const why = done ? undefined : result.kind === 'failed' ? result.problem : result.kind;
  const after = await record(done ? result.target : target, done ? 'done' : 'failed', why);
  const unrecorded = before ?? after;
  return { ...about, result, ...(unrecorded !== undefined && { unrecorded }) };
}

/** Somebody changed the tag of the cleanup: one that is set from here would keep nothing. */
function labelProblem(own: string, cleanups: string | undefined): string | undefined {
  if (cleanups === undefined || cleanups.toLowerCase() === own.toLowerCase()) return undefined;
  return `the cleanup goes by the tag ${cleanups}, and this page by ${own}; give both the same and restart the page`;
}

async function recorded(audit: Audit, entry: Parameters<Audit['append']>[0]): Promise<string | undefined> {
  try {
    await audit.append(entry);
    return undefined;
  } catch (error) {
    if (error instanceof AuditFailure) return error.message;
    throw error;
  }
}
