import { buildSeason, type SeasonInput } from './build-season.ts';
import { definedOnly, instant, type When } from './build-values.ts';
import type { SeriesSpec } from './spec.ts';

/** A series by what matters to a test; the rest is that of an ordinary, ended, monitored one. */
export interface SeriesInput {
  readonly title: string;
  readonly year?: number;
  readonly tvdbId?: number;
  readonly tmdbId?: number;
  readonly imdbId?: string;
  /** @default 'standard' */
  readonly type?: SeriesSpec['type'];
  /** @default 'ended' */
  readonly status?: SeriesSpec['status'];
  /** The Sonarr instance that has it; null: only Jellyfin knows it. @default 'sonarr' */
  readonly instance?: string | null;
  readonly inJellyfin?: boolean;
  readonly folder?: string;
  readonly added?: When;
  readonly monitored?: boolean;
  readonly monitorNewItems?: 'all' | 'none';
  readonly tags?: readonly string[];
  readonly runtimeMinutes?: number;
  readonly seasons: readonly SeasonInput[];
  readonly favoriteOf?: readonly string[];
  readonly jellyfinTags?: readonly string[];
}

export function seriesFrom(input: SeriesInput, number: number): SeriesSpec {
  const { title, year = 2010, instance = 'sonarr' } = input;
  const folder = input.folder ?? `/data/media/${rootName(instance)}/${title}`;
  const tvdbId = input.tvdbId ?? 70_000 + number;
  const built = input.seasons.map((season) => buildSeason(season, { folder, title, tvdbId, year }));
  const { tmdbId, imdbId, inJellyfin, monitored, monitorNewItems, tags, favoriteOf, jellyfinTags } = input;
  return {
    title,
    year,
    tvdbId,
    type: input.type ?? 'standard',
    status: input.status ?? 'ended',
    folder,
    added: instant(input.added ?? '2025-06-01'),
    runtimeMinutes: input.runtimeMinutes ?? 45,
    seasons: built.map(({ season }) => season),
    episodes: built.flatMap(({ episodes }) => episodes),
    files: built.flatMap(({ files }) => files),
    ...(instance === null ? {} : { instance }),
    ...definedOnly({
      tmdbId,
      imdbId,
      inJellyfin,
      monitored,
      monitorNewItems,
      tags,
      favoriteOf,
      jellyfinTags,
    }),
  };
}

/** Each instance has its own root folder: 'sonarr' has tv, 'sonarr-anime' has tv-anime. */
function rootName(instance: string | null): string {
  return instance === null ? 'tv' : instance.replace(/^sonarr/, 'tv');
}
