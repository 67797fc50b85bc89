import type { Court } from './court.ts';
import type { EpochMs } from './facts.ts';
import type { FileUnit, KeepVerdict, Leaving, NonEmpty, Play, Verdict } from './judgement.ts';
import type { FileKey, ItemKey } from './keys.ts';
import { KEEP_CODES, type KeepReason } from './reason.ts';
import { reached } from './time.ts';
import { inGrace, inNotice, lastAnnounced, type Waiting } from './waiting.ts';

/** A unit with all that was found about it, ready for the verdict. */
export interface Finding {
  readonly key: ItemKey;
  readonly unit: FileUnit;
  /** Every reason to keep it but the passing of time. */
  readonly reasons: KeepReason[];
  readonly waiting: Waiting;
  /** Every file that has to be announced before it goes. */
  readonly fileKeys: () => readonly FileKey[];
  /** The plays that justify its removal. Like the keys they are asked for only when it may go. */
  readonly plays: () => readonly (readonly Play[])[];
}

/** Adds what time has to say. What then has no reason left is removable. */
export function conclude(finding: Finding, court: Court): Verdict {
  const { key, unit, reasons, waiting } = finding;
  const timeAlone = reasons.length === 0;
  const grace = inGrace(waiting, court);
  if (grace !== undefined) reasons.push(grace);
  if (!timeAlone || waiting.clockAt === 'unknown') return keep(finding);

  const announcedAt = lastAnnounced(finding.fileKeys(), court);
  const notice = inNotice(announcedAt, court);
  if (notice !== undefined) reasons.push(notice);
  const leaving = leave(finding, waiting.clockAt, announcedAt, court);
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
  court: Court,
): Leaving {
  const dueAt = clockAt + court.graceMs;
  const announce = reasons.length > 0 && reached(dueAt - court.noticeMs, court.now);
  return {
    clockAt,
    dueAt,
    ...(announcedAt !== undefined && { announcedAt }),
    announce,
    plays: announce || reasons.length === 0 ? plays() : [],
  };
}
