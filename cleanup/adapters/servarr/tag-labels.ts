import type { Tag } from '../../../clients/servarr/resources.ts';
import type { Unknown } from '../../domain/facts/facts.ts';

/** Labels by the ids of the tags; unknown when they could not be read. */
export type TagLabels = ReadonlyMap<number, string> | Unknown;

export function tagLabels(tags: readonly Tag[]): ReadonlyMap<number, string> {
  return new Map(tags.map(({ id, label }) => [id, label]));
}

/** A title's labels. An id without a label may be the one that protects it, so nothing is known then. */
export function labelsOf(ids: readonly number[], labels: TagLabels): readonly string[] | Unknown {
  if (ids.length === 0) return [];
  if (labels === 'unknown') return 'unknown';
  const found = ids.map((id) => labels.get(id));
  return found.every((label) => label !== undefined) ? found : 'unknown';
}
