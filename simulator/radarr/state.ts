import type { ArrState } from '../arr/state.ts';
import type { Table } from '../arr/table.ts';
import type { MovieSpec } from '../library/spec.ts';

export interface Movie {
  readonly id: number;
  /** What the outside world knows about the film. */
  readonly spec: MovieSpec;
  path: string;
  monitored: boolean;
  tags: number[];
  qualityProfileId: number;
  minimumAvailability: string;
  readonly added: number;
  /** 0: none. One tracked file a movie. */
  fileId: number;
}

export interface MovieFile {
  readonly id: number;
  readonly movieId: number;
  readonly relativePath: string;
  readonly size: number;
  readonly dateAdded: number;
}

export interface RadarrState {
  readonly arr: ArrState;
  readonly movies: Table<Movie>;
  readonly files: Table<MovieFile>;
  /** TMDB ids of the collections whose missing members are added. */
  readonly monitoredCollections: Set<number>;
}
