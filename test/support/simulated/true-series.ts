import type { EpisodeFacts, EpisodeFileFacts, SeriesFacts } from '../../../cleanup/domain/facts/facts.ts';
import type {
  InstanceName,
  SonarrEpisodeId,
  SonarrFileId,
  SonarrSeriesId,
} from '../../../cleanup/domain/facts/ids.ts';
import type { Item } from '../../../simulator/jellyfin/items/item.ts';
import type { Episode, EpisodeFile, Series, SonarrState } from '../../../simulator/sonarr/state.ts';
import type { Simulator } from '../../../simulator/start.ts';
import { trueUpgrades } from './true-history.ts';
import { isPlaying, labelsOf, trueFavorites, trueWatches } from './true-watching.ts';

export function trueSeries(simulator: Simulator, name: string, state: SonarrState): SeriesFacts[] {
  return [...state.series.all()].map((series) => new Truth(simulator, name, state, series).facts());
}

class Truth {
  readonly #simulator: Simulator;
  readonly #name: string;
  readonly #state: SonarrState;
  readonly #series: Series;

  constructor(simulator: Simulator, name: string, state: SonarrState, series: Series) {
    this.#simulator = simulator;
    this.#name = name;
    this.#state = state;
    this.#series = series;
  }

  facts(): SeriesFacts {
    const { id, spec, added, monitored, tags, seasons, path } = this.#series;
    const episodes = this.#state.episodesOf(id).map((episode) => this.#episode(episode));
    return {
      instance: this.#name as InstanceName,
      id: id as SonarrSeriesId,
      title: spec.title,
      providerIds: { tvdb: spec.tvdbId },
      addedAt: added,
      monitored,
      tags: labelsOf(this.#state.arr, tags),
      status: spec.status,
      type: spec.type,
      favorites: trueFavorites(this.#simulator, this.#simulator.jellyfin.state.items.at(path)),
      playing: episodes.some(({ playing }) => playing === true),
      inventory: 'read',
      seasons: seasons.map(({ number, monitored: wanted }) => ({
        number,
        monitored: wanted,
        favorites: trueFavorites(this.#simulator, this.#seasonItem(number)),
      })),
      episodes,
      files: this.#state.filesOf(id).map((file) => this.#file(file)),
    };
  }

  #seasonItem(number: number): Item | undefined {
    const { items } = this.#simulator.jellyfin.state;
    const item = this.#state
      .filesOf(this.#series.id)
      .filter(({ seasonNumber }) => seasonNumber === number)
      .flatMap((file) => items.at(this.#pathOf(file)) ?? [])[0];
    return item?.seasonId === undefined ? undefined : items.get(item.seasonId);
  }

  #pathOf({ relativePath }: EpisodeFile): string {
    return `${this.#series.path}/${relativePath}`;
  }

  #itemOf({ fileId }: Episode): Item | undefined {
    const file = fileId === 0 ? undefined : this.#state.files.get(fileId);
    return file && this.#simulator.jellyfin.state.items.at(this.#pathOf(file));
  }

  #episode(episode: Episode): EpisodeFacts {
    const { id, spec, monitored, fileId } = episode;
    const item = this.#itemOf(episode);
    return {
      id: id as SonarrEpisodeId,
      season: spec.season,
      number: spec.number,
      title: spec.title ?? '',
      ...(spec.tvdbId > 0 && { tvdb: spec.tvdbId }),
      airsAt: spec.airsAt ?? 'undated',
      monitored,
      file: fileId === 0 ? 'none' : (fileId as SonarrFileId),
      watches: trueWatches(this.#simulator, item),
      playing: isPlaying(this.#simulator, item),
    };
  }

  #file(file: EpisodeFile): EpisodeFileFacts {
    const path = this.#pathOf(file);
    const held = this.#state.episodesInFile(file);
    return {
      id: file.id as SonarrFileId,
      path,
      sizeBytes: file.size,
      importedAt: file.dateAdded,
      match: this.#simulator.jellyfin.state.items.at(path) === undefined ? 'absent' : 'proven',
      upgrades: trueUpgrades(this.#state.arr, ({ episodeId }) => held.some(({ id }) => id === episodeId)),
      torrents: [],
      linkCount: this.#simulator.disk.stat(path)?.links ?? 'unknown',
      episodes: held.map(({ id }) => id as SonarrEpisodeId),
    };
  }
}
