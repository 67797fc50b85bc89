import type { AnnounceItem, PlanItem } from './plan.ts';

/** What is different since an earlier plan. */
export interface PlanChanges {
  readonly remove: Changes<PlanItem>;
  readonly announce: Changes<AnnounceItem>;
}

export interface Changes<Item> {
  /** Only in the new plan, or not what the old plan's item of that key was: another title, or a file that it had not. */
  readonly added: readonly Item[];
  /** Only in the old plan. */
  readonly dropped: readonly Item[];
  /** How many stand in both with the same files. */
  readonly unchanged: number;
}
