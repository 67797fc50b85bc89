import type { Facts, MovieFacts, SeriesFacts } from '../../../domain/facts/facts.ts';
import type { InstanceName, JellyfinItemId } from '../../../domain/facts/ids.ts';
import type { PlanItem } from '../../../domain/plan/plan.ts';
import { movieCopies, seriesCopies } from '../../../domain/watching/copies.ts';
import type { InventoryReading, MovieReading, SeriesReading } from '../../../ports/managers.ts';
import type { VideoReading } from '../../../ports/media-server.ts';
import { matchInventory } from '../join/join-inventory.ts';
import { matchMovieFile } from '../join/join-movie.ts';
import type { LibraryIndex } from '../join/library-index.ts';
import { type SeriesParts, seriesParts } from '../join/series-parts.ts';

/** A movie as its manager tells of it, now or in the snapshot. */
export interface MovieCopy {
  readonly instance: InstanceName;
  readonly movie: MovieReading;
}

export interface SeriesCopy {
  readonly instance: InstanceName;
  readonly series: SeriesReading;
  readonly inventory: InventoryReading | undefined;
}

/** What has to be asked of the media server again to join some copies. */
export interface Related {
  /** Videos whose marks bear on the verdict. */
  readonly asked: ReadonlySet<VideoReading>;
  /** Videos of the same titles that do not; taken from the snapshot. */
  readonly known: ReadonlySet<VideoReading>;
  /** Series items and season items. */
  readonly series: ReadonlySet<JellyfinItemId>;
  readonly seasons: ReadonlySet<JellyfinItemId>;
}

export function relatedToMovies(copies: readonly MovieCopy[], library: LibraryIndex): Related {
  const asked = new Set<VideoReading>();
  for (const { instance, movie } of copies) {
    const { file, providerIds } = movie;
    const items = typeof file === 'string' ? [] : matchMovieFile(instance, file, providerIds, library).items;
    for (const video of [...items, ...library.media.movies(providerIds)]) asked.add(video);
  }
  return { asked, known: new Set(), series: new Set(), seasons: new Set() };
}

/** Asked are the videos of files that hold an episode of the item's seasons. */
export function relatedToSeries(
  copies: readonly SeriesCopy[],
  item: PlanItem,
  library: LibraryIndex,
): Related {
  const concerned = seasonsOf(item);
  const related = {
    asked: new Set<VideoReading>(),
    known: new Set<VideoReading>(),
    series: new Set<JellyfinItemId>(),
    seasons: new Set<JellyfinItemId>(),
  };
  for (const copy of copies) addCopy(related, copy, concerned, library);
  for (const video of related.asked) related.known.delete(video);
  return related;
}

type Draft = {
  readonly [Part in keyof Related]: Related[Part] extends ReadonlySet<infer Item> ? Set<Item> : never;
};

function addCopy(
  { asked, known, series: items, seasons }: Draft,
  { instance, series, inventory }: SeriesCopy,
  concerned: ReadonlySet<number>,
  library: LibraryIndex,
): void {
  const files = inventory === undefined ? [] : matchInventory(instance, series, inventory, library);
  const parts = seriesParts(instance, series, files, library);
  for (const id of parts.series) {
    items.add(id);
    for (const video of library.media.episodesOf(id)) known.add(video);
  }
  for (const id of seasonsIn(parts, concerned)) seasons.add(id);
  for (const { episodes, matched } of files) {
    const into = episodes.some(({ season }) => concerned.has(season)) ? asked : known;
    for (const video of videosOf(matched)) into.add(video);
  }
}

function seasonsIn({ seasons }: SeriesParts, numbers: ReadonlySet<number>): readonly JellyfinItemId[] {
  return [...seasons].flatMap(([number, items]) => (numbers.has(number) ? [...items.keys()] : []));
}

function videosOf({
  items,
  versionOf,
}: {
  items: readonly VideoReading[];
  versionOf?: VideoReading | undefined;
}) {
  return versionOf === undefined ? items : [...items, versionOf];
}

function seasonsOf(item: PlanItem): ReadonlySet<number> {
  if (item.kind === 'movie') return new Set();
  const seasons = new Set(item.files.flatMap(({ episodes }) => episodes.map(({ season }) => season)));
  return item.kind === 'season' ? seasons.add(item.season) : seasons;
}

/** The other copies of a title in the snapshot; they share its marks. */
export function copiesOfMovie(
  { movies }: Facts,
  movie: Pick<MovieFacts, 'instance' | 'id'>,
): readonly MovieFacts[] {
  const own = movies.find(({ instance, id }) => instance === movie.instance && id === movie.id);
  return own === undefined ? [] : movieCopies(movies)(own);
}

export function copiesOfSeries(
  { series }: Facts,
  one: Pick<SeriesFacts, 'instance' | 'id'>,
): readonly SeriesFacts[] {
  const own = series.find(({ instance, id }) => instance === one.instance && id === one.id);
  return own === undefined ? [] : seriesCopies(series)(own);
}
