import { findContestedFiles, type MediaFile } from './contested-files.ts';
import type { EpochMs, Facts } from './facts.ts';
import type { Ledger } from './ledger.ts';
import { viewingsLeftAlone } from './left-alone.ts';
import type { Policy } from './policy.ts';
import { daysMs } from './time.ts';
import { listViewers, type Viewers } from './viewers.ts';
import type { Viewing } from './viewing.ts';
import { resolveWatchers, type Watchers } from './watchers.ts';

/** What every rule may look at besides the thing it judges; worked out once for the whole library. */
export interface Court {
  readonly policy: Policy;
  readonly ledger: Ledger;
  readonly now: EpochMs;
  readonly watchers: Watchers;
  readonly viewers: Viewers;
  /** The viewings of a work that was left alone by all of those who matter to its verdict. */
  readonly leftAlone: readonly Viewing[];
  /** Files that two items claim. */
  readonly contested: ReadonlySet<MediaFile>;
  readonly graceMs: number;
  readonly noticeMs: number;
  readonly inProgressMs: number;
  /** Labels and ids in the form in which they are compared. */
  readonly keepTag: string;
  readonly keptIds: ReadonlySet<string>;
  readonly keptInstances: ReadonlySet<string>;
}

export function openCourt(facts: Facts, policy: Policy, ledger: Ledger, now: EpochMs): Court {
  const watchers = resolveWatchers(policy, facts.users);
  const viewers = listViewers(facts.users, watchers);
  return {
    policy,
    ledger,
    now,
    watchers,
    viewers,
    leftAlone: viewingsLeftAlone(viewers, watchers),
    contested: findContestedFiles(facts),
    graceMs: daysMs(policy.gracePeriodDays),
    noticeMs: daysMs(policy.noticeDays),
    inProgressMs: daysMs(policy.inProgressDays),
    keepTag: normalized(policy.keepTagLabel),
    keptIds: new Set(policy.keep.ids.map(normalized)),
    keptInstances: new Set(policy.keep.instances.map(normalized)),
  };
}

/** Labels, ids and instance names are compared without case and without blanks around them. */
export function normalized(label: string): string {
  return label.trim().toLowerCase();
}
