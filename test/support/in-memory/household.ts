import type { JellyfinItemId, JellyfinUserId } from '../../../cleanup/domain/facts/ids.ts';
import type { DownloadClient, TorrentReading } from '../../../cleanup/ports/downloads.ts';
import type { EpisodeReading, MovieReading, SeriesReading } from '../../../cleanup/ports/managers.ts';
import type { UserReading, VideoReading } from '../../../cleanup/ports/media-server.ts';
import {
  ANNA,
  BEN,
  daysAgo,
  episodeFileId,
  episodeId,
  instance,
  movieFileId,
  movieId,
  seriesId,
} from '../facts.ts';
import { Calls } from './calls.ts';
import { InMemoryMovieManager, InMemorySeriesManager } from './managers.ts';
import { InMemoryMediaServer } from './media-server.ts';

// Test data is written by hand: an id is of the kind its place says.
export const itemId = (name: string) => name as JellyfinItemId;

export function aUserReading(id: JellyfinUserId, overrides: Partial<UserReading> = {}): UserReading {
  const name = id.charAt(0).toUpperCase() + id.slice(1);
  return { id, name, enabled: true, libraries: 'all', restricted: false, ...overrides };
}

/** What the servers of a household hold: Radarr and Sonarr under `/data`, Jellyfin under `/media`. */
export class Household {
  readonly jellyfin: InMemoryMediaServer;
  readonly radarr: InMemoryMovieManager;
  readonly sonarr: InMemorySeriesManager;
  readonly moreMovies: InMemoryMovieManager[] = [];
  readonly moreSeries: InMemorySeriesManager[] = [];
  torrents: TorrentReading[] | undefined;
  readonly downloadCalls: Calls;
  readonly links = new Map<string, number>();
  /** Paths of which the links were counted. */
  readonly linksAsked: string[] = [];

  constructor(failing: (server: string, call: string) => boolean = () => false) {
    this.jellyfin = new InMemoryMediaServer((call) => failing('jellyfin', call));
    this.radarr = new InMemoryMovieManager(instance('radarr'), (call) => failing('radarr', call));
    this.sonarr = new InMemorySeriesManager(instance('sonarr'), (call) => failing('sonarr', call));
    this.downloadCalls = new Calls((call) => failing('qbittorrent', call));
    this.jellyfin.people = [aUserReading(ANNA), aUserReading(BEN)];
    this.jellyfin.folders = [
      { id: 'films', name: 'Films', folders: ['/media/movies'] },
      { id: 'shows', name: 'Shows', folders: ['/media/tv'] },
    ];
  }

  get readers() {
    const torrents = this.torrents;
    const downloads: DownloadClient | undefined = torrents && {
      name: 'qbittorrent',
      torrents: async () => await this.downloadCalls.answer('torrents', () => torrents),
      files: async () => await this.downloadCalls.answer('files', () => []),
    };
    return {
      mediaServer: this.jellyfin,
      movies: [this.radarr, ...this.moreMovies],
      series: [this.sonarr, ...this.moreSeries],
      ...(downloads && { downloads }),
      disk: {
        linkCount: async (path: string) => {
          this.linksAsked.push(path);
          return await Promise.resolve(this.links.get(path) ?? 1);
        },
      },
    };
  }

  /** Film number `id`, in Radarr and as Jellyfin's item `film-<id>`. */
  addMovie(id: number, movie: Partial<MovieReading> = {}, video: Partial<VideoReading> = {}): VideoReading {
    this.radarr.titles.push(aMovieReading(id, movie));
    const item: VideoReading = {
      id: itemId(`film-${id}`),
      kind: 'movie',
      path: `/media/movies/Film ${id}/film.mkv`,
      providerIds: { tmdb: id },
      versions: 1,
      runtimeKnown: true,
      ...video,
    };
    this.jellyfin.videos.push(item);
    return item;
  }

  /** An ended series of one season, in Sonarr and as Jellyfin's items `show-<id>`, `show-<id>-s1`, `show-<id>-e<n>`. */
  addSeries(id: number, episodes = 2, series: Partial<SeriesReading> = {}): void {
    const held = Array.from({ length: episodes }, (_, index) => index + 1);
    this.sonarr.titles.push(aSeriesReading(id, episodes, series));
    this.sonarr.inventories.set(seriesId(id), {
      episodes: held.map((number) => anEpisodeReading(id, number)),
      files: held.map((number) => ({
        id: episodeFileId(id * 1000 + number),
        path: `/data/tv/Show ${id}/S01E0${number}.mkv`,
        sizeBytes: 1000,
        importedAt: daysAgo(30),
      })),
    });
    this.jellyfin.seriesItems.push({
      id: itemId(`show-${id}`),
      path: `/media/tv/Show ${id}`,
      providerIds: { tvdb: id },
    });
    for (const number of held) this.jellyfin.videos.push(anEpisodeVideo(id, number));
  }

  /** The user watched it to its end ten days ago, after it came in. */
  watch(user: JellyfinUserId, ...items: readonly string[]): this {
    for (const item of items) {
      this.jellyfin.mark(user, itemId(item), { state: 'played', lastPlayedAt: daysAgo(10) });
    }
    return this;
  }
}

export function aMovieReading(id: number, overrides: Partial<MovieReading> = {}): MovieReading {
  return {
    id: movieId(id),
    title: `Film ${id}`,
    providerIds: { tmdb: id },
    addedAt: daysAgo(40),
    monitored: true,
    tags: [],
    path: `/data/movies/Film ${id}`,
    file: {
      id: movieFileId(id * 10),
      path: `/data/movies/Film ${id}/film.mkv`,
      sizeBytes: 1000,
      importedAt: daysAgo(30),
    },
    ...overrides,
  };
}

export function aSeriesReading(
  id: number,
  episodes: number,
  overrides: Partial<SeriesReading> = {},
): SeriesReading {
  return {
    id: seriesId(id),
    title: `Show ${id}`,
    providerIds: { tvdb: id },
    addedAt: daysAgo(40),
    monitored: true,
    tags: [],
    path: `/data/tv/Show ${id}`,
    status: 'ended',
    type: 'standard',
    seasons: [{ number: 1, monitored: true, episodesWithFile: episodes }],
    ...overrides,
  };
}

export function anEpisodeReading(series: number, number: number): EpisodeReading {
  return {
    id: episodeId(series * 1000 + number),
    season: 1,
    number,
    title: `Episode ${number}`,
    airsAt: daysAgo(400),
    monitored: true,
    file: episodeFileId(series * 1000 + number),
  };
}

export function anEpisodeVideo(series: number, number: number): VideoReading {
  return {
    id: itemId(`show-${series}-e${number}`),
    kind: 'episode',
    path: `/media/tv/Show ${series}/S01E0${number}.mkv`,
    providerIds: {},
    series: itemId(`show-${series}`),
    season: itemId(`show-${series}-s1`),
    seasonNumber: 1,
    number,
    versions: 1,
    runtimeKnown: true,
  };
}
