import type { EpochMs } from '../../domain/basics/time.ts';
import type { EpisodeFacts, SeriesFacts } from '../../domain/facts/facts.ts';
import type { SonarrEpisodeId } from '../../domain/facts/ids.ts';

/**
 * Seasons of which nothing is left or looked for once these episodes have gone one by one: their flag has to be
 * switched off as that of a season that goes as a whole, or nobody could request them anew (hazard 11). Only of
 * seasons that cannot get another episode, as the specials always can: new ones take over the flag of their season
 * (hazard 12).
 */
export function spentSeasons(
  series: SeriesFacts | undefined,
  going: ReadonlySet<SonarrEpisodeId>,
  now: EpochMs,
): readonly number[] {
  if (series === undefined) return [];
  const { episodes, status, seasons } = series;
  const aired = ({ airsAt }: EpisodeFacts) => typeof airsAt === 'number' && airsAt <= now;
  const lastAired = Math.max(0, ...episodes.filter(aired).map(({ season }) => season));
  const left = (episode: EpisodeFacts) => episode.file !== 'none' || episode.monitored !== false;
  const isSpent = (number: number) =>
    number > 0 &&
    (status === 'ended' || number < lastAired) &&
    episodes
      .filter(({ season }) => season === number)
      .every((episode) => aired(episode) && (going.has(episode.id) || !left(episode)));
  const touched = new Set(episodes.filter(({ id }) => going.has(id)).map(({ season }) => season));
  const monitored = seasons.filter((season) => season.monitored !== false).map(({ number }) => number);
  return monitored.filter((number) => touched.has(number) && isSpent(number));
}
