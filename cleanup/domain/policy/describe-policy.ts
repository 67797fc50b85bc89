import type { Policy } from './policy.ts';

/** The whole policy as one English sentence, to stand above what follows from it. */
export function describePolicy(policy: Policy): string {
  return `${whatGoes(policy)} ${whenItGoes(policy)}${whenShort(policy)}; ${whatStays(policy)}${entries(policy)}.`;
}

function whatGoes({ seriesMode, minWatchedFraction }: Policy): string {
  if (seriesMode === 'episode') return 'movies and single episodes go';
  if (minWatchedFraction === 1) return 'movies and whole seasons go';
  return `movies, and seasons of which ${percent(minWatchedFraction)} was watched, go`;
}

function whenItGoes(policy: Policy): string {
  const { gracePeriodDays, noticeDays } = policy;
  const notice = noticeDays === 0 ? 'without notice' : `announced for ${days(noticeDays)}`;
  return `${days(gracePeriodDays)} after ${watchers(policy)} watched them or, if that is later, after they came in, ${notice}`;
}

function whenShort({ pressure }: Policy): string {
  if (pressure === undefined) return '';
  const { freeBytes, gracePeriodDays, noticeDays } = pressure;
  const notice = noticeDays === 0 ? 'without notice' : `announced for ${days(noticeDays)}`;
  return `, or after ${days(gracePeriodDays)}, ${notice}, while less than ${freeBytes / 1e9} GB are free`;
}

function watchers({ watchedBy, primaryUserName, ignoredUsers }: Policy): string {
  if (typeof watchedBy === 'object') return list(watchedBy.users);
  if (watchedBy === 'primary') return primaryUserName ?? 'the primary user';
  const but = ignoredUsers.length === 0 ? '' : ` but ${list(ignoredUsers)}`;
  return `${everybody(watchedBy)}${but}`;
}

function everybody(watchedBy: 'any' | 'all' | 'starters'): string {
  switch (watchedBy) {
    case 'any':
      return 'anybody';
    case 'all':
      return 'everybody with access';
    case 'starters':
      return 'everybody who started them';
  }
}

function whatStays(policy: Policy): string {
  const { keepTagLabel, inProgressDays, seriesMode, protectLatestSeason, keep } = policy;
  const kept = [
    `what is tagged "${keepTagLabel}"`,
    'favorites of anybody',
    'what is playing',
    `what somebody stopped watching less than ${days(inProgressDays)} ago`,
    ...(seriesMode === 'season' && protectLatestSeason ? ['the latest season of a continuing series'] : []),
    ...(keep.ids.length + keep.instances.length > 0 ? [list([...keep.ids, ...keep.instances])] : []),
    'whatever is not known for certain',
  ];
  return `${list(kept)} stay`;
}

function entries({ removeEndedSeries }: Policy): string {
  return removeEndedSeries
    ? '; an ended series leaves Sonarr once all of it was watched and removed'
    : '; series stay in Sonarr';
}

function days(count: number): string {
  return count === 1 ? '1 day' : `${count} days`;
}

function percent(fraction: number): string {
  return `${Math.round(fraction * 1000) / 10} %`;
}

function list(parts: readonly string[]): string {
  return parts.length < 2 ? parts.join() : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`;
}
