import { groupBy } from '../basics/group-by.ts';
import type { NonEmpty } from '../basics/non-empty.ts';
import { episodeLabel, seasonLabel } from '../facts/episode-label.ts';
import type { SeriesFacts } from '../facts/facts.ts';
import { seasonItemKey } from '../facts/keys.ts';
import { type NotedFile, notedEpisodeFile } from '../facts/ledger.ts';
import { boundSeasons, isRegular } from '../files/bound-seasons.ts';
import type { Inventory } from '../files/inventory.ts';
import type { KeepReason } from '../policy/reason.ts';
import { endedSince } from '../rules/ended-since.ts';
import type { EpisodeFinding } from '../rules/episode-findings.ts';
import { addReason, applyRules } from '../rules/rule.ts';
import {
  hasAired,
  isLatestSeason,
  openSeasonCase,
  SEASON_RULES,
  type SeasonCase,
} from '../rules/rules-of-season.ts';
import { type Waiting, waitForBoth, waitSince } from '../rules/waiting.ts';
import type { Context } from '../watching/context.ts';
import { conclude } from './conclude.ts';
import { judgeFile, playsIn, waitingOf } from './judge-file.ts';
import type { Verdict } from './judgement.ts';
import { type CaseFile, type SeriesCase, seasonReasons } from './series-case.ts';

/** Judges a series season by season; specials, and files that no episode claims, alone. */
export function judgeSeasons(seriesCase: SeriesCase, context: Context): readonly Verdict[] {
  const verdicts: Verdict[] = [];
  for (const file of seriesCase.files) {
    if (file.home === undefined) verdicts.push(judgeFile(seriesCase, file, context));
  }
  const seasonFindings = findSeasons(seriesCase, context);
  const bound = boundSeasons(seriesCase.inventory.held);
  for (const finding of seasonFindings.values()) {
    const others = boundTo(finding, seasonFindings, bound);
    const verdict = concludeSeason(seriesCase.series, finding, others, context);
    if (verdict !== undefined) verdicts.push(verdict);
  }
  return verdicts;
}

/** A regular season with every file that holds one of its episodes, and what keeps it besides time. */
interface SeasonFinding {
  readonly season: number;
  readonly files: readonly CaseFile[];
  readonly reasons: readonly KeepReason[];
  readonly waiting: Waiting;
}

/** The other seasons that the season can only go with; none for nearly all. */
function boundTo(
  { season }: SeasonFinding,
  seasonFindings: ReadonlyMap<number, SeasonFinding>,
  bound: ReadonlyMap<number, ReadonlySet<number>>,
): readonly SeasonFinding[] {
  const seasons = bound.get(season);
  if (seasons === undefined) return NONE;
  return [...seasons].flatMap((other) => (other === season ? NONE : (seasonFindings.get(other) ?? NONE)));
}

function findSeasons(seriesCase: SeriesCase, context: Context): ReadonlyMap<number, SeasonFinding> {
  const { series, findings, inventory } = seriesCase;
  const bySeason = groupBy(findings, ({ episode }) => episode.season);
  const latestAired = latestAiredSeason(inventory, context);
  const seasonFindings = new Map<number, SeasonFinding>();
  for (const [season, files] of filesBySeason(seriesCase.files)) {
    const own = bySeason.get(season) ?? NONE;
    const specials = files.flatMap(specialsIn);
    const reasons = [...seriesCase.reasons];
    const seasonCase = openSeasonCase(series, season, own, latestAired, context);
    applyRules(SEASON_RULES, seasonCase, context, reasons);
    for (const reason of seasonReasons(seriesCase, season, context)) addReason(reasons, reason);
    for (const finding of own) addEpisode(reasons, finding.reasons, finding);
    for (const special of specials) addSpecial(reasons, special, seriesCase, context);
    seasonFindings.set(season, {
      season,
      files,
      reasons,
      waiting: waitForEnd(seasonCase, waitingOf(series, files, own.concat(specials), context), context),
    });
  }
  return seasonFindings;
}

/**
 * What stayed because the series went on waits from when it was first seen as ended: statuses flap, and the
 * plays may be long past.
 */
function waitForEnd(seasonCase: SeasonCase, waiting: Waiting, context: Context): Waiting {
  const { series } = seasonCase;
  if (series.status !== 'ended' || !isLatestSeason(seasonCase, context)) return waiting;
  return waitSince(waiting, endedSince(series, context), 'status-changed', context.now);
}

/** For every regular season the files that hold one of its episodes; a file may stand under several. */
function filesBySeason(all: readonly CaseFile[]): ReadonlyMap<number, readonly CaseFile[]> {
  const bySeason = new Map<number, CaseFile[]>();
  for (const file of all) {
    for (const { episode } of file.findings) {
      const files = bySeason.get(episode.season);
      if (!isRegular(episode) || files?.at(-1) === file) continue;
      if (files === undefined) bySeason.set(episode.season, [file]);
      else files.push(file);
    }
  }
  return bySeason;
}

function specialsIn({ findings }: CaseFile): readonly EpisodeFinding[] {
  return findings.filter(({ episode }) => !isRegular(episode));
}

const NONE: readonly never[] = [];

/** The newest season is the newest that has begun to air, not the newest that is announced. */
function latestAiredSeason({ episodes }: Inventory, context: Context): number {
  return episodes.findLast((episode) => hasAired(episode, context))?.season ?? Number.NEGATIVE_INFINITY;
}

function addEpisode(reasons: KeepReason[], more: readonly KeepReason[], { episode }: EpisodeFinding): void {
  for (const reason of more) addReason(reasons, { ...reason, episode: episodeLabel(episode) });
}

/** A special that shares a file with the season must be free to go as well. */
function addSpecial(
  reasons: KeepReason[],
  special: EpisodeFinding,
  seriesCase: SeriesCase,
  context: Context,
): void {
  addEpisode(reasons, special.reasons, special);
  addEpisode(reasons, seasonReasons(seriesCase, special.episode.season, context), special);
  if (special.unwatched !== undefined) addEpisode(reasons, [special.unwatched], special);
}

/**
 * Seasons bound by a file wait for each other: one clock, one notice, and what keeps one keeps all. There is
 * no verdict of a season whose files all go with another.
 */
function concludeSeason(
  series: SeriesFacts,
  { season, files, reasons, waiting }: SeasonFinding,
  others: readonly SeasonFinding[],
  context: Context,
): Verdict | undefined {
  const own = files.filter(({ home }) => home === season);
  const held = own.map((file) => file.held);
  if (!isNonEmpty(held)) return undefined;
  const all = [...reasons];
  for (const other of others) {
    if (other.reasons.length === 0) continue;
    const unknown = other.reasons.every((reason) => reason.unknown);
    addReason(all, { code: 'shared-file', unknown, subject: seasonLabel(other.season) });
  }
  return conclude(
    {
      key: seasonItemKey(series.instance, series.id, season),
      unit: { kind: 'season', series, season, files: held },
      reasons: all,
      waiting: others.reduce((known, other) => waitForBoth(known, other.waiting), waiting),
      files: () => notedFiles(series, [files, ...others.map((other) => other.files)].flat()),
      plays: () => own.map((file) => playsIn(file, context)),
    },
    context,
  );
}

function notedFiles({ instance }: SeriesFacts, files: readonly CaseFile[]): readonly NotedFile[] {
  return files.map(({ held: { file } }) => notedEpisodeFile(instance, file));
}

function isNonEmpty<Item>(list: readonly Item[]): list is NonEmpty<Item> {
  return list.length > 0;
}
