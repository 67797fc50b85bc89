import type { JellyfinItemId } from '../../domain/facts/ids.ts';
import type { Plan, PlanItem } from '../../domain/plan/plan.ts';

/** Items of the plan that are about to leave and still there after this run, announced or left by a cap. */
export function leavingSoon({ announce, postponed }: Plan): readonly PlanItem[] {
  return [...announce, ...postponed].map(({ item }) => item);
}

/** Under what the household sees it: a film, a season as a season, an episode; none for an entry without files. */
export function shownAs(item: PlanItem): readonly JellyfinItemId[] {
  if (item.kind === 'season' && item.jellyfinItem !== undefined) return [item.jellyfinItem];
  return item.files.flatMap(({ jellyfinItem }) => jellyfinItem ?? []);
}
