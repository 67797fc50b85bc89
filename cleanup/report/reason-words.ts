/** Why a thing stays, in words. */

import { oneLine } from '../../program/report/columns.ts';
import type { KeepCode, KeepReason } from '../domain/policy/reason.ts';
import { becauseText } from './because-words.ts';
import type { Dates } from './dates.ts';

interface Words {
  /** For counts over many items. */
  readonly title: string;
  /** A clause about one item; `who` is the reason's subject, or else its episode. */
  readonly known: (who: string | undefined) => string;
  /** The same where it holds only because a fact is unknown. */
  readonly unknown: (who: string | undefined) => string;
}

const always = (clause: string) => () => clause;
const somebody = (who: string | undefined) => who ?? 'somebody';

/** Of a season the subject is how many of its episodes are watched: `3/10`. */
const isShare = (who: string | undefined) => who !== undefined && /^\d+\/\d+$/.test(who);

export const REASON_WORDS: Readonly<Record<KeepCode, Words>> = {
  'no-file': {
    title: 'no file',
    known: always('it has no file'),
    unknown: always('it is not known whether it has a file'),
  },
  unmatched: {
    title: 'not found in Jellyfin',
    known: always('Jellyfin has no item of this file'),
    unknown: always('it is not known which item of Jellyfin this is'),
  },
  'ambiguous-match': {
    title: 'servers disagree about the file',
    known: always('the servers disagree about which file this is'),
    unknown: always('it is not known which file holds which episode'),
  },
  'keep-tag': {
    title: 'keep tag',
    known: (tag) => `it wears the tag ${tag?.trim()}`,
    unknown: always('its tags are not known'),
  },
  favorite: {
    title: 'favorite',
    known: (who) => `it is a favorite of ${somebody(who)}`,
    unknown: (who) => `it is not known whether it is a favorite of ${somebody(who)}`,
  },
  'playing-now': {
    title: 'playing now',
    known: always('it is playing or queued right now'),
    unknown: always('it is not known whether it is playing right now'),
  },
  'in-progress': {
    title: 'started, not finished',
    known: (who) => `${somebody(who)} is in the middle of it`,
    unknown: (who) => `it is not known whether ${somebody(who)} is in the middle of it`,
  },
  'not-watched': {
    title: 'not watched',
    known: notWatched,
    unknown: notWatched,
  },
  'watch-state-unknown': {
    title: 'watch state not known',
    known: stateUnknown,
    unknown: stateUnknown,
  },
  'watched-before-import': {
    title: 'watched before this file came',
    known: (who) => `${somebody(who)} watched it before this file came, so it is a fresh wish`,
    unknown: (who) => `it is not known whether ${somebody(who)} watched this very file`,
  },
  'in-grace': {
    title: 'in its grace period',
    known: always('its grace period is not over'),
    unknown: always('it is not known since when its grace period runs'),
  },
  'in-notice': {
    title: 'not announced long enough',
    known: always('it has not been announced long enough'),
    unknown: always('it is not known for how long it has been announced'),
  },
  'shared-file': {
    title: 'shares a file with what stays',
    known: (what) => `it shares a file with ${what}, which stays`,
    unknown: (what) => `it shares a file with ${what}, of which not enough is known`,
  },
  'season-incomplete': {
    title: 'season not complete yet',
    known: (episode) => `the season is not complete: ${episode} is still to come`,
    unknown: (episode) => `the season may not be complete: not enough is known of ${episode}`,
  },
  'season-partly-watched': {
    title: 'season watched only in part',
    known: (share) => `only ${share} of its episodes are watched`,
    unknown: (share) => `as far as is known only ${share} of its episodes are watched`,
  },
  'latest-season-of-continuing-series': {
    title: 'latest season of a continuing series',
    known: always('it is the latest season of a series that goes on'),
    unknown: always('it may be the latest season of a series that goes on'),
  },
  'kept-by-config': {
    title: 'kept by the configuration',
    known: (what) => `the configuration keeps ${what}`,
    unknown: (what) => `the configuration keeps ${what}`,
  },
};

function notWatched(who: string | undefined): string {
  if (isShare(who)) return `${who} of its episodes are watched`;
  return who === undefined ? 'nobody who counts has watched it' : `${who} has not watched it`;
}

function stateUnknown(who: string | undefined): string {
  return `it is not known whether ${who === undefined ? 'it was watched' : `${who} has watched it`}`;
}

/** One reason of one item as a clause, with its episode and time where there are any. */
export function reasonText(reason: KeepReason, dates: Dates): string {
  const { subject, episode } = reason;
  const who = namesEpisode(reason) ? (subject ?? episode) : subject;
  const clause = clauseOf(reason, who && oneLine(who));
  const which = episode !== undefined && who !== episode ? `${oneLine(episode)}: ` : '';
  const at = reason.at === undefined ? '' : ` (${dates.minute(reason.at)})`;
  const until = reason.until === undefined ? '' : `, until ${dates.minute(reason.until)}`;
  return `${which}${clause}${at}${until}`;
}

function clauseOf(reason: KeepReason, who: string | undefined): string {
  const { code, unknown, copyIn } = reason;
  if (copyIn !== undefined) {
    return `the copy in ${oneLine(copyIn)} is not proven to be in Jellyfin, so nobody knows who watched it`;
  }
  const words = REASON_WORDS[code];
  return becauseText(reason, who) ?? (unknown ? words.unknown : words.known)(who);
}

/** Where the episode is what the clause speaks of, not where it holds. */
function namesEpisode({ code }: KeepReason): boolean {
  return code === 'season-incomplete' || code === 'shared-file';
}
