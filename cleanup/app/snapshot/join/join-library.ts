import type { EpochMs } from '../../../domain/basics/time.ts';
import type { Facts, MovieFacts, SeriesFacts, SourceFacts, UserFacts } from '../../../domain/facts/facts.ts';
import type { MovieReading, SeriesReading } from '../../../ports/managers.ts';
import type { UserReading } from '../../../ports/media-server.ts';
import type { Inventories, LibraryRead } from '../read/library-read.ts';
import { joinMovie } from './join-movie.ts';
import { joinSeries } from './join-series.ts';
import type { Known } from './known.ts';
import { managerSource, plainSource } from './source-facts.ts';

/** A configured download client, and what it failed to tell. */
export interface DownloadsRead {
  readonly name: string;
  readonly problems: readonly string[];
  /** Torrents are only named. */
  readonly reportedOnly?: boolean;
}

export interface Sources {
  readonly mediaServer: string;
  readonly downloads: DownloadsRead | undefined;
}

/** Facts that nothing that was read later can have changed. */
export interface Settled {
  readonly movies: ReadonlyMap<MovieReading, MovieFacts>;
  readonly series: ReadonlyMap<SeriesReading, SeriesFacts>;
}

const NOTHING_SETTLED: Settled = { movies: new Map(), series: new Map() };

/** All facts, from what was read. */
export function joinLibrary(
  takenAt: EpochMs,
  read: LibraryRead,
  inventories: Inventories,
  sources: Sources,
  known: Known,
  settled: Settled = NOTHING_SETTLED,
  rootFolders?: Facts['rootFolders'],
): Facts {
  return {
    takenAt,
    sources: sourcesOf(read, sources),
    users: usersOf(read.media.users),
    movies: read.movies.flatMap(({ manager, titles }) =>
      titles.map((movie) => settled.movies.get(movie) ?? joinMovie(manager.instance, movie, known)),
    ),
    series: read.series.flatMap((sonarr) => {
      const read = inventories.get(sonarr);
      return sonarr.titles.map(
        (series) =>
          settled.series.get(series) ??
          joinSeries(sonarr.manager.instance, series, read?.get(series.id), known),
      );
    }),
    ...(rootFolders !== undefined && { rootFolders }),
  };
}

export function usersOf(users: readonly UserReading[]): readonly UserFacts[] {
  return users.map(({ id, name, enabled }) => ({ id, name, enabled }));
}

function downloadsSource({ name, problems, reportedOnly }: DownloadsRead): SourceFacts {
  return { ...plainSource('qbittorrent', name, problems), ...(reportedOnly && { reportedOnly }) };
}

function sourcesOf(
  { media, movies, series }: LibraryRead,
  { mediaServer, downloads }: Sources,
): Facts['sources'] {
  return [
    plainSource('jellyfin', mediaServer, media.problems),
    ...movies.map(({ manager, reading, problems }) =>
      managerSource('radarr', manager.instance, reading, problems),
    ),
    ...series.map(({ manager, reading, problems }) =>
      managerSource('sonarr', manager.instance, reading, problems),
    ),
    ...(downloads === undefined ? [] : [downloadsSource(downloads)]),
  ];
}
