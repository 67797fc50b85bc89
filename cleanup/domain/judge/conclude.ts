import type { NonEmpty } from '../basics/non-empty.ts';
import type { EpochMs } from '../basics/time.ts';
import { reached } from '../basics/time.ts';
import type { ItemKey } from '../facts/keys.ts';
import type { NotedFile } from '../facts/ledger.ts';
import type { Play } from '../facts/play.ts';
import { KEEP_CODES, type KeepReason } from '../policy/reason.ts';
import { inGrace, inNotice, lastAnnounced, type Waiting } from '../rules/waiting.ts';
import type { Context } from '../watching/context.ts';
import type { FileUnit, KeepVerdict, Leaving, Verdict } from './judgement.ts';

/** A unit with all that was found about it, ready for the verdict. */
export interface Finding {
  readonly key: ItemKey;
  readonly unit: FileUnit;
  /** Every reason to keep it but the passing of time. */
  readonly reasons: KeepReason[];
  readonly waiting: Waiting;
  /** Every file that has to be announced before it goes. */
  readonly files: () => readonly NotedFile[];
  /** The plays that justify its removal. Like the files they are asked for only when it may go. */
  readonly plays: () => readonly (readonly Play[])[];
}

/** Adds what time has to say. What then has no reason left is removable. */
export function conclude(finding: Finding, context: Context): Verdict {
  const { key, unit, reasons, waiting } = finding;
  const timeAlone = reasons.length === 0;
  const grace = inGrace(waiting, context);
  if (grace !== undefined) reasons.push(grace);
  if (!timeAlone || waiting.clockAt === 'unknown') return keep(finding);

  const announcedAt = lastAnnounced(finding.files(), context);
  const notice = inNotice(announcedAt, context);
  if (notice !== undefined) reasons.push(notice);
  const leaving = leave(finding, waiting.clockAt, announcedAt, context);
  return reasons.length === 0 ? { kind: 'remove', key, unit, leaving } : { ...keep(finding), leaving };
}

function keep({ key, unit, reasons }: Finding): KeepVerdict {
  // A copy holds no room for more, and there are many. Called only where there has just been a reason.
  const sorted: readonly KeepReason[] = reasons.toSorted(byCode);
  return { kind: 'keep', key, unit, reasons: sorted as NonEmpty<KeepReason> };
}

function byCode(one: KeepReason, other: KeepReason): number {
  return KEEP_CODES.indexOf(one.code) - KEEP_CODES.indexOf(other.code);
}

/** A thing is announced as long as only time keeps it, from `noticeDays` before its grace period ends. */
function leave(
  { reasons, plays }: Finding,
  clockAt: EpochMs,
  announcedAt: EpochMs | undefined,
  context: Context,
): Leaving {
  const dueAt = clockAt + context.graceMs;
  const announce = reasons.length > 0 && reached(dueAt - context.noticeMs, context.now);
  return {
    clockAt,
    dueAt,
    ...(announcedAt !== undefined && { announcedAt }),
    announce,
    plays: announce || reasons.length === 0 ? plays() : [],
  };
}
