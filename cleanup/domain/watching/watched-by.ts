import { type EpochMs, isCredible } from '../basics/time.ts';
import type { Tri, UpgradeFacts } from '../facts/facts.ts';
import type { MediaFile } from '../files/contested-files.ts';
import type { KeepReason } from '../policy/reason.ts';
import type { Watchers } from '../policy/watchers.ts';
import type { Context } from './context.ts';
import type { Viewing } from './viewing.ts';
import type { Work } from './work.ts';

/** Whether this user is one of those whose watching decides; unknown counts only against removal. */
export function counts({ viewer, access }: Viewing, { watchers }: Context): Tri {
  if (watchers.rule === 'named' && !viewer.named) return false;
  if (watchers.ignored.has(viewer.id)) return false;
  if (viewer.enabled === false || access === false) return false;
  return viewer.enabled === true && access === true ? true : 'unknown';
}

/**
 * Whether the file was watched as the policy asks: undefined if so, else the strongest reason why not.
 * An unknown is an obstacle like any other, so forgetting a fact never makes a thing watched.
 */
export function notWatched(work: Work, context: Context): KeepReason | undefined {
  const { rule, problems } = context.watchers;
  const problem = problems[0];
  if (problem !== undefined) return { code: 'watch-state-unknown', unknown: true, subject: problem.name };

  const found = tally(work, context);
  const obstacle = rule === 'any' ? undefined : obstacleOf(found, rule, work.file);
  return obstacle ?? (found.finished === undefined ? missingProof(found, work.file) : undefined);
}

/** Somebody who had to watch it and did not, where all of those who count have to. */
function obstacleOf(found: Tally, rule: Watchers['rule'], file: Work['file']): KeepReason | undefined {
  if (found.unfinished !== undefined) return unfinishedBy(found.unfinished);
  if (found.outdated !== undefined && rule !== 'starters') return watchedBefore(found.outdated, file);
  const unsure = found.unknown ?? (rule === 'named' ? found.maybe : undefined);
  return unsure && unreadBy(unsure);
}

/** Nobody is known to have watched it; nobody at all is never everybody. */
function missingProof(found: Tally, file: Work['file']): KeepReason {
  const unsure = found.unknown ?? found.maybe;
  if (unsure !== undefined) return unreadBy(unsure);
  return found.outdated === undefined
    ? { code: 'not-watched', unknown: false }
    : watchedBefore(found.outdated, file);
}

/** The first user of each standing. */
type Tally = { [S in Standing]?: Viewing };

/**
 * `finished`: watched in this file. `maybe`: finished, but the user may not count. `outdated`: watched
 * only before this file came in. `unfinished`: should have watched and has not. `none`: does not matter.
 */
type Standing = 'finished' | 'maybe' | 'outdated' | 'unfinished' | 'unknown' | 'none';

function tally(work: Work, context: Context): Tally {
  const found: Tally = {};
  for (const viewing of work.viewings) {
    found[standingOf(viewing, work.file, context)] ??= viewing;
  }
  return found;
}

export function standingOf(viewing: Viewing, file: Work['file'], context: Context): Standing {
  const counted = counts(viewing, context);
  if (counted === false) return shutOut(viewing);
  if (isUndecided(viewing)) return 'unknown';
  if (viewing.played && !isOutdated(viewing.playedAt, file)) return counted === true ? 'finished' : 'maybe';
  if (context.watchers.rule === 'starters') return beginnersStanding(viewing, counted);
  if (viewing.played) return 'outdated';
  return counted === true || context.watchers.rule === 'any' ? 'unfinished' : 'unknown';
}

/** Whether there was a play, or when, could not be read or is not to be believed. */
function isUndecided({ stateUnknown, played, dateUnknown, doubt }: Viewing): boolean {
  return stateUnknown || (played && (dateUnknown || doubt !== undefined));
}

/** A user named by the policy has to watch even what that user cannot see. */
function shutOut({ viewer }: Viewing): Standing {
  return viewer.named ? 'unfinished' : 'none';
}

/** Only those who began it in this file have to finish it. */
function beginnersStanding(viewing: Viewing, counted: Tri): Standing {
  if (viewing.started === false) return viewing.played ? 'outdated' : 'none';
  return viewing.started === true && counted === true ? 'unfinished' : 'unknown';
}

/**
 * A play before the import was of another file: a re-download is a fresh wish. Only where the history
 * shows that this file replaced, as an upgrade, one that was there at the time does the play count.
 */
function isOutdated(playedAt: EpochMs, file: Work['file']): boolean {
  if (typeof file === 'string' || file.importedAt === 'unknown' || playedAt >= file.importedAt) return false;
  return !wasThere(playedAt, file);
}

function wasThere(playedAt: EpochMs, { upgrades }: MediaFile): boolean {
  if (upgrades === 'unknown') return false;
  return upgrades.some(
    (upgrade) => isKnown(upgrade) && upgrade.importedAt <= playedAt && playedAt <= upgrade.replacedAt,
  );
}

function unfinishedBy({ viewer }: Viewing): KeepReason {
  return { code: 'not-watched', unknown: false, subject: viewer.name };
}

/** What the user did is not known, or is not to be believed. */
export function unreadBy({ viewer, doubt }: Viewing): KeepReason {
  return { code: 'watch-state-unknown', unknown: true, subject: viewer.name, ...doubt };
}

/** With its history unknown, the file may be an upgrade of the one that was watched. */
function watchedBefore({ viewer, playedAt }: Viewing, file: Work['file']): KeepReason {
  const unknown = typeof file !== 'string' && !isHistoryKnown(file);
  return { code: 'watched-before-import', unknown, subject: viewer.name, at: playedAt };
}

function isHistoryKnown({ upgrades }: MediaFile): boolean {
  if (upgrades === 'unknown') return false;
  return upgrades.every(isKnown);
}

type KnownUpgrade = Readonly<Record<keyof UpgradeFacts, EpochMs>>;

function isKnown(upgrade: UpgradeFacts): upgrade is KnownUpgrade {
  return isKnownDate(upgrade.importedAt) && isKnownDate(upgrade.replacedAt);
}

function isKnownDate(date: EpochMs | 'unknown'): boolean {
  return date !== 'unknown' && isCredible(date);
}
