/** Why a thing stays, in words. */
import type { KeepCode, KeepReason } from '../domain/reason.ts';
import { oneLine } from './columns.ts';
import type { Dates } from './dates.ts';

interface Words {
  /** For counts over many items. */
  readonly title: string;
  /** Of one item; `{who}` is the reason's subject. */
  readonly known: string;
  /** The same where it holds only because a fact is unknown. */
  readonly unknown: string;
}

export const REASON_WORDS: Readonly<Record<KeepCode, Words>> = {
  'no-file': {
    title: 'no file',
    known: 'it has no file',
    unknown: 'it is not known whether it has a file',
  },
  unmatched: {
    title: 'not found in Jellyfin',
    known: 'Jellyfin has no item of this file',
    unknown: 'it is not known which item of Jellyfin this file is',
  },
  'ambiguous-match': {
    title: 'servers disagree about the file',
    known: 'the servers disagree about which file this is',
    unknown: 'it is not known which file this is',
  },
  'keep-tag': {
    title: 'keep tag',
    known: 'it wears the tag {who}',
    unknown: 'its tags are not known',
  },
  favorite: {
    title: 'favorite',
    known: 'it is a favorite of {who}',
    unknown: 'it is not known whether it is a favorite of {who}',
  },
  'playing-now': {
    title: 'playing now',
    known: 'it is playing or queued right now',
    unknown: 'it is not known whether it is playing right now',
  },
  'in-progress': {
    title: 'started, not finished',
    known: '{who} is in the middle of it',
    unknown: 'it is not known whether {who} is in the middle of it',
  },
  'not-watched': {
    title: 'not watched',
    known: '{who} has not watched it',
    unknown: 'it is not known whether {who} has watched it',
  },
  'watch-state-unknown': {
    title: 'watch state not known',
    known: 'it is not known whether {who} has watched it',
    unknown: 'it is not known whether {who} has watched it',
  },
  'watched-before-import': {
    title: 'watched before this file came',
    known: '{who} watched it before this file came, so it is a fresh wish',
    unknown: 'it is not known whether {who} watched this very file',
  },
  'in-grace': {
    title: 'in its grace period',
    known: 'its grace period is not over',
    unknown: 'it is not known since when its grace period runs',
  },
  'in-notice': {
    title: 'announced, leaving soon',
    known: 'it has not been announced long enough',
    unknown: 'it is not known for how long it has been announced',
  },
  'shared-file': {
    title: 'shares a file with what stays',
    known: 'it shares a file with {who}, which stays',
    unknown: 'it shares a file with {who}, of which not enough is known',
  },
  'season-incomplete': {
    title: 'season not complete yet',
    known: 'the season is not complete yet: {who}',
    unknown: 'it is not known whether the season is complete: {who}',
  },
  'season-partly-watched': {
    title: 'season watched only in part',
    known: 'only a part of the season is watched; missing: {who}',
    unknown: 'it is not known how much of the season is watched',
  },
  'latest-season-of-continuing-series': {
    title: 'latest season of a continuing series',
    known: 'it is the latest season of a series that goes on',
    unknown: 'it may be the latest season of a series that goes on',
  },
  'kept-by-config': {
    title: 'kept by the configuration',
    known: 'the configuration keeps {who}',
    unknown: 'the configuration keeps {who}',
  },
};

/** One reason of one item as a clause, with its day where there is one. */
export function reasonText(reason: KeepReason, dates: Dates): string {
  const { known, unknown } = REASON_WORDS[reason.code];
  const clause = (reason.unknown ? unknown : known).replace('{who}', subjectOf(reason));
  const episode = reason.episode === undefined ? '' : ` (${oneLine(reason.episode)})`;
  const at = reason.at === undefined ? '' : ` (${dates.minute(reason.at)})`;
  const until = reason.until === undefined ? '' : `, until ${dates.minute(reason.until)}`;
  return `${clause}${episode}${at}${until}`;
}

function subjectOf({ subject }: KeepReason): string {
  return subject === undefined ? 'somebody or something' : oneLine(subject);
}
