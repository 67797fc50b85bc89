import type { Facts, MovieFacts, SeriesFacts } from '../../../domain/facts/facts.ts';
import type { MovieReading, SeriesReading } from '../../../ports/managers.ts';
import type { SessionsReading } from '../../../ports/media-server.ts';
import type { Candidates } from '../deepen/candidates.ts';
import type { Hope } from '../marks/watch-lists.ts';
import type { Inventories, LibraryRead } from '../read/library-read.ts';
import type { Settled } from './join-library.ts';
import { joinMovie } from './join-movie.ts';
import { joinSeries } from './join-series.ts';
import type { Known } from './known.ts';

/** Titles joined in the hope that what is unread is harmless, and those of them for which nothing was hoped. */
export interface Draft extends Pick<Facts, 'movies' | 'series'> {
  readonly settled: Settled;
}

export function draftTitles(read: LibraryRead, inventories: Inventories, known: Known, hope: Hope): Draft {
  const settled = {
    movies: new Map<MovieReading, MovieFacts>(),
    series: new Map<SeriesReading, SeriesFacts>(),
  };
  const noting = <Reading, Title>(
    joined: Map<Reading, Title>,
    reading: Reading,
    join: () => Title,
  ): Title => {
    const { times } = hope;
    const title = join();
    if (hope.times === times) joined.set(reading, title);
    return title;
  };
  const movies = read.movies.flatMap(({ manager, titles }) =>
    titles.map((movie) => noting(settled.movies, movie, () => joinMovie(manager.instance, movie, known))),
  );
  const series = read.series.flatMap((sonarr) => {
    const own = inventories.get(sonarr);
    return sonarr.titles.map((one) =>
      noting(settled.series, one, () => joinSeries(sonarr.manager.instance, one, own?.get(one.id), known)),
    );
  });
  return { movies, series, settled };
}

/** What of a draft stands as it is: titles that are not at stake, while nothing is known to play anywhere. */
export function settledIn(
  { settled }: Draft,
  candidates: Candidates,
  sessions: SessionsReading | undefined,
): Settled {
  if (sessions === undefined || !isQuiet(sessions)) return { movies: new Map(), series: new Map() };
  return {
    movies: new Map([...settled.movies].filter(([, title]) => !candidates.movies.has(title))),
    series: new Map([...settled.series].filter(([, title]) => !candidates.series.has(title))),
  };
}

function isQuiet({ items, series, queueUnknown }: SessionsReading): boolean {
  return items.size + series.size + queueUnknown.size === 0;
}
