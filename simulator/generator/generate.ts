import type { Instant, LibrarySpec } from '../library/spec.ts';
import { SeededRandom } from '../random.ts';
import { generateMovies } from './movies.ts';
import { generateSeries } from './series.ts';
import { Titles } from './titles.ts';
import { HOUSEHOLD } from './watching.ts';

/** How large a library is wanted. */
export interface GeneratorOptions {
  /** Movies and episodes together, ten to a million; one in six is a movie. @default 1000 */
  readonly items?: number;
  /** Exactly that many movies instead. */
  readonly movies?: number;
  /** Exactly that many episodes instead. */
  readonly episodes?: number;
  /**
   * Exactly that many series instead, with as many episodes each as come out on average, some far more than others.
   * @default - seasons as long as they come, about a hundred episodes a series
   */
  readonly series?: number;
  /** The same seed makes the same library. @default 1 */
  readonly seed?: number;
  /** When the library is looked at: watching and airing happen around it. @default 2026-01-01T12:00:00Z */
  readonly now?: Instant;
}

const DEFAULT_NOW = Date.UTC(2026, 0, 1, 12);

/** How much there will be of each; throws for more series than episodes, and for episodes without any series. */
export function sizesOf(options: GeneratorOptions): {
  readonly movies: number;
  readonly episodes: number;
  readonly series: number | undefined;
} {
  const items = options.items ?? 1000;
  const movies = options.movies ?? Math.round(items / 6);
  const episodes = options.episodes ?? items - movies;
  const { series } = options;
  if (series !== undefined && (series > episodes || (series === 0 && episodes > 0)))
    throw new Error(
      `--series: each series has one episode or more; got ${series} series for ${episodes} episodes`,
    );
  return { movies, episodes, series };
}

/** A household's library, from a seed. */
export function generateLibrary(options: GeneratorOptions = {}): LibrarySpec {
  const { movies, episodes, series } = sizesOf(options);
  const random = new SeededRandom(options.seed ?? 1);
  const titles = new Titles(random);
  const now = options.now ?? DEFAULT_NOW;
  return {
    users: HOUSEHOLD,
    movies: generateMovies(random, titles, movies, now),
    series: generateSeries(random, titles, { episodes, series }, now),
    otherTorrents: [
      {
        hash: 'f'.repeat(40),
        name: 'A distribution image',
        category: '',
        savePath: '/data/torrents',
        files: [{ path: 'image.iso', size: 4_000_000_000 }],
        addedAt: now - 30 * 86_400_000,
      },
    ],
    tags: ['keep'],
  };
}
