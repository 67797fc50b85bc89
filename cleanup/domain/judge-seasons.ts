import { boundSeasons, isRegular } from './bound-seasons.ts';
import { conclude } from './conclude.ts';
import type { Court } from './court.ts';
import type { EpisodeFinding } from './episode-findings.ts';
import { episodeLabel, seasonLabel } from './episode-label.ts';
import type { EpochMs, SeriesFacts } from './facts.ts';
import { groupBy } from './group-by.ts';
import { judgeFile, lastPlayIn, playsIn } from './judge-file.ts';
import type { NonEmpty, Verdict } from './judgement.ts';
import { episodeFileKey, seasonItemKey } from './keys.ts';
import type { KeepReason } from './reason.ts';
import { addReason, applyRules } from './rule.ts';
import { hasAired, openSeasonCase, SEASON_RULES } from './rules-of-season.ts';
import { type CaseFile, type SeriesCase, seasonReasons } from './series-case.ts';
import { clockOf, isJustSeen } from './waiting.ts';

/** Judges a series season by season; specials, and files that no episode claims, alone. */
export function judgeSeasons(seriesCase: SeriesCase, court: Court): readonly Verdict[] {
  const alone = seriesCase.files.filter(({ home }) => home === undefined);
  const verdicts = alone.map((file) => judgeFile(seriesCase, file, court));
  if (alone.length === seriesCase.files.length) return verdicts;

  const hearings = hearSeasons(seriesCase, court);
  const bound = boundSeasons(seriesCase.inventory.held);
  for (const [season, hearing] of hearings) {
    const [first, ...rest] = hearing.files.filter(({ home }) => home === season);
    if (first === undefined) continue;
    const group = [...(bound.get(season) ?? [season])].flatMap((other) => hearings.get(other) ?? []);
    verdicts.push(concludeSeason(seriesCase.series, hearing, group, [first, ...rest], court));
  }
  return verdicts;
}

/** A regular season with every file that holds one of its episodes, and what keeps it besides time. */
interface Hearing {
  readonly season: number;
  readonly files: readonly CaseFile[];
  readonly reasons: readonly KeepReason[];
  readonly lastPlay: EpochMs;
  readonly justSeen: boolean;
}

function hearSeasons(seriesCase: SeriesCase, court: Court): ReadonlyMap<number, Hearing> {
  const { series, findings } = seriesCase;
  const bySeason = groupBy(findings, ({ episode }) => episode.season);
  const latestAired = latestAiredSeason(series, court);
  const hearings = new Map<number, Hearing>();
  for (const [season, files] of filesBySeason(seriesCase.files)) {
    const own = bySeason.get(season) ?? [];
    const guests = files.flatMap(specialsIn);
    const everyone = guests.length === 0 ? own : [...own, ...guests];
    const reasons = [...seriesCase.reasons];
    applyRules(SEASON_RULES, openSeasonCase(series, season, own, latestAired, court), court, reasons);
    for (const reason of seasonReasons(seriesCase, season, court)) addReason(reasons, reason);
    for (const finding of own) addEpisode(reasons, finding.reasons, finding);
    for (const guest of guests) addGuest(reasons, guest, seriesCase, court);
    const justSeen = everyone.some(({ work }) => isJustSeen(work, court));
    hearings.set(season, { season, files, reasons, lastPlay: lastPlayIn(everyone, court), justSeen });
  }
  return hearings;
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
  return findings.length === 1 ? NONE : findings.filter(({ episode }) => !isRegular(episode));
}

const NONE: readonly never[] = [];

/** The newest season is the newest that has begun to air, not the newest that is announced. */
function latestAiredSeason(series: SeriesFacts, court: Court): number {
  let latest = Number.NEGATIVE_INFINITY;
  for (const episode of series.episodes) {
    if (isRegular(episode) && episode.season > latest && hasAired(episode, court)) latest = episode.season;
  }
  return latest;
}

function addEpisode(reasons: KeepReason[], more: readonly KeepReason[], { episode }: EpisodeFinding): void {
  for (const reason of more) addReason(reasons, { ...reason, episode: episodeLabel(episode) });
}

/** A special that shares a file with the season must be free to go as well. */
function addGuest(reasons: KeepReason[], guest: EpisodeFinding, seriesCase: SeriesCase, court: Court): void {
  addEpisode(reasons, guest.reasons, guest);
  addEpisode(reasons, seasonReasons(seriesCase, guest.episode.season, court), guest);
  if (guest.unwatched !== undefined) addEpisode(reasons, [guest.unwatched], guest);
}

/** Seasons bound by a file wait for each other: one clock, one notice, and what keeps one keeps all. */
function concludeSeason(
  series: SeriesFacts,
  { season, reasons }: Hearing,
  group: readonly Hearing[],
  own: NonEmpty<CaseFile>,
  court: Court,
): Verdict {
  const all = [...reasons];
  for (const other of group) {
    if (other.season === season || other.reasons.length === 0) continue;
    const unknown = other.reasons.every((reason) => reason.unknown);
    addReason(all, { code: 'shared-file', unknown, subject: seasonLabel(other.season) });
  }
  const files = group.flatMap((hearing) => hearing.files.map(({ held }) => held.file));
  const [first, ...rest] = own;
  return conclude(
    {
      key: seasonItemKey(series.instance, series.id, season),
      unit: { kind: 'season', series, season, files: [first.held, ...rest.map(({ held }) => held)] },
      reasons: all,
      waiting: {
        clockAt: clockOf(files, Math.max(...group.map(({ lastPlay }) => lastPlay))),
        justSeen: group.some((hearing) => hearing.justSeen),
      },
      fileKeys: () => files.map(({ id }) => episodeFileKey(series.instance, id)),
      plays: () => own.map((file) => playsIn(file, court)),
    },
    court,
  );
}
