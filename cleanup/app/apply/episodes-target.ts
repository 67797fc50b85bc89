import type { NonEmpty } from '../../domain/basics/non-empty.ts';
import type { Facts, SeriesFacts } from '../../domain/facts/facts.ts';
import type { SonarrEpisodeId, SonarrFileId, SonarrSeriesId } from '../../domain/facts/ids.ts';
import type { EpisodeItem, SeasonItem } from '../../domain/plan/plan.ts';
import type { EpisodeReading, InventoryReading, SeriesManager } from '../../ports/managers.ts';
import type { SeriesRemover } from '../../ports/removers.ts';
import { ServerFailure } from '../../ports/server-failure.ts';
import type { Target } from './target.ts';

/** Seasons that share files, or one season, or one file alone; always of one series. */
export function episodesTarget(
  items: NonEmpty<SeasonItem | EpisodeItem>,
  facts: Facts,
  manager: SeriesManager,
  remover: SeriesRemover,
): Target {
  const [{ seriesId, instance }] = items;
  const [firstFile, ...otherFiles] = items.flatMap(
    ({ files }): readonly PlannedFile[] => files,
  ) as unknown as NonEmpty<PlannedFile>;
  const files = new Map([firstFile, ...otherFiles].map((file) => [file.id, file]));
  const seasons = items.flatMap((item) => (item.kind === 'season' ? [item.season] : []));
  const series = facts.series.find((one) => one.instance === instance && one.id === seriesId);
  const episodes = episodesToUnmonitor(series, seasons, [...files.values()]);
  return {
    items,
    async unmonitor() {
      for (const season of seasons) await remover.unmonitorSeason(seriesId, season);
      const [first, ...rest] = episodes;
      if (first !== undefined) await remover.unmonitorEpisodes(seriesId, [first, ...rest]);
    },
    async doubt() {
      const doubt = seasons.length > 0 ? await seasonDoubt(manager, seriesId, seasons) : undefined;
      if (doubt !== undefined) return doubt;
      const known = new Set(episodes);
      const isConcerned = ({ id, season }: EpisodeReading) => known.has(id) || seasons.includes(season);
      return episodeDoubt(await manager.inventory(seriesId), isConcerned, [...files.values()]);
    },
    deleteFiles: () => remover.deleteFiles(seriesId, [firstFile.id, ...otherFiles.map(({ id }) => id)]),
    async remaining() {
      const inventory = await manager.inventory(seriesId);
      requireListed(inventory, [...files.values()], instance);
      const there = new Set<SonarrFileId | 'none' | 'unknown'>(inventory.files.map(({ id }) => id));
      for (const { file } of inventory.episodes) there.add(file);
      return new Set([...files.keys()].filter((id) => there.has(id)));
    },
  };
}

type PlannedFile = EpisodeItem['files'][0];

/** Of an inventory that no longer has a file's episodes, as that of a series that is not there, nothing is told of the file. */
export function requireListed(
  { episodes }: InventoryReading,
  files: readonly PlannedFile[],
  instance: string,
): void {
  const listed = new Set(episodes.map(({ id }) => id));
  const lost = files.find((file) => !file.episodes.some(({ id }) => listed.has(id)));
  if (lost !== undefined) throw new ServerFailure(`${instance} no longer lists the episodes of ${lost.path}`);
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

async function seasonDoubt(
  manager: SeriesManager,
  id: SonarrSeriesId,
  seasons: readonly number[],
): Promise<string | undefined> {
  const series = await manager.title(id);
  if (series === 'gone') return `${manager.instance} no longer has it`;
  const looked = series.seasons.find(
    ({ number, monitored }) => seasons.includes(number) && monitored !== false,
  );
  return looked === undefined ? undefined : `${manager.instance} still monitors season ${looked.number}`;
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
