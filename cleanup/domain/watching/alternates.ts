import type { AlternateFacts, EpisodeFacts, MovieFacts } from '../facts/facts.ts';
import type { Copy } from './copy.ts';

/**
 * The further versions of a copy's Jellyfin item, as copies of their own: what users marked there protects, and
 * a play there proves no play of this file. Where they could not be listed there may be one that nobody read.
 */
export function alternatesOf(
  copy: Copy,
  { alternates = NONE }: Pick<MovieFacts | EpisodeFacts, 'alternates'>,
): readonly Copy[] {
  const versions = alternates === 'unknown' ? UNREAD : alternates;
  return versions.map(({ watches }) => ({
    ...copy,
    watches,
    mayHaveFile: true,
    believed: false,
    isAlternate: true,
  }));
}

const NONE: readonly never[] = [];
const UNREAD: readonly AlternateFacts[] = [{ watches: NONE }];
