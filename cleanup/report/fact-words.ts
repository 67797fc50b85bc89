/** Facts in words, for the explanation of one item. */

import { oneLine } from '../../program/report/columns.ts';
import type { EpochMs } from '../domain/basics/time.ts';
import type {
  EpisodeFileFacts,
  Match,
  MovieFileFacts,
  ProviderIds,
  Tri,
  UserFacts,
  UserFavorite,
  UserWatch,
} from '../domain/facts/facts.ts';
import { bytesText, counted } from './amounts.ts';
import type { Dates } from './dates.ts';

export function triText(value: Tri, yes: string, no: string): string {
  if (value === 'unknown') return `not known whether ${yes}`;
  return value ? yes : no;
}

/** `2026-03-01 05:00`, or the words for having none. */
export function instantText(at: EpochMs | 'undated' | 'unknown', dates: Dates): string {
  if (at === 'unknown') return 'at a time not known';
  return at === 'undated' ? 'without a date' : dates.minute(at);
}

export function tagsText(tags: readonly string[] | 'unknown'): string {
  if (tags === 'unknown') return 'tags not known';
  return tags.length === 0 ? 'no tags' : `tags ${tags.map(oneLine).join(', ')}`;
}

/** `tvdb:334824`, one text an id. */
export function providerTexts(ids: ProviderIds): readonly string[] {
  return Object.entries(ids).map(([name, id]) => `${name}:${id}`);
}

const MATCH_WORDS: Readonly<Record<Match, string>> = {
  proven: 'the same in Jellyfin',
  contradictory: 'Jellyfin disagrees about which item this is',
  absent: 'not in Jellyfin',
  unknown: 'not known which item of Jellyfin this is',
};

/** Two lines: what it is, and where it lies. */
export function fileLines(file: MovieFileFacts | EpisodeFileFacts, dates: Dates): readonly string[] {
  const parts = [
    `file ${file.id}`,
    bytesText(file.sizeBytes),
    `imported ${instantText(file.importedAt, dates)}`,
    MATCH_WORDS[file.match],
    ...(file.runtime === 'none' ? ['length not known to Jellyfin'] : []),
    ...(file.runtime === 'unknown' ? ['not known whether Jellyfin knows its length'] : []),
    ...(file.torrents !== 'unknown' && file.torrents.length > 0
      ? [counted(file.torrents.length, 'torrent')]
      : []),
    ...(file.linkCount !== 'unknown' && file.linkCount > 1 ? [counted(file.linkCount, 'hard link')] : []),
  ];
  return [parts.join(', '), oneLine(file.path)];
}

/** `alice: played 2026-02-20 21:14`, one line a user; of an enabled one without an entry nothing is known. */
export function watchLines(
  watches: readonly UserWatch[],
  users: readonly UserFacts[],
  dates: Dates,
): readonly string[] {
  const silent = users.filter(
    ({ id, enabled }) => enabled !== false && !watches.some(({ user }) => user === id),
  );
  return [
    ...watches.map((watch) => `${userName(watch.user, users)}: ${watchText(watch, dates)}`),
    ...silent.map(({ id }) => `${userName(id, users)}: nothing known`),
  ];
}

/** Marks on a series or season that protect, or may protect. */
export function favoriteTexts(
  favorites: readonly UserFavorite[],
  users: readonly UserFacts[],
): readonly string[] {
  return favorites.flatMap(({ user, favorite }) => {
    const name = userName(user, users);
    return favorite === false ? [] : [triText(favorite, `favorite of ${name}`, '')];
  });
}

function userName(id: string, users: readonly UserFacts[]): string {
  const user = users.find((known) => known.id === id);
  if (user === undefined) return `user ${oneLine(id)}`;
  return user.enabled === false ? `${oneLine(user.name)} (disabled)` : oneLine(user.name);
}

function watchText(watch: UserWatch, dates: Dates): string {
  const { access, state, lastPlayedAt, position, favorite, sharedState = false } = watch;
  if (access === false && favorite !== true) return 'may not see it';
  const played = {
    played: `played ${instantText(lastPlayedAt, dates)}`,
    unplayed:
      typeof lastPlayedAt === 'number'
        ? `not played to the end, last seen ${dates.minute(lastPlayedAt)}`
        : 'not played',
    unknown: 'not known whether played',
  }[state];
  return [
    played,
    ...(position === 'open' ? ['in the middle of it'] : []),
    ...(position === 'unknown' ? ['position not known'] : []),
    ...(favorite === true ? ['a favorite'] : []),
    ...(favorite === 'unknown' ? ['not known whether a favorite'] : []),
    ...(sharedState === true ? ['together with another title'] : []),
    ...(sharedState === 'unknown' ? ['not known whether apart from other titles'] : []),
    ...(access === 'unknown' ? ['access not known'] : []),
    ...(access === false ? ['may not see it'] : []),
  ].join(', ');
}
