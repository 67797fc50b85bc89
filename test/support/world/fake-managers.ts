import type { LibraryReaders } from '../../../cleanup/app/readers.ts';
import type { MovieFacts, SeriesFacts } from '../../../cleanup/domain/facts/facts.ts';
import type { InstanceName } from '../../../cleanup/domain/facts/ids.ts';
import type {
  InventoryReading,
  MovieManager,
  MovieReading,
  RootFolderReading,
  SeriesManager,
  SeriesReading,
} from '../../../cleanup/ports/managers.ts';
import { ServerFailure } from '../../../cleanup/ports/server-failure.ts';
import { instance } from '../facts.ts';
import type { FakeServers } from './fake-servers.ts';

export type FakeReaders = Pick<LibraryReaders, 'movies' | 'series' | 'downloads' | 'disk'>;

/** Every instance that the library or its sources name. */
export function managersOf(servers: FakeServers): FakeReaders {
  return {
    movies: instancesOf(servers, 'radarr').map((name) => movieManager(servers, name)),
    series: instancesOf(servers, 'sonarr').map((name) => seriesManager(servers, name)),
    disk: {
      linkCount: async (path) => (servers.paths.includes(path) && !servers.unseen ? 1 : 'unknown'),
    },
    downloads: {
      name: 'qbittorrent',
      torrents: () => servers.call('qbittorrent.torrents', () => servers.torrents),
      files: (hash) =>
        servers.call(
          `qbittorrent.files ${hash}`,
          () => servers.torrents.find((one) => one.hash === hash)?.files ?? [],
        ),
    },
  };
}

export function instancesOf({ facts }: FakeServers, kind: 'radarr' | 'sonarr'): readonly InstanceName[] {
  return facts.sources.filter((source) => source.kind === kind).map(({ name }) => instance(name));
}

function rootFoldersOf({ rootFolders }: FakeServers): readonly RootFolderReading[] {
  if (rootFolders === 'unknown') throw new ServerFailure('root folders: 500');
  return rootFolders;
}

function whole<Title>(servers: FakeServers, name: InstanceName, titles: readonly Title[]) {
  const source = servers.facts.sources.find((one) => one.name === name);
  const { health = 'unknown', recycleBin = 'unknown' } = source ?? {};
  return {
    problems: [],
    tagLabels: ['keep'],
    health: health === 'not-applicable' ? ('unknown' as const) : health,
    recycleBin: recycleBin === 'not-applicable' ? ('unknown' as const) : recycleBin,
    rootFolders: servers.rootFolders,
    titles: servers.titlesUnknown ? ('unknown' as const) : titles,
  };
}

function movieManager(servers: FakeServers, name: InstanceName): MovieManager {
  const own = () => servers.facts.movies.filter((movie) => movie.instance === name);
  return {
    instance: name,
    read: () => servers.call(`${name}.read`, () => whole(servers, name, own().map(movieReading))),
    title: (id) =>
      servers.call(`${name}.title ${id}`, () => {
        const movie = servers.movie(name, id);
        const unknown = movie === undefined || servers.unknownIds.has(`${name} ${id}`);
        return unknown ? 'gone' : movieReading(movie);
      }),
    historySince: async () => ({ imports: [], upgrades: [] }),
    rootFolders: () => servers.call(`${name}.rootFolders`, () => rootFoldersOf(servers)),
  };
}

function seriesManager(servers: FakeServers, name: InstanceName): SeriesManager {
  const own = () => servers.facts.series.filter((series) => series.instance === name);
  return {
    instance: name,
    read: () => servers.call(`${name}.read`, () => whole(servers, name, own().map(seriesReading))),
    title: (id) =>
      servers.call(`${name}.title ${id}`, () => {
        const series = servers.series(name, id);
        return series === undefined ? 'gone' : seriesReading(series);
      }),
    inventory: (id) => servers.call(`${name}.inventory ${id}`, () => inventoryOf(servers.series(name, id))),
    historySince: async () => ({ imports: [], upgrades: [] }),
    rootFolders: () => servers.call(`${name}.rootFolders`, () => rootFoldersOf(servers)),
  };
}

function movieReading(movie: MovieFacts): MovieReading {
  return { ...movie, path: `/${movie.id}` };
}

function seriesReading(series: SeriesFacts): SeriesReading {
  const seasons = series.seasons.map(({ number, monitored }) => ({
    number,
    monitored,
    episodesWithFile: series.episodes.filter(({ season, file }) => season === number && file !== 'none')
      .length,
  }));
  return { ...series, path: `/${series.id}`, seasons };
}

function inventoryOf(series: SeriesFacts | undefined): InventoryReading {
  return { episodes: series?.episodes ?? [], files: series?.files ?? [] };
}
