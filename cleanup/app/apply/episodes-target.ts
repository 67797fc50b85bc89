import type { NonEmpty } from '../../domain/basics/non-empty.ts';
import type { Facts, SeriesFacts } from '../../domain/facts/facts.ts';
import type { SonarrEpisodeId, SonarrFileId } from '../../domain/facts/ids.ts';
import type { EpisodeItem, SeasonItem } from '../../domain/plan/plan.ts';
import type { EpisodeReading, InventoryReading, SeriesManager, SeriesReading } from '../../ports/managers.ts';
import type { SeriesRemover } from '../../ports/removers.ts';
import { filesThere, type PlannedFile } from './files-there.ts';
import type { JudgeAgain } from './judge-again.ts';
import { spentSeasons } from './spent-seasons.ts';
import type { Target } from './target.ts';

/** Seasons that share files, or one season, or one file alone; always of one series. */
export function episodesTarget(
  items: NonEmpty<SeasonItem | EpisodeItem>,
  facts: Facts,
  manager: SeriesManager,
  remover: SeriesRemover,
  judgeAgain: JudgeAgain<SeriesReading>,
): Target {
  const [{ seriesId, instance }] = items;
  const [firstFile, ...otherFiles] = items.flatMap(
    ({ files }): readonly PlannedFile[] => files,
  ) as unknown as NonEmpty<PlannedFile>;
  const files = new Map([firstFile, ...otherFiles].map((file) => [file.id, file]));
  const seasons = items.flatMap((item) => (item.kind === 'season' ? [item.season] : []));
  const series = facts.series.find((one) => one.instance === instance && one.id === seriesId);
  const episodes = episodesToUnmonitor(series, seasons, [...files.values()]);
  const spent = seasons.length > 0 ? [] : spentSeasons(series, new Set(episodes), facts.takenAt);
  return {
    items,
    async unmonitor() {
      const [first, ...rest] = episodes;
      if (first !== undefined) await remover.unmonitorEpisodes(seriesId, [first, ...rest]);
      // The flag last: it then agrees with all of its episodes, and new ones take it over.
      for (const season of [...seasons, ...spent]) await remover.unmonitorSeason(seriesId, season);
    },
    async doubt() {
      const title = await manager.title(seriesId);
      if (title === 'gone') return `${instance} no longer has it`;
      const known = new Set(episodes);
      const isConcerned = ({ id, season }: EpisodeReading) => known.has(id) || seasons.includes(season);
      const inventory = await manager.inventory(seriesId);
      return (
        seasonDoubt(title, [...seasons, ...spent]) ??
        episodeDoubt(inventory, isConcerned, [...files.values()]) ??
        newcomer(inventory, seasons, known, files) ??
        judgeAgain(title)
      );
    },
    deleteFiles: () => remover.deleteFiles(seriesId, [firstFile.id, ...otherFiles.map(({ id }) => id)]),
    async remaining() {
      const inventory = await manager.inventory(seriesId);
      return filesThere(inventory, [...files.values()], instance);
    },
  };
}

/** All episodes of the seasons that go, those without a file too, and whatever else their files hold. */
function episodesToUnmonitor(
  series: SeriesFacts | undefined,
  seasons: readonly number[],
  files: readonly PlannedFile[],
): readonly SonarrEpisodeId[] {
  const inSeasons = (series?.episodes ?? []).filter((episode) => seasons.includes(episode.season));
  const ids = [...inSeasons, ...files.flatMap(({ episodes }) => episodes)].map(({ id }) => id);
  return [...new Set(ids)];
}

function seasonDoubt(title: SeriesReading, seasons: readonly number[]): string | undefined {
  const looked = title.seasons.find(
    ({ number, monitored }) => seasons.includes(number) && monitored !== false,
  );
  return looked === undefined ? undefined : `season ${looked.number} is still monitored`;
}

/** What came into a season since it was judged, which then is no longer the one that goes as a whole. */
function newcomer(
  { episodes }: InventoryReading,
  seasons: readonly number[],
  known: ReadonlySet<SonarrEpisodeId>,
  planned: ReadonlyMap<SonarrFileId, PlannedFile>,
): string | undefined {
  const expected = new Set<EpisodeReading['file']>(['none', ...planned.keys()]);
  const isNew = ({ id, file }: EpisodeReading) => !known.has(id) || !expected.has(file);
  const found = episodes.find((episode) => seasons.includes(episode.season) && isNew(episode));
  return found && `S${found.season}E${found.number} has come in since it was judged`;
}

function episodeDoubt(
  { episodes, files }: InventoryReading,
  isConcerned: (episode: EpisodeReading) => boolean,
  planned: readonly PlannedFile[],
): string | undefined {
  const looked = episodes.find((episode) => isConcerned(episode) && episode.monitored !== false);
  if (looked !== undefined) return `S${looked.season}E${looked.number} is still monitored`;
  const paths = new Map(files.map((file) => [file.id, file.path]));
  const same = planned.every((file) => {
    const held = episodes.filter((episode) => episode.file === file.id).map(({ id }) => id);
    const ids = new Set(file.episodes.map(({ id }) => id));
    return paths.get(file.id) === file.path && held.length === ids.size && held.every((id) => ids.has(id));
  });
  return same ? undefined : 'its files are no longer those of the plan';
}
