import type { PlanItem } from './plan.ts';

/** Longest due first; ties by kind (a series after its seasons), instance and ids, so that the order is one. */
export function byDue(one: PlanItem, other: PlanItem): number {
  return (
    one.dueAt - other.dueAt ||
    KINDS.indexOf(one.kind) - KINDS.indexOf(other.kind) ||
    compareNames(one.instance, other.instance) ||
    titleId(one) - titleId(other) ||
    partId(one) - partId(other)
  );
}

const KINDS: readonly PlanItem['kind'][] = ['movie', 'season', 'episode', 'series'];

function compareNames(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}

function titleId(item: PlanItem): number {
  return item.kind === 'movie' ? item.movieId : item.seriesId;
}

function partId(item: PlanItem): number {
  if (item.kind === 'season') return item.season;
  return item.kind === 'episode' ? item.files[0].id : 0;
}
