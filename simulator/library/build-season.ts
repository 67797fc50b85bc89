import { torrentHash } from '../ids.ts';
import { definedOnly, instant, type WatchInputs, type When, watchesFrom } from './build-values.ts';
import type { EpisodeFileSpec, EpisodeSpec, SeasonSpec } from './spec.ts';

const GIGABYTE = 1_000_000_000;
const WEEK_MS = 7 * 86_400_000;

export interface EpisodeInput {
  readonly number?: number;
  readonly title?: string;
  readonly tvdbId?: number;
  readonly absolute?: number;
  /** null: undated. @default - a week after the one before */
  readonly airsAt?: When | null;
  readonly monitored?: boolean;
  readonly watched?: WatchInputs;
  readonly virtualInJellyfin?: boolean;
}

export interface SeasonInput {
  /** 0: specials. */
  readonly number: number;
  /** How many ordinary episodes there are, or each of them. */
  readonly episodes: number | readonly EpisodeInput[];
  /** Which episode numbers share a file; `each`: a file for every episode. @default 'each' */
  readonly files?: 'each' | readonly (readonly number[])[];
  readonly monitored?: boolean;
  /** When the first episode aired; the others follow weekly. @default 2024-01-01 */
  readonly firstAired?: When;
  readonly importedAt?: When;
  /** Size of each file in bytes. */
  readonly size?: number;
  /** `pack`: one torrent for the season; `each`: one a file; a string: the hash of a pack. @default - no torrent */
  readonly torrent?: 'pack' | 'each' | string;
  /** What each user did with every episode that does not say otherwise. */
  readonly watched?: WatchInputs;
  readonly favoriteOf?: readonly string[];
  readonly jellyfinSeesFirstOnly?: boolean;
}

/** The series a season is built for. */
interface Show {
  readonly folder: string;
  readonly title: string;
  readonly tvdbId: number;
  readonly year: number;
}

interface BuiltSeason {
  readonly season: SeasonSpec;
  readonly episodes: EpisodeSpec[];
  readonly files: EpisodeFileSpec[];
}

export function buildSeason(input: SeasonInput, show: Show): BuiltSeason {
  const inputs: readonly EpisodeInput[] =
    typeof input.episodes === 'number' ? Array.from({ length: input.episodes }, () => ({})) : input.episodes;
  const episodes = inputs.map((episode, index) => episodeFrom(episode, index, input, show));
  const numbers = episodes.map((episode) => episode.number);
  const groups =
    input.files === undefined || input.files === 'each' ? numbers.map((number) => [number]) : input.files;
  return {
    season: {
      number: input.number,
      monitored: input.monitored ?? true,
      ...definedOnly({ favoriteOf: input.favoriteOf }),
    },
    episodes,
    files: groups.map((group) => fileFrom(group, input, show)),
  };
}

function episodeFrom(episode: EpisodeInput, index: number, season: SeasonInput, show: Show): EpisodeSpec {
  const number = episode.number ?? index + 1;
  const airsAt =
    episode.airsAt === undefined
      ? instant(season.firstAired ?? '2024-01-01') + index * WEEK_MS
      : episode.airsAt === null
        ? undefined
        : instant(episode.airsAt);
  const { title, absolute, virtualInJellyfin } = episode;
  return {
    season: season.number,
    number,
    tvdbId: episode.tvdbId ?? show.tvdbId * 1000 + season.number * 100 + number,
    monitored: episode.monitored ?? season.monitored ?? true,
    watched: watchesFrom(episode.watched ?? season.watched),
    ...definedOnly({ title, absolute, virtualInJellyfin, airsAt }),
  };
}

function fileFrom(group: readonly number[], season: SeasonInput, show: Show): EpisodeFileSpec {
  const code = `S${pad(season.number)}${group.map((number) => `E${pad(number)}`).join('-')}`;
  const path = `${show.folder}/${seasonFolder(season.number)}/${show.title} - ${code}.mkv`;
  return {
    path,
    size: season.size ?? 2 * GIGABYTE,
    importedAt: instant(season.importedAt ?? '2025-06-01'),
    season: season.number,
    episodes: group,
    ...definedOnly({
      torrent: hashOf(season, show, path),
      jellyfinSeesFirstOnly: season.jellyfinSeesFirstOnly,
    }),
  };
}

function hashOf(season: SeasonInput, show: Show, path: string): string | undefined {
  if (season.torrent === 'pack') return torrentHash(`${show.folder}/${season.number}`);
  return season.torrent === 'each' ? torrentHash(path) : season.torrent;
}

export function seasonFolder(number: number): string {
  return number === 0 ? 'Specials' : `Season ${pad(number)}`;
}

export function pad(number: number): string {
  return String(number).padStart(2, '0');
}
