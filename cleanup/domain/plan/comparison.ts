import type { AnnounceItem, PlanItem } from './plan.ts';

/** What is different since an earlier plan. */
export interface PlanChanges {
  readonly remove: Changes<PlanItem>;
  readonly announce: Changes<AnnounceItem>;
}

export interface Changes<Item> {
  /** Only in the new plan, or with a file that the old plan's item of that key did not have. */
  readonly added: readonly Item[];
  /** Only in the old plan. */
  readonly dropped: readonly Item[];
  /** How many stand in both with the same files. */
  readonly unchanged: number;
}
