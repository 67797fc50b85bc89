import type { ArrState } from '../arr/state.ts';
import { Table } from '../arr/table.ts';
import type { EpisodeSpec, SeriesSpec } from '../library/spec.ts';

export interface Season {
  readonly number: number;
  monitored: boolean;
}

export interface Series {
  readonly id: number;
  /** What the outside world knows about the show. */
  readonly spec: SeriesSpec;
  readonly added: number;
  path: string;
  monitored: boolean;
  monitorNewItems: 'all' | 'none';
  seasonFolder: boolean;
  qualityProfileId: number;
  tags: number[];
  seasons: Season[];
}

export interface Episode {
  readonly id: number;
  readonly seriesId: number;
  readonly spec: EpisodeSpec;
  monitored: boolean;
  /** 0: none. Several episodes may share a file. */
  fileId: number;
}

export interface EpisodeFile {
  readonly id: number;
  readonly seriesId: number;
  readonly seasonNumber: number;
  readonly relativePath: string;
  readonly size: number;
  readonly dateAdded: number;
}

/** Series, episodes and files, with the episodes and files of a series at hand. */
export class SonarrState {
  readonly arr: ArrState;
  readonly series = new Table<Series>();
  readonly episodes = new Table<Episode>();
  readonly files = new Table<EpisodeFile>();
  readonly #episodeIds = new Map<number, Episode[]>();
  readonly #fileIds = new Map<number, Set<number>>();

  constructor(arr: ArrState) {
    this.arr = arr;
  }

  addEpisode(make: (id: number) => Episode): Episode {
    const episode = this.episodes.add(make);
    const siblings = this.#episodeIds.get(episode.seriesId);
    if (siblings === undefined) this.#episodeIds.set(episode.seriesId, [episode]);
    else siblings.push(episode);
    return episode;
  }

  addFile(make: (id: number) => EpisodeFile): EpisodeFile {
    const file = this.files.add(make);
    const siblings = this.#fileIds.get(file.seriesId);
    if (siblings === undefined) this.#fileIds.set(file.seriesId, new Set([file.id]));
    else siblings.add(file.id);
    return file;
  }

  episodesOf(seriesId: number): readonly Episode[] {
    return this.#episodeIds.get(seriesId) ?? [];
  }

  filesOf(seriesId: number): EpisodeFile[] {
    return [...(this.#fileIds.get(seriesId) ?? [])].flatMap((id) => this.files.get(id) ?? []);
  }

  episodesInFile(file: EpisodeFile): Episode[] {
    return this.episodesOf(file.seriesId).filter((episode) => episode.fileId === file.id);
  }

  /** Drops the file's row and detaches every one of its episodes, which stay as monitored as they were. */
  forgetFile(file: EpisodeFile): Episode[] {
    const detached = this.episodesInFile(file);
    for (const episode of detached) episode.fileId = 0;
    this.files.delete(file.id);
    this.#fileIds.get(file.seriesId)?.delete(file.id);
    return detached;
  }

  forgetSeries(series: Series): void {
    for (const episode of this.episodesOf(series.id)) this.episodes.delete(episode.id);
    for (const file of this.filesOf(series.id)) this.files.delete(file.id);
    this.#episodeIds.delete(series.id);
    this.#fileIds.delete(series.id);
    this.series.delete(series.id);
  }
}
