import { boundSeasons, homeSeason, isRegular } from './bound-seasons.ts';
import { conclude } from './conclude.ts';
import type { Court } from './court.ts';
import type { EpisodeFinding } from './episode-findings.ts';
import { episodeLabel, seasonLabel } from './episode-label.ts';
import type { EpochMs } from './facts.ts';
import { groupBy } from './group-by.ts';
import { findingsIn, judgeFile, lastPlayIn, playsIn } from './judge-file.ts';
import type { HeldFile, NonEmpty, Verdict } from './judgement.ts';
import { episodeFileKey, seasonItemKey } from './keys.ts';
import type { KeepReason } from './reason.ts';
import { addReason, applyRules } from './rule.ts';
import { hasAired, SEASON_RULES } from './rules-of-season.ts';
import { type SeriesCase, seasonReasons } from './series-case.ts';
import { clockOf, isJustSeen, lastAnnounced } from './waiting.ts';

/** Judges a series season by season; specials, and files that no episode claims, alone. */
export function judgeSeasons(seriesCase: SeriesCase, court: Court): readonly Verdict[] {
  const { held } = seriesCase.inventory;
  const alone = held.filter((file) => homeSeason(file) === undefined);
  const verdicts = alone.map((file) => judgeFile(seriesCase, file, court));
  if (alone.length === held.length) return verdicts;

  const hearings = hearSeasons(seriesCase, court);
  const bound = boundSeasons(held);
  for (const [season, hearing] of hearings) {
    const [first, ...rest] = hearing.files.filter((file) => homeSeason(file) === season);
    if (first === undefined) continue;
    const group = [...(bound.get(season) ?? [season])].flatMap((other) => hearings.get(other) ?? []);
    verdicts.push(concludeSeason(seriesCase, hearing, group, [first, ...rest], court));
  }
  return verdicts;
}

/** A regular season with every file that holds one of its episodes, and what keeps it besides time. */
interface Hearing {
  readonly season: number;
  readonly files: readonly HeldFile[];
  readonly reasons: readonly KeepReason[];
  readonly lastPlay: EpochMs;
  readonly justSeen: boolean;
}

function hearSeasons(seriesCase: SeriesCase, court: Court): ReadonlyMap<number, Hearing> {
  const bySeason = groupBy(seriesCase.findings.values(), ({ episode }) => episode.season);
  const latestAired = latestAiredSeason(seriesCase, court);
  const hearings = new Map<number, Hearing>();
  for (const [season, files] of filesBySeason(seriesCase.inventory.held)) {
    const findings = bySeason.get(season) ?? [];
    const guests = files
      .flatMap((held) => findingsIn(held, seriesCase))
      .filter(({ episode }) => !isRegular(episode));
    const reasons = [...seriesCase.reasons];
    applyRules(SEASON_RULES, { series: seriesCase.series, season, findings, latestAired }, court, reasons);
    for (const reason of seasonReasons(seriesCase, season, court)) addReason(reasons, reason);
    for (const finding of findings) addEpisode(reasons, finding.reasons, finding);
    for (const guest of guests) addGuest(reasons, guest, seriesCase, court);
    const everyone = [...findings, ...guests];
    const justSeen = everyone.some(({ work }) => isJustSeen(work, court));
    hearings.set(season, { season, files, reasons, lastPlay: lastPlayIn(everyone, court), justSeen });
  }
  return hearings;
}

/** For every regular season the files that hold one of its episodes; a file may stand under several. */
function filesBySeason(held: readonly HeldFile[]): ReadonlyMap<number, readonly HeldFile[]> {
  const bySeason = new Map<number, HeldFile[]>();
  for (const file of held) {
    for (const { season } of file.episodes.filter(isRegular)) {
      const files = bySeason.get(season);
      if (files === undefined) bySeason.set(season, [file]);
      else if (files.at(-1) !== file) files.push(file);
    }
  }
  return bySeason;
}

/** The newest season is the newest that has begun to air, not the newest that is announced. */
function latestAiredSeason({ series }: SeriesCase, court: Court): number {
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
  seriesCase: SeriesCase,
  { season, reasons }: Hearing,
  group: readonly Hearing[],
  own: NonEmpty<HeldFile>,
  court: Court,
): Verdict {
  const { series } = seriesCase;
  const key = seasonItemKey(series.instance, series.id, season);
  const all = [...reasons];
  for (const other of group) {
    if (other.season === season || other.reasons.length === 0) continue;
    const unknown = other.reasons.every((reason) => reason.unknown);
    addReason(all, { code: 'shared-file', unknown, subject: seasonLabel(other.season) });
  }
  const files = group.flatMap((hearing) => hearing.files.map(({ file }) => file));
  const announcedAt = lastAnnounced(
    files.map(({ id }) => episodeFileKey(series.instance, id)),
    court,
  );
  const waiting = {
    clockAt: clockOf(files, Math.max(...group.map(({ lastPlay }) => lastPlay))),
    justSeen: group.some((hearing) => hearing.justSeen),
    ...(announcedAt !== undefined && { announcedAt }),
  };
  const unit = { kind: 'season', series, season, files: own } as const;
  const plays = () => own.map((held) => playsIn(held, seriesCase, court));
  return conclude({ key, unit, reasons: all, waiting, plays }, court);
}
