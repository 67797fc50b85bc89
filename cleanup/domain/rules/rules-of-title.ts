import { normalized } from '../basics/normalized.ts';
import type { MovieFacts, SeriesFacts, Tri } from '../facts/facts.ts';
import { keptByName } from '../policy/kept-by-name.ts';
import type { KeepReason } from '../policy/reason.ts';
import type { Rule } from './rule.ts';

/** What a movie and a series have in common. */
export interface Title {
  readonly facts: MovieFacts | SeriesFacts;
  /** Whether it, any part of it or any copy of it is playing or queued. */
  readonly playing: Tri;
}

/** Path and provider id must agree with Jellyfin's; where there is no provider id nothing can. */
const unidentified: Rule<Title> = ({ facts: { providerIds } }) =>
  providerIds.tmdb === undefined && providerIds.tvdb === undefined && providerIds.imdb === undefined
    ? { code: 'unmatched', unknown: true }
    : undefined;

/** The tag that people set in Radarr or Sonarr to keep something for good. */
const keepTag: Rule<Title> = ({ facts: { tags } }, context) => {
  if (tags === 'unknown') return { code: 'keep-tag', unknown: true };
  const [label] = tags.filter((tag) => normalized(tag) === context.keepTag).sort();
  return label === undefined ? undefined : { code: 'keep-tag', unknown: false, subject: label };
};

const keptByConfig: Rule<Title> = ({ facts }, context) => {
  const kept = keptByName(facts, context);
  return kept === undefined ? undefined : { code: 'kept-by-config', unknown: false, subject: kept };
};

const playingNow: Rule<Title> = ({ playing }) =>
  playing === false ? undefined : { code: 'playing-now', unknown: playing === 'unknown' };

export const TITLE_RULES: readonly Rule<Title>[] = [unidentified, keepTag, keptByConfig, playingNow];

/** Yes if any says yes, else unknown if any is unknown. */
export function anyOf(one: Tri, another: Tri): Tri {
  return one === true || another === false ? one : another;
}

/** Whether the keep tag is known to be among the reasons. */
export function wearsKeepTag(reasons: readonly KeepReason[]): boolean {
  return reasons.some(({ code, unknown }) => code === 'keep-tag' && !unknown);
}
