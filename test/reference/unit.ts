import type { KeepCode } from '../../cleanup/domain/policy/reason.ts';
import { type Clock, isDueForNotice, isGraceOver, isNoticeOver } from './clock.ts';
import type { FileName } from './keys.ts';
import type { Question } from './question.ts';

/** What stays or goes as a whole: a movie's file, a season, or a single episode file. */
export interface Unit {
  /** For people who read a difference. */
  readonly name: string;
  /** The ledger's keys of all files that go with it. */
  readonly files: readonly FileName[];
  /** Why it stays, whatever time passes; empty when only grace or notice may keep it. */
  readonly lasting: readonly KeepCode[];
  readonly clock: Clock;
}

export interface Judged extends Unit {
  readonly removable: boolean;
  readonly announced: boolean;
}

/**
 * Judges units that may share files: one that shares a file goes, and is announced, only together with
 * every other that holds a part of it.
 */
export function judgeUnits(question: Question, units: readonly Unit[]): Judged[] {
  const free = units.filter((unit) => unit.lasting.length === 0);
  const settled = withoutTornFiles(units, free);
  const announceable = withoutTornFiles(
    units,
    settled.filter((unit) => isDueForNotice(question, unit.clock)),
  );
  const removable = withoutTornFiles(
    units,
    settled.filter((unit) => isGraceOver(question, unit.clock) && isNoticeOver(question, unit.files)),
  );
  return units.map((unit) => ({
    ...unit,
    removable: removable.includes(unit),
    announced: announceable.includes(unit) && !removable.includes(unit),
  }));
}

/** Drops from the leaving units those that share a file with a staying one, until nothing changes. */
function withoutTornFiles(all: readonly Unit[], leaving: readonly Unit[]): readonly Unit[] {
  const staying = all.filter((unit) => !leaving.includes(unit));
  const whole = leaving.filter((unit) => !staying.some((other) => shareFile(unit, other)));
  return whole.length === leaving.length ? leaving : withoutTornFiles(all, whole);
}

function shareFile(a: Unit, b: Unit): boolean {
  return a.files.some((file) => b.files.includes(file));
}
