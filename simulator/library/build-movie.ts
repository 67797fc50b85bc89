import { torrentHash } from '../ids.ts';
import { definedOnly, instant, type WatchInputs, type When, watchesFrom } from './build-values.ts';
import type { FileSpec, MovieSpec } from './spec.ts';

const GIGABYTE = 1_000_000_000;

/** A movie by what matters to a test; the rest is that of an ordinary movie that is there and monitored. */
export interface MovieInput {
  readonly title: string;
  readonly year?: number;
  readonly tmdbId?: number;
  readonly imdbId?: string;
  /** The Radarr instance that has it; null: only Jellyfin knows it. @default 'radarr' */
  readonly instance?: string | null;
  readonly inJellyfin?: boolean;
  readonly folder?: string;
  /** Name of the file in the folder; null: there is no file. @default 'Title (Year).mkv' */
  readonly file?: string | null;
  readonly size?: number;
  readonly importedAt?: When;
  readonly added?: When;
  /** true: a hash is made up; a string: that hash. @default - no torrent */
  readonly torrent?: true | string;
  readonly copied?: boolean;
  readonly otherFiles?: readonly { readonly name: string; readonly size?: number }[];
  readonly monitored?: boolean;
  readonly tags?: readonly string[];
  readonly runtimeMinutes?: number;
  readonly status?: Exclude<MovieSpec['status'], undefined>;
  readonly collection?: Exclude<MovieSpec['collection'], undefined>;
  readonly jellyfinTags?: readonly string[];
  /** What each user did with it, by user name. */
  readonly watched?: WatchInputs;
}

export function movieFrom(input: MovieInput, number: number): MovieSpec {
  const { title, instance = 'radarr', year = 2000 } = input;
  const folder = input.folder ?? `/data/media/${rootName(instance)}/${title} (${year})`;
  const added = instant(input.added ?? input.importedAt ?? '2025-06-01');
  const { imdbId, inJellyfin, monitored, tags, status, collection, jellyfinTags } = input;
  return {
    title,
    year,
    tmdbId: input.tmdbId ?? 1000 + number,
    folder,
    added,
    runtimeMinutes: input.runtimeMinutes ?? 100,
    watched: watchesFrom(input.watched),
    otherFiles: (input.otherFiles ?? []).map(({ name, size }) => ({
      path: `${folder}/${name}`,
      size: size ?? GIGABYTE,
      importedAt: added,
    })),
    ...(instance === null ? {} : { instance }),
    ...(input.file === null
      ? {}
      : { file: fileFrom(input, `${folder}/${input.file ?? `${title} (${year}).mkv`}`) }),
    ...definedOnly({ imdbId, inJellyfin, monitored, tags, status, collection, jellyfinTags }),
  };
}

/** Each instance has its own root folder: 'radarr' has movies, 'radarr-4k' has movies-4k. */
function rootName(instance: string | null): string {
  return instance === null ? 'movies' : instance.replace(/^radarr/, 'movies');
}

function fileFrom(input: MovieInput, path: string): FileSpec {
  const { torrent, copied } = input;
  return {
    path,
    size: input.size ?? 8 * GIGABYTE,
    importedAt: instant(input.importedAt ?? '2025-06-01'),
    ...definedOnly({ torrent: torrent === true ? torrentHash(path) : torrent, copied }),
  };
}
