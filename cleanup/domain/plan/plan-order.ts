import type { PlanItem } from './plan.ts';

/** Longest due by the usual times first; ties by kind (a series after its seasons), instance and ids, so that the order is one. */
export function byDue(one: PlanItem, other: PlanItem): number {
  return (
    usuallyDue(one) - usuallyDue(other) ||
    RANK[one.kind] - RANK[other.kind] ||
    compareNames(one.instance, other.instance) ||
    titleId(one) - titleId(other) ||
    partId(one) - partId(other)
  );
}

/** What goes sooner for want of space does not pass what is due longer. */
function usuallyDue({ dueAt, usuallyDueAt = dueAt }: PlanItem): number {
  return usuallyDueAt;
}

const RANK: Record<PlanItem['kind'], number> = { movie: 0, season: 1, episode: 2, series: 3 };

function compareNames(one: string, other: string): number {
  return Number(one > other) - Number(one < other);
}

function titleId(item: PlanItem): number {
  return item.kind === 'movie' ? item.movieId : item.seriesId;
}

function partId(item: PlanItem): number {
  if (item.kind === 'season') return item.season;
  return item.kind === 'episode' ? item.files[0].id : 0;
}
