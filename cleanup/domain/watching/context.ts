import { normalized } from '../basics/normalized.ts';
import type { EpochMs } from '../basics/time.ts';
import { daysMs } from '../basics/time.ts';
import type { Facts } from '../facts/facts.ts';
import type { JellyfinUserId } from '../facts/ids.ts';
import type { Ledger } from '../facts/ledger.ts';
import { findContestedFiles, type MediaFile } from '../files/contested-files.ts';
import { type KeptNames, keptNames } from '../policy/kept-by-name.ts';
import type { Policy } from '../policy/policy.ts';
import { resolveWatchers, type Watchers } from '../policy/watchers.ts';
import { type EarlierDoubt, earlierDoubts } from './doubted-plays.ts';
import { findSuspectMarks, type SuspectMarks } from './suspect-marks.ts';
import { listViewers, type Viewers } from './viewers.ts';
import type { Viewing } from './viewing.ts';
import { viewingsLeftAlone } from './viewings-left-alone.ts';

/** What every rule may look at besides the thing it judges; worked out once for the whole library. */
export interface Context extends KeptNames {
  readonly policy: Policy;
  readonly ledger: Ledger;
  readonly now: EpochMs;
  readonly watchers: Watchers;
  readonly viewers: Viewers;
  /** Users whose marks look as if nobody had watched. */
  readonly suspects: ReadonlyMap<JellyfinUserId, SuspectMarks>;
  /** Which plays earlier runs did not believe. */
  readonly earlierDoubt: EarlierDoubt;
  /** The viewings of a work that was left alone by all of those who matter to its verdict. */
  readonly leftAlone: readonly Viewing[];
  /** Files that two items claim. */
  readonly contested: ReadonlySet<MediaFile>;
  readonly graceMs: number;
  readonly noticeMs: number;
  readonly inProgressMs: number;
  /** In the form in which labels are compared. */
  readonly keepTag: string;
}

export function makeContext(facts: Facts, policy: Policy, ledger: Ledger, now: EpochMs): Context {
  const watchers = resolveWatchers(policy, facts.users);
  const viewers = listViewers(facts.users, watchers);
  return {
    policy,
    ledger,
    now,
    watchers,
    viewers,
    suspects: findSuspectMarks(facts, viewers, watchers, { ledger, now }),
    earlierDoubt: earlierDoubts(ledger),
    leftAlone: viewingsLeftAlone(viewers, watchers),
    contested: findContestedFiles(facts),
    graceMs: daysMs(policy.gracePeriodDays),
    noticeMs: daysMs(policy.noticeDays),
    inProgressMs: daysMs(policy.inProgressDays),
    keepTag: normalized(policy.keepTagLabel),
    ...keptNames(policy.keep),
  };
}
