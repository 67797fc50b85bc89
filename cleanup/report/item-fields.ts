/** Items and outcomes as fields of a log line. */
import type { ItemOutcome } from '../app/outcome.ts';
import type { PlanItem } from '../domain/plan/plan.ts';
import { playsOf } from './item-words.ts';

export function itemFields(item: PlanItem): Readonly<Record<string, unknown>> {
  const { key, kind, title, year, instance, sizeBytes, dueAt } = item;
  return {
    key,
    kind,
    title,
    ...(year !== undefined && { year }),
    instance,
    ...(item.kind === 'season' && { season: item.season }),
    fileIds: item.files.map(({ id }) => id),
    sizeBytes,
    dueSince: new Date(dueAt).toISOString(),
    watchedBy: [...new Set(playsOf(item).map(({ user }) => user))],
  };
}

export function outcomeFields(outcome: ItemOutcome): Readonly<Record<string, unknown>> {
  const fields = itemFields(outcome.item);
  switch (outcome.kind) {
    case 'removed':
      return { ...fields, freedBytes: outcome.freedBytes, heldBy: outcome.heldBy, notes: outcome.notes };
    case 'skipped':
      return { ...fields, because: outcome.because };
    case 'failed':
      return {
        ...fields,
        ...(outcome.step !== undefined && { step: outcome.step }),
        problem: outcome.problem,
      };
    case 'not-reached':
      return fields;
  }
}
