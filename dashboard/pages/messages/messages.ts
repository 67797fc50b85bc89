/**
 * Every text of the page. A language is one object of this type, so that a text that is missing in one of them does not
 * compile. What is handed in is text as it is shown (dates, sizes, names), already in that language.
 */
import type { WithoutTag } from '../../domain/find-target.ts';
import type { Reason } from '../../domain/house.ts';
import type { Section } from '../../domain/people.ts';
import type { Ending } from '../../domain/runs.ts';

export type Language = 'en' | 'de';

/** Instants in words, for reasons. */
export interface ReasonTimes {
  readonly moment: (at: number) => string;
}

export interface Messages {
  readonly site: string;
  readonly skip: string;
  readonly navigation: string;
  readonly sections: Readonly<Record<Section, string>>;
  readonly signOut: string;
  readonly signedIn: (name: string) => string;
  readonly age: AgeMessages;
  readonly names: NameMessages;
  readonly pager: PagerMessages;
  readonly search: SearchMessages;
  readonly login: LoginMessages;
  readonly leaving: LeavingMessages;
  readonly keeping: KeepingMessages;
  readonly kept: KeptMessages;
  readonly removed: RemovedMessages;
  readonly runs: RunsMessages;
  readonly space: SpaceMessages;
  readonly health: HealthMessages;
  readonly problems: ProblemMessages;
  readonly errors: ErrorMessages;
  /** A reason's name, for counts over many items; the code itself where it is of a newer version. */
  readonly reasonTitle: (code: string) => string;
  /** A reason as a sentence about one item. */
  readonly reason: (reason: Reason, times: ReasonTimes) => string;
  /** What a refusal means for the household; its own words stand beside it. */
  readonly refusal: (code: string) => string;
}

export interface AgeMessages {
  readonly none: string;
  readonly noneMore: string;
  readonly known: (moment: string, ago: string) => string;
  readonly overdue: string;
}

export interface NameMessages {
  readonly season: (number: number) => string;
  readonly specials: string;
  readonly entry: string;
  readonly unknownSize: string;
  readonly and: (names: readonly string[]) => string;
}

export interface PagerMessages {
  readonly label: string;
  readonly previous: string;
  readonly next: string;
  readonly place: (number: number, pages: number) => string;
}

export interface SearchMessages {
  readonly label: string;
  readonly button: string;
  readonly clear: string;
  readonly reason: string;
  readonly everyReason: string;
  readonly nothing: string;
}

export interface LoginMessages {
  readonly title: string;
  readonly intro: string;
  readonly name: string;
  readonly password: string;
  readonly button: string;
  readonly wrong: string;
  readonly empty: string;
  readonly disabled: string;
  readonly administratorsOnly: string;
  readonly away: string;
  readonly tooMany: (minutes: number) => string;
}

export interface LeavingMessages {
  readonly intro: (count: string, size: string) => string;
  readonly none: string;
  readonly noneMore: string;
  readonly trial: string;
  readonly refused: string;
  readonly inPart: string;
  readonly due: string;
  readonly from: (moment: string) => string;
  readonly goes: (moment: string) => string;
  readonly postponed: (because: string) => string;
  readonly watched: (who: string, day: string) => string;
  readonly you: string;
  readonly others: (count: number) => string;
  readonly keptBy: (name: string) => string;
  readonly keptNote: string;
  /** It goes before the usual end of its grace period. */
  readonly sooner: (usually: string) => string;
}

export interface KeepingMessages {
  readonly keep: string;
  readonly keepSeries: string;
  readonly release: string;
  readonly releaseSeries: string;
  readonly seriesNote: string;
  readonly kept: (title: string) => string;
  /** By what becomes of it now. */
  readonly released: Readonly<Record<WithoutTag, (title: string) => string>>;
  readonly alreadyKept: (title: string) => string;
  readonly alreadyReleased: (title: string) => string;
  readonly series: string;
  readonly unknownInstance: (title: string) => string;
  readonly noTag: (title: string) => string;
  readonly gone: (title: string) => string;
  readonly notTaken: (title: string) => string;
  readonly failed: (title: string) => string;
  readonly notInState: string;
  readonly notRecorded: string;
  readonly notReleasedUnrecorded: (title: string) => string;
}

export interface KeptMessages {
  readonly intro: (all: string, size: string) => string;
  readonly found: (count: string) => string;
  readonly none: string;
  readonly why: string;
  readonly changedKeep: string;
  readonly changedRelease: string;
}

export interface RemovedMessages {
  readonly intro: (count: string, size: string) => string;
  readonly none: string;
  readonly title: string;
  readonly when: string;
  readonly freed: string;
  /** Beside the size of the files. */
  readonly freedUnknown: string;
  readonly run: string;
  readonly runGone: string;
}

export interface RunsMessages {
  readonly next: (moment: string) => string;
  readonly nextUnknown: string;
  readonly none: string;
  readonly endings: Readonly<Record<Ending, string>>;
  readonly took: (duration: string) => string;
  readonly planned: (count: string) => string;
  readonly removed: (count: string, size: string) => string;
  readonly failed: (count: string) => string;
  readonly skipped: (count: string) => string;
  readonly notReached: (count: string) => string;
  readonly announced: (count: string) => string;
  readonly postponed: (count: string) => string;
  readonly items: string;
  readonly outcome: (kind: string) => string;
  readonly refusedBecause: string;
  readonly notes: string;
}

export interface SpaceMessages {
  readonly freed: (days: number, size: string) => string;
  /** How many removals are not in the sum. */
  readonly unknown: (count: string) => string;
  readonly chart: string;
  readonly chartSays: (most: string, day: string) => string;
  readonly chartEmpty: string;
  readonly table: string;
  readonly day: string;
  readonly size: string;
  readonly items: (count: string) => string;
  readonly due: string;
  readonly dueMore: string;
  readonly waiting: string;
  readonly waitingMore: string;
  readonly tagged: string;
  readonly taggedMore: string;
  readonly kept: string;
  readonly keptMore: string;
  readonly pressure: PressureMessages;
}

/** Disks on which less is free than wanted. */
export interface PressureMessages {
  readonly title: string;
  readonly unknown: (folders: string) => string;
  readonly free: (free: string, wanted: string) => string;
  readonly anyway: (size: string) => string;
  /** What goes anyway frees nobody knows how much. */
  readonly anywayUnknown: string;
  readonly sooner: (count: string, size: string) => string;
  readonly nothingSooner: string;
  /** Even with all that goes. */
  readonly missing: (size: string) => string;
  readonly enough: string;
}

export interface HealthMessages {
  readonly lastRun: string;
  readonly noRun: string;
  readonly overdue: string;
  readonly inTime: string;
  readonly servers: string;
  readonly serverRead: (duration: string) => string;
  readonly serverPartly: string;
  readonly warnings: string;
  readonly noWarnings: string;
  readonly state: string;
  readonly doctor: string;
  readonly doctorNone: string;
  readonly doctorHow: string;
  readonly doctorAge: (moment: string, ago: string) => string;
  readonly doctorUndated: string;
  readonly doctorOld: string;
  /** Where a clock starts the checks: nothing is there yet; nothing new is there for too long. */
  readonly doctorByClock: string;
  readonly doctorMissing: string;
  readonly doctorFine: (count: string) => string;
  readonly severity: Readonly<Record<'error' | 'warning' | 'note', string>>;
}

export interface ProblemMessages {
  readonly newer: (file: string) => string;
  readonly damaged: (file: string) => string;
  readonly unreadable: (file: string, code: string) => string;
  readonly inPart: (file: string, count: string) => string;
}

export interface ErrorMessages {
  readonly notFound: string;
  readonly notFoundMore: string;
  readonly forbidden: string;
  readonly forbiddenMore: string;
  readonly stale: string;
  readonly staleMore: string;
  readonly fault: string;
  readonly faultMore: string;
  readonly proxy: string;
  readonly proxyMore: string;
  readonly back: string;
}
