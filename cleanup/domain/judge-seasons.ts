import { boundSeasons, isRegular } from './bound-seasons.ts';
import { conclude } from './conclude.ts';
import type { Court } from './court.ts';
import type { EpisodeFinding } from './episode-findings.ts';
import { episodeLabel, seasonLabel } from './episode-label.ts';
import type { SeriesFacts } from './facts.ts';
import { groupBy } from './group-by.ts';
import type { Inventory } from './inventory.ts';
import { judgeFile, playsIn, waitingOf } from './judge-file.ts';
import type { NonEmpty, Verdict } from './judgement.ts';
import { episodeFileKey, type FileKey, seasonItemKey } from './keys.ts';
import type { KeepReason } from './reason.ts';
import { addReason, applyRules } from './rule.ts';
import { hasAired, openSeasonCase, SEASON_RULES } from './rules-of-season.ts';
import { type CaseFile, type SeriesCase, seasonReasons } from './series-case.ts';
import { type Waiting, waitForBoth } from './waiting.ts';

/** Judges a series season by season; specials, and files that no episode claims, alone. */
export function judgeSeasons(seriesCase: SeriesCase, court: Court): readonly Verdict[] {
  const verdicts: Verdict[] = [];
  for (const file of seriesCase.files) {
    if (file.home === undefined) verdicts.push(judgeFile(seriesCase, file, court));
  }
  const hearings = hearSeasons(seriesCase, court);
  const bound = boundSeasons(seriesCase.inventory.held);
  for (const hearing of hearings.values()) {
    const others = boundTo(hearing, hearings, bound);
    const verdict = concludeSeason(seriesCase.series, hearing, others, court);
    if (verdict !== undefined) verdicts.push(verdict);
  }
  return verdicts;
}

/** A regular season with every file that holds one of its episodes, and what keeps it besides time. */
interface Hearing {
  readonly season: number;
  readonly files: readonly CaseFile[];
  readonly reasons: readonly KeepReason[];
  readonly waiting: Waiting;
}

/** The other seasons that the season can only go with; none for nearly all. */
function boundTo(
  { season }: Hearing,
  hearings: ReadonlyMap<number, Hearing>,
  bound: ReadonlyMap<number, ReadonlySet<number>>,
): readonly Hearing[] {
  const seasons = bound.get(season);
  if (seasons === undefined) return NONE;
  return [...seasons].flatMap((other) => (other === season ? NONE : (hearings.get(other) ?? NONE)));
}

function hearSeasons(seriesCase: SeriesCase, court: Court): ReadonlyMap<number, Hearing> {
  const { series, findings, inventory } = seriesCase;
  const bySeason = groupBy(findings, ({ episode }) => episode.season);
  const latestAired = latestAiredSeason(inventory, court);
  const hearings = new Map<number, Hearing>();
  for (const [season, files] of filesBySeason(seriesCase.files)) {
    const own = bySeason.get(season) ?? NONE;
    const guests = files.flatMap(specialsIn);
    const reasons = [...seriesCase.reasons];
    applyRules(SEASON_RULES, openSeasonCase(series, season, own, latestAired, court), court, reasons);
    for (const reason of seasonReasons(seriesCase, season, court)) addReason(reasons, reason);
    for (const finding of own) addEpisode(reasons, finding.reasons, finding);
    for (const guest of guests) addGuest(reasons, guest, seriesCase, court);
    hearings.set(season, { season, files, reasons, waiting: waitingOf(files, own.concat(guests), court) });
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
function latestAiredSeason({ episodes }: Inventory, court: Court): number {
  return episodes.findLast((episode) => hasAired(episode, court))?.season ?? Number.NEGATIVE_INFINITY;
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

/**
 * Seasons bound by a file wait for each other: one clock, one notice, and what keeps one keeps all. There is
 * no verdict of a season whose files all go with another.
 */
function concludeSeason(
  series: SeriesFacts,
  { season, files, reasons, waiting }: Hearing,
  others: readonly Hearing[],
  court: Court,
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
      fileKeys: () => fileKeys(series, [files, ...others.map((other) => other.files)].flat()),
      plays: () => own.map((file) => playsIn(file, court)),
    },
    court,
  );
}

function fileKeys({ instance }: SeriesFacts, files: readonly CaseFile[]): readonly FileKey[] {
  return files.map(({ held }) => episodeFileKey(instance, held.file.id));
}

function isNonEmpty<Item>(list: readonly Item[]): list is NonEmpty<Item> {
  return list.length > 0;
}
