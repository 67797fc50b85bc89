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
  /** The same seed makes the same library. @default 1 */
  readonly seed?: number;
  /** When the library is looked at: watching and airing happen around it. @default 2026-01-01T12:00:00Z */
  readonly now?: Instant;
}

const DEFAULT_NOW = Date.UTC(2026, 0, 1, 12);

/** A household's library, from a seed. */
export function generateLibrary(options: GeneratorOptions = {}): LibrarySpec {
  const items = options.items ?? 1000;
  const random = new SeededRandom(options.seed ?? 1);
  const titles = new Titles(random);
  const now = options.now ?? DEFAULT_NOW;
  const movies = options.movies ?? Math.round(items / 6);
  return {
    users: HOUSEHOLD,
    movies: generateMovies(random, titles, movies, now),
    series: generateSeries(random, titles, options.episodes ?? items - movies, now),
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
