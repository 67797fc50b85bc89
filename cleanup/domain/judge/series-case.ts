import type { EpisodeFacts, SeriesFacts, Tri, UserFavorite } from '../facts/facts.ts';
import type { HeldFile } from '../facts/held-file.ts';
import { homeSeason } from '../files/bound-seasons.ts';
import { type Inventory, takeInventory } from '../files/inventory.ts';
import type { KeepReason } from '../policy/reason.ts';
import { type EpisodeFinding, findEpisodes } from '../rules/episode-findings.ts';
import { addReason, applyRules } from '../rules/rule.ts';
import { anyOf, TITLE_RULES } from '../rules/rules-of-title.ts';
import type { Context } from '../watching/context.ts';
import { favoriteMark } from '../watching/favorite-marks.ts';
import type { SiblingSeries } from '../watching/sibling-series.ts';

/** A series with everything that its seasons and files are judged by. */
export interface SeriesCase {
  readonly series: SeriesFacts;
  readonly inventory: Inventory;
  readonly findings: readonly EpisodeFinding[];
  readonly files: readonly CaseFile[];
  readonly siblings: readonly SiblingSeries[];
  /** What keeps all of the series. */
  readonly reasons: readonly KeepReason[];
}

/** A file with what was found about its episodes. */
export interface CaseFile {
  readonly held: HeldFile;
  readonly findings: readonly EpisodeFinding[];
  /** The season it goes with; absent for specials and unclaimed files. */
  readonly home: number | undefined;
}

export function openSeriesCase(
  series: SeriesFacts,
  siblings: readonly SiblingSeries[],
  context: Context,
): SeriesCase {
  const inventory = takeInventory(series);
  const findings = findEpisodes(series, inventory, siblings, context);
  const find = finderIn(findings);
  const files = inventory.held.map((held) => ({
    held,
    findings: findingsOf(held, find),
    home: homeSeason(held),
  }));
  const reasons: KeepReason[] = [];
  applyRules(TITLE_RULES, { facts: series, playing: anyPlaying(series, siblings) }, context, reasons);
  if (inventory.linksUnknown) addReason(reasons, { code: 'ambiguous-match', unknown: true });
  const unread = siblings.find(({ series: copy }) => copy.inventory !== 'read');
  if (unread !== undefined) {
    addReason(reasons, { code: 'watch-state-unknown', unknown: true, copyIn: unread.series.instance });
  }
  addMarks(reasons, series.favorites, true, context);
  for (const { series: copy } of siblings) addMarks(reasons, copy.favorites, copy.files.length > 0, context);
  return { series, inventory, findings, files, siblings, reasons };
}

/** Looks up what was found about an episode; files mostly come in its order, so that nearly none is searched. */
function finderIn(findings: readonly EpisodeFinding[]): Find {
  let next = 0;
  return (episode) => {
    if (findings[next]?.episode !== episode) next = findings.findIndex((other) => other.episode === episode);
    return findings[next++];
  };
}

const NONE: readonly never[] = [];

type Find = (episode: EpisodeFacts) => EpisodeFinding | undefined;

function findingsOf({ episodes }: HeldFile, find: Find): readonly EpisodeFinding[] {
  const found = episodes.map(find);
  return areFound(found) ? found : NONE;
}

function areFound(found: readonly (EpisodeFinding | undefined)[]): found is readonly EpisodeFinding[] {
  return !found.includes(undefined);
}

/** Favourite marks on a season protect what is below it, in whichever copy of the series they are. */
export function seasonReasons(
  { series, siblings }: SeriesCase,
  season: number,
  context: Context,
): readonly KeepReason[] {
  const reasons: KeepReason[] = [];
  addMarks(reasons, marksOnSeason(series, season), true, context);
  for (const { series: copy } of siblings) {
    const mayHaveFiles = copy.episodes.some(
      (episode) => episode.season === season && episode.file !== 'none',
    );
    addMarks(reasons, marksOnSeason(copy, season), mayHaveFiles, context);
  }
  return reasons;
}

function marksOnSeason({ seasons }: SeriesFacts, season: number): readonly UserFavorite[] {
  let marks: readonly UserFavorite[] = NONE;
  for (const { number, favorites } of seasons) {
    if (number === season) marks = [...marks, ...favorites];
  }
  return marks;
}

/** Where no entry is expected, none at all says nothing; some say that the others are missing. */
function addMarks(
  reasons: KeepReason[],
  marks: readonly UserFavorite[],
  expected: boolean,
  context: Context,
): void {
  const reason = expected || marks.length > 0 ? favoriteMark(marks, context) : undefined;
  if (reason !== undefined) addReason(reasons, reason);
}

/** Whoever watches one episode will want the next: anything playing keeps the whole series. */
function anyPlaying(series: SeriesFacts, siblings: readonly SiblingSeries[]): Tri {
  let playing = playingIn(series);
  for (const sibling of siblings) playing = anyOf(playing, playingIn(sibling.series));
  return playing;
}

function playingIn({ playing, episodes }: SeriesFacts): Tri {
  return episodes.reduce<Tri>((known, episode) => anyOf(known, episode.playing), playing);
}
