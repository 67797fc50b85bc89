import { groupBy } from '../basics/group-by.ts';
import { type EpochMs, reached } from '../basics/time.ts';
import type { EpisodeFacts, SeriesFacts } from '../facts/facts.ts';
import { episodeRemovalKey, seasonItemKey, seasonRemovalKey, seriesItemKey } from '../facts/keys.ts';
import type { Ledger } from '../facts/ledger.ts';
import { isRegular } from '../files/bound-seasons.ts';
import { endedSince } from '../rules/ended-since.ts';
import type { EpisodeFinding } from '../rules/episode-findings.ts';
import { hasAired, stillToCome } from '../rules/rules-of-season.ts';
import type { Context } from '../watching/context.ts';
import type { Leaving, RemoveVerdict, Verdict } from './judgement.ts';
import type { SeriesCase } from './series-case.ts';

/**
 * Whether Sonarr's entry of a series can go after its files: it has ended, nothing keeps it, every
 * season that aired goes now or was removed by the cleanup before, and Sonarr looks for none of it. It waits for
 * the grace period from when it was first seen as ended, since a status that flaps costs it tags and history.
 */
export function judgeSeriesRemoval(
  seriesCase: SeriesCase,
  verdicts: readonly Verdict[],
  context: Context,
): RemoveVerdict | undefined {
  const { series, inventory, reasons } = seriesCase;
  const { policy, ledger, watchers } = context;
  if (!policy.removeEndedSeries || series.status !== 'ended' || reasons.length > 0) return undefined;
  if (ledger.census === undefined || watchers.problems.length > 0) return undefined;

  const going = verdicts.filter((verdict) => verdict.kind === 'remove');
  const filesRemain = going.length < verdicts.length || inventory.contradicted.size > 0;
  // An episode whose file is unknown has given the series a reason already.
  if (filesRemain || seriesCase.findings.some((finding) => isStillWanted(finding, context))) return undefined;

  const departures = seasonDepartures(series, going, context);
  const since = endedSince(series, context);
  if (departures === undefined || departures.length === 0 || since === undefined) return undefined;
  const ended = { clockAt: since, dueAt: since + context.graceMs };
  if (!reached(ended.dueAt, context.now)) return undefined;
  return {
    kind: 'remove',
    key: seriesItemKey(series.instance, series.id),
    unit: { kind: 'series', series, after: going.map(({ key }) => key) },
    leaving: lastOf([ended, ...departures, ...going.map(({ leaving }) => leaving)]),
  };
}

/** Sonarr waits for it, or looks for a special; the regular seasons are asked one by one. */
function isStillWanted(finding: EpisodeFinding, context: Context): boolean {
  const { episode } = finding;
  const isMissing = episode.file === 'none' && episode.monitored !== false;
  return (isMissing && !isRegular(episode)) || stillToCome(finding, context) !== undefined;
}

type Departure = Pick<Leaving, 'clockAt' | 'dueAt'>;

/** When each regular season that aired goes or went; undefined when one of them stays or was never there. */
function seasonDepartures(
  series: SeriesFacts,
  going: readonly RemoveVerdict[],
  context: Context,
): readonly Departure[] | undefined {
  const departures: Departure[] = [];
  const aired = series.episodes.filter((episode) => isRegular(episode) && hasAired(episode, context));
  for (const [season, episodes] of groupBy(aired, (episode) => episode.season)) {
    const wholeKey = seasonItemKey(series.instance, series.id, season);
    const whole = going.find(({ key }) => key === wholeKey);
    const departure = whole?.leaving ?? pieceByPiece(series, season, episodes, going, context.ledger);
    if (departure === undefined) return undefined;
    departures.push(departure);
  }
  return departures;
}

/** A season that goes file by file, or of which nothing is left but the record of its removal. */
function pieceByPiece(
  series: SeriesFacts,
  season: number,
  episodes: readonly EpisodeFacts[],
  going: readonly RemoveVerdict[],
  ledger: Ledger,
): Departure | undefined {
  if (episodes.some(({ file, monitored }) => file === 'none' && monitored !== false)) return undefined;
  if (episodes.some(({ file }) => file !== 'none')) return lastOf(going.map(({ leaving }) => leaving));
  const at = recordedRemoval(series, season, episodes, ledger);
  return at === undefined ? undefined : { clockAt: at, dueAt: at };
}

/** When the cleanup removed the season as a whole, or the last of its episodes. */
function recordedRemoval(
  series: SeriesFacts,
  season: number,
  episodes: readonly EpisodeFacts[],
  { removed }: Ledger,
): EpochMs | undefined {
  const whole = removed[seasonRemovalKey(series, season)];
  if (whole !== undefined) return whole.at;
  let last = Number.NEGATIVE_INFINITY;
  for (const episode of episodes) {
    const removal = removed[episodeRemovalKey(series, episode)];
    if (removal === undefined) return undefined;
    last = Math.max(last, removal.at);
  }
  return last;
}

/** What goes last decides when the series can. */
function lastOf(departures: readonly Departure[]): Leaving {
  return {
    clockAt: Math.max(...departures.map(({ clockAt }) => clockAt)),
    dueAt: Math.max(...departures.map(({ dueAt }) => dueAt)),
    announce: false,
    plays: [],
  };
}
