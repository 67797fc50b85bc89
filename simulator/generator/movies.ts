import { torrentHash } from '../ids.ts';
import type { FileSpec, Instant, MovieSpec } from '../library/spec.ts';
import type { SeededRandom } from '../random.ts';
import type { Titles } from './titles.ts';
import { movieWatches } from './watching.ts';

const DAY_MS = 86_400_000;
const GIGABYTE = 1_000_000_000;

/** Movies in realistic proportions: some missing, some in 4K as well, most from torrents, a few with more files. */
export function generateMovies(
  random: SeededRandom,
  titles: Titles,
  count: number,
  now: Instant,
): MovieSpec[] {
  const movies: MovieSpec[] = [];
  while (movies.length < count) {
    const movie = oneMovie(random, titles.next(), movies.length, now);
    movies.push(movie);
    if (movies.length < count && random.chance(0.06)) movies.push(in4k(random, movie, now));
  }
  return movies;
}

function oneMovie(random: SeededRandom, title: string, number: number, now: Instant): MovieSpec {
  const year = random.between(1950, 2025);
  const folder = `/data/media/movies/${title} (${year})`;
  const added = now - Math.round(random.next() * 900) * DAY_MS;
  const file = random.chance(0.05)
    ? undefined
    : movieFile(random, folder, `${title} (${year})`, { added, now });
  const unreleased = file === undefined && random.chance(0.3);
  return {
    title,
    year,
    tmdbId: 100_000 + number,
    instance: 'radarr',
    folder,
    added,
    runtimeMinutes: random.between(80, 170),
    monitored: random.chance(0.9),
    watched: file === undefined ? [] : movieWatches(random, file.importedAt, now),
    otherFiles: file === undefined ? [] : otherFiles(random, folder, `${title} (${year})`, added),
    ...(random.chance(0.97) ? { imdbId: `tt${9_000_000 + number}` } : {}),
    ...(file === undefined ? {} : { file }),
    ...(unreleased ? { status: 'announced' } : {}),
    ...(random.chance(0.04) ? { tags: ['keep'] } : {}),
    ...(random.chance(0.1) ? { collection: { title: `${title} Collection`, tmdbId: 900_000 + number } } : {}),
  };
}

function movieFile(
  random: SeededRandom,
  folder: string,
  name: string,
  times: { readonly added: Instant; readonly now: Instant },
): FileSpec {
  const { added, now } = times;
  const path = `${folder}/${name}.mkv`;
  const torrent = random.chance(0.75);
  return {
    path,
    size: random.between(3, 14) * GIGABYTE + random.between(0, 999_999_999),
    importedAt: Math.min(now, added + random.between(1, 48) * 3_600_000),
    ...(torrent ? { torrent: torrentHash(path) } : {}),
    ...(torrent && random.chance(0.04) ? { copied: true } : {}),
  };
}

/** Subtitles often, another version of the film now and then. */
function otherFiles(random: SeededRandom, folder: string, name: string, added: Instant): FileSpec[] {
  const files: FileSpec[] = [];
  if (random.chance(0.3)) files.push({ path: `${folder}/${name}.en.srt`, size: 90_000, importedAt: added });
  if (random.chance(0.02)) {
    files.push({ path: `${folder}/${name} - Director's Cut.mkv`, size: 9 * GIGABYTE, importedAt: added });
  }
  return files;
}

/** The same film in the 4K instance, which the household watched, or not, for itself. */
function in4k(random: SeededRandom, movie: MovieSpec, now: Instant): MovieSpec {
  const name = `${movie.title} (${movie.year})`;
  const folder = `/data/media/movies-4k/${name}`;
  const { file, otherFiles: _, ...rest } = movie;
  return {
    ...rest,
    instance: 'radarr-4k',
    folder,
    watched: movieWatches(random, movie.added, now),
    ...(file === undefined
      ? {}
      : {
          file: {
            path: `${folder}/${name}.mkv`,
            size: file.size * 4,
            importedAt: Math.min(now, file.importedAt + DAY_MS),
          },
        }),
  };
}
