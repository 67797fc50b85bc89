import type { MovieFacts, SeriesFacts, Tri } from '../../cleanup/domain/facts/facts.ts';
import type { KeepCode } from '../../cleanup/domain/policy/reason.ts';
import type { Question } from './question.ts';

type Owner = Pick<MovieFacts | SeriesFacts, 'tags' | 'providerIds' | 'instance'>;

/** What tags, configuration and identity say of a whole movie or series. */
export function protectionsByOwner({ policy }: Question, owner: Owner): KeepCode[] {
  const codes: KeepCode[] = [];
  const ids = Object.entries(owner.providerIds).map(([kind, id]) => `${kind}:${id}`);
  if (ids.length === 0) codes.push('unmatched');
  if (hasTag(owner.tags, policy.keepTagLabel) !== false) codes.push('keep-tag');
  if (ids.some((id) => policy.keep.ids.includes(id)) || policy.keep.instances.includes(owner.instance)) {
    codes.push('kept-by-config');
  }
  return codes;
}

export function hasTag(tags: readonly string[] | 'unknown', label: string): Tri {
  if (tags === 'unknown') return 'unknown';
  return tags.some((tag) => tag.trim().toLowerCase() === label.trim().toLowerCase());
}
