import type { MovieSpec, SeriesSpec } from './spec.ts';

/** What is in a video file: how a library scan knows what it found. */
export type MediaContent =
  | { readonly kind: 'movie'; readonly movie: MovieSpec }
  | {
      readonly kind: 'episodes';
      readonly series: SeriesSpec;
      readonly season: number;
      readonly episodes: readonly number[];
      readonly seesFirstOnly: boolean;
    };
