import type { EpochMs } from '../../../domain/basics/time.ts';
import type { MovieFacts, SeriesFacts, UserWatch } from '../../../domain/facts/facts.ts';
import type { InstanceName, RadarrMovieId, SonarrEpisodeId } from '../../../domain/facts/ids.ts';
import { episodeFileKey, type FileKey, movieFileKey } from '../../../domain/facts/keys.ts';
import { type MatchedFile, matchInventory } from '../join/join-inventory.ts';
import { matchMovieFile } from '../join/join-movie.ts';
import { folderOf } from '../join/join-series.ts';
import type { Known } from '../join/known.ts';
import { type SeriesParts, seriesParts } from '../join/series-parts.ts';
import type { Folder } from '../marks/favorites.ts';
import type { Matched } from '../match/matched.ts';
import type { Inventories, LibraryRead, RadarrReading, SonarrReading } from '../read/library-read.ts';
import type { Candidates, Stake } from './candidates.ts';

/** One file whose details bear on a verdict. */
export interface FileAtStake<Subject> {
  readonly key: FileKey;
  readonly stake: Stake;
  readonly file: { readonly id: number; readonly path: string; readonly importedAt: EpochMs | 'unknown' };
  /** The movie, or the episodes that the file holds. */
  readonly subjects: readonly Subject[];
  readonly matched: Matched;
  readonly watches: readonly UserWatch[];
}

export interface AtStake {
  readonly movies: ReadonlyMap<RadarrReading, readonly FileAtStake<RadarrMovieId>[]>;
  readonly series: ReadonlyMap<SonarrReading, readonly FileAtStake<SonarrEpisodeId>[]>;
  /** Series and season items whose favourite marks protect any of them. */
  readonly folders: readonly Folder[];
}

/** The files of all candidates, with the readings they come from. */
export function atStake(
  candidates: Candidates,
  { movies, series }: LibraryRead,
  inventories: Inventories,
  known: Known,
): AtStake {
  const folders: Folder[] = [];
  const titles = new Map<string, SeriesAtStake>();
  for (const [facts, seasons] of candidates.series) {
    titles.set(nameOf(facts.instance, facts.id), [facts, seasons]);
  }
  const films = new Map<string, readonly [MovieFacts, Stake]>();
  for (const [facts, stake] of candidates.movies) films.set(nameOf(facts.instance, facts.id), [facts, stake]);
  return {
    movies: new Map(movies.map((radarr) => [radarr, moviesAtStake(radarr, films, known)])),
    series: new Map(
      series.map((sonarr) => [sonarr, episodesAtStake(sonarr, titles, inventories, folders, known)]),
    ),
    folders,
  };
}

function nameOf(instance: InstanceName, id: number): string {
  return `${instance}:${id}`;
}

function moviesAtStake(
  { manager: { instance }, titles }: RadarrReading,
  films: ReadonlyMap<string, readonly [MovieFacts, Stake]>,
  known: Known,
): readonly FileAtStake<RadarrMovieId>[] {
  const found: FileAtStake<RadarrMovieId>[] = [];
  for (const { id, file, providerIds } of titles) {
    const film = films.get(nameOf(instance, id));
    if (film === undefined || typeof file === 'string') continue;
    const [{ watches }, stake] = film;
    const key = movieFileKey(instance, file.id);
    const matched = matchMovieFile(instance, file, providerIds, known);
    found.push({ key, stake, file, subjects: [id], matched, watches });
  }
  return found;
}

function episodesAtStake(
  sonarr: SonarrReading,
  titles: ReadonlyMap<string, SeriesAtStake>,
  inventories: Inventories,
  folders: Folder[],
  known: Known,
): readonly FileAtStake<SonarrEpisodeId>[] {
  const { instance } = sonarr.manager;
  return sonarr.titles.flatMap((series) => {
    const stakes = titles.get(nameOf(instance, series.id));
    const inventory = inventories.get(sonarr)?.get(series.id);
    if (stakes === undefined || inventory === undefined) return [];
    const files = matchInventory(instance, series, inventory, known);
    addFolders(folders, seriesParts(instance, series, files, known), stakes, known);
    return files.flatMap((file) => fileAtStake(instance, file, stakes));
  });
}

/** A series with what is at stake of it. */
type SeriesAtStake = readonly [facts: SeriesFacts, seasons: ReadonlyMap<number, Stake>];

function addFolders(folders: Folder[], parts: SeriesParts, [, seasons]: SeriesAtStake, known: Known): void {
  for (const item of parts.series) folders.push(folderOf(item, item, known));
  for (const season of seasons.keys()) {
    for (const [item, of] of parts.seasons.get(season) ?? []) folders.push(folderOf(item, of, known));
  }
}

function fileAtStake(
  instance: InstanceName,
  { file, episodes, matched }: MatchedFile,
  [facts, seasons]: SeriesAtStake,
): readonly FileAtStake<SonarrEpisodeId>[] {
  const [first] = episodes;
  const stake = strongest(episodes.map(({ season }) => seasons.get(season)));
  if (first === undefined || stake === undefined) return [];
  const watches = facts.episodes.find(({ id }) => id === first.id)?.watches ?? [];
  const subjects = episodes.map(({ id }) => id);
  return [{ key: episodeFileKey(instance, file.id), stake, file, subjects, matched, watches }];
}

function strongest(stakes: readonly (Stake | undefined)[]): Stake | undefined {
  if (stakes.includes('goes')) return 'goes';
  if (stakes.includes('leaves')) return 'leaves';
  return stakes.includes('copy') ? 'copy' : undefined;
}
