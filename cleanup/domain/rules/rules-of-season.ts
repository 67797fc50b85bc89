import { DAY_MS, reached } from '../basics/time.ts';
import { episodeLabel } from '../facts/episode-label.ts';
import type { EpisodeFacts, SeriesFacts } from '../facts/facts.ts';
import type { KeepReason } from '../policy/reason.ts';
import type { Context } from '../watching/context.ts';
import type { EpisodeFinding } from './episode-findings.ts';
import { addReason, type Rule } from './rule.ts';

/** A regular season of a series, before its verdict. */
export interface SeasonCase {
  readonly series: SeriesFacts;
  readonly season: number;
  /** All of its episodes, those without a file too. */
  readonly findings: readonly EpisodeFinding[];
  /** Highest season with an episode that is known to have aired, `-Infinity` without one. */
  readonly latestAired: number;
  readonly share: Share;
}

export function openSeasonCase(
  series: SeriesFacts,
  season: number,
  findings: readonly EpisodeFinding[],
  latestAired: number,
  context: Context,
): SeasonCase {
  return { series, season, findings, latestAired, share: watchedShare(findings, context) };
}

/** Air dates are local dates somewhere: an episode has aired when a day more has passed everywhere. */
const AIR_SLACK_MS = DAY_MS;

/** Whether the air date is known and past. */
export function hasAired({ airsAt }: EpisodeFacts, { now }: Pick<Context, 'now'>): boolean {
  return typeof airsAt === 'number' && reached(airsAt + AIR_SLACK_MS, now);
}

/** A season that is not over is not watched, whatever the players say. */
const incomplete: Rule<SeasonCase> = ({ findings }, context) => {
  const reasons: KeepReason[] = [];
  for (const finding of findings) {
    const reason = stillToCome(finding, context);
    if (reason !== undefined) addReason(reasons, reason);
  }
  return reasons[0];
};

/** An episode without a date is out when its file is there and was watched, whatever Sonarr waits for. */
export function stillToCome(finding: EpisodeFinding, context: Context): KeepReason | undefined {
  const { episode } = finding;
  const { airsAt, monitored } = episode;
  if (hasAired(episode, context)) return undefined;
  if (airsAt === 'undated' && (monitored === false || wasWatched(finding))) return undefined;
  const unknown = airsAt === 'unknown' || (airsAt === 'undated' && monitored === 'unknown');
  return {
    code: 'season-incomplete',
    unknown,
    episode: episodeLabel(episode),
    ...(typeof airsAt === 'number' && { at: airsAt, until: airsAt + AIR_SLACK_MS }),
  };
}

function wasWatched({ work, unwatched }: EpisodeFinding): boolean {
  return work.file !== 'none' && unwatched === undefined;
}

/** Whether enough of it was watched; what might have been watched is told apart from what was not. */
const partlyWatched: Rule<SeasonCase> = ({ series, share }, context) => {
  if (isEnough(share, series, context)) return undefined;
  const { watched, unknown } = share;
  const all = counting(share);
  return {
    code: watched === 0 ? 'not-watched' : 'season-partly-watched',
    unknown: suffices(watched + unknown, all, context.policy.minWatchedFraction),
    subject: `${watched}/${all}`,
  };
};

/** Tells that a season which does not count as watched was watched once, before it came in again. */
const watchedBefore: Rule<SeasonCase> = ({ series, findings, share }, context) => {
  if (isEnough(share, series, context)) return undefined;
  const outdated = findings.find(({ unwatched }) => unwatched?.code === 'watched-before-import');
  return outdated?.unwatched && { ...outdated.unwatched, episode: episodeLabel(outdated.episode) };
};

/** How many of the episodes that count are of each standing. */
type Share = Readonly<Record<SeasonStanding, number>>;

/** `unknown`: not known to be watched, and not known to be unwatched. */
type SeasonStanding = 'watched' | 'unknown' | 'unwatched';

function counting({ watched, unknown, unwatched }: Share): number {
  return watched + unknown + unwatched;
}

/** A series of unknown type may be a daily show, of which an unwatched episode never goes. */
function isEnough(share: Share, { type }: SeriesFacts, { policy }: Context): boolean {
  return suffices(share.watched, counting(share), type === 'unknown' ? 1 : policy.minWatchedFraction);
}

/** A season of which nothing was watched is not watched, however small the fraction asked for. */
function suffices(watched: number, all: number, fraction: number): boolean {
  return watched > 0 && watched / all >= fraction;
}

function watchedShare(findings: readonly EpisodeFinding[], context: Context): Share {
  const share = { watched: 0, unknown: 0, unwatched: 0 };
  for (const finding of findings) {
    if (countsForSeason(finding.episode, context)) share[standingInSeason(finding)] += 1;
  }
  return share;
}

function standingInSeason({ episode, unwatched }: EpisodeFinding): SeasonStanding {
  if (episode.file === 'none') return episode.monitored === 'unknown' ? 'unknown' : 'unwatched';
  if (unwatched === undefined) return 'watched';
  return unwatched.unknown ? 'unknown' : 'unwatched';
}

/** Episodes that are out: those with a file, and those that Sonarr still looks for. */
function countsForSeason(episode: EpisodeFacts, context: Context): boolean {
  const hasFile = episode.file !== 'none';
  if (!hasFile && episode.monitored === false) return false;
  return hasAired(episode, context) || (hasFile && episode.airsAt === 'undated');
}

/** A series that goes on is watched along: its latest season stays until the next one airs. */
const latestSeason: Rule<SeasonCase> = (seasonCase, context) =>
  isLatestSeason(seasonCase, context) && seasonCase.series.status !== 'ended'
    ? { code: 'latest-season-of-continuing-series', unknown: seasonCase.series.status === 'unknown' }
    : undefined;

/** Whether it is a season that stays as long as its series goes on. */
export function isLatestSeason(
  { season, latestAired }: Pick<SeasonCase, 'season' | 'latestAired'>,
  { policy }: Context,
): boolean {
  return policy.protectLatestSeason && season >= latestAired;
}

export const SEASON_RULES: readonly Rule<SeasonCase>[] = [
  incomplete,
  partlyWatched,
  watchedBefore,
  latestSeason,
];
