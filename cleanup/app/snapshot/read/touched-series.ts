import type { JellyfinItemId } from '../../../domain/facts/ids.ts';
import { seasonRemovalKey } from '../../../domain/facts/keys.ts';
import type { Ledger } from '../../../domain/facts/ledger.ts';
import type { SeriesReading } from '../../../ports/managers.ts';
import type { LibraryIndex } from '../join/library-index.ts';
import { seriesItems } from '../join/series-parts.ts';
import type { UserMarks } from '../marks/user-marks.ts';
import { isId } from '../media/compare-ids.ts';
import { foldersOf, type PathKey, pathKey } from '../paths/path-key.ts';
import type { SonarrReading } from './library-read.ts';

/**
 * Series of which somebody played or marked anything, or that the cleanup removed something of, and every copy
 * of those. Of any other nothing can go, so that its episodes need not be read.
 */
export function touchedSeries(
  all: readonly SonarrReading[],
  people: readonly UserMarks[],
  library: LibraryIndex,
  ledger: Ledger,
): ReadonlySet<SeriesReading> {
  const traces = tracesOf(people, library);
  const removed = removalsIn(ledger);
  const touched = new Set<SeriesReading>();
  for (const sonarr of all) {
    for (const series of sonarr.titles) {
      if (isTouched(sonarr, series, traces, library) || removed(sonarr, series)) touched.add(series);
    }
  }
  return withCopies(touched, all);
}

function withCopies(
  touched: ReadonlySet<SeriesReading>,
  all: readonly SonarrReading[],
): ReadonlySet<SeriesReading> {
  const ids = new Set<number | undefined>(
    [...touched].map(({ providerIds }) => providerIds.tvdb).filter(isId),
  );
  const copies = all.flatMap(({ titles }) => titles.filter(({ providerIds }) => ids.has(providerIds.tvdb)));
  return new Set([...touched, ...copies]);
}

/** Series items that somebody touched an episode of, and all folders that touched videos lie in. */
interface Traces {
  readonly items: ReadonlySet<JellyfinItemId>;
  readonly folders: ReadonlySet<PathKey>;
}

function tracesOf(people: readonly UserMarks[], { media }: LibraryIndex): Traces {
  const ids = new Set<JellyfinItemId>();
  for (const { touched } of people) for (const id of touched.keys()) ids.add(id);
  const items = new Set<JellyfinItemId>();
  const folders = new Set<PathKey>();
  for (const { id, kind, series, path } of media.catalogue.videos) {
    if (kind !== 'episode' || !ids.has(id)) continue;
    if (series !== undefined) items.add(series);
    if (path !== undefined) addFolders(pathKey(path), folders);
  }
  return { items, folders };
}

function addFolders(path: PathKey, folders: Set<PathKey>): void {
  for (const folder of foldersOf(path)) {
    if (folders.has(folder)) return;
    folders.add(folder);
  }
}

function isTouched(
  { manager }: SonarrReading,
  series: SeriesReading,
  traces: Traces,
  library: LibraryIndex,
): boolean {
  if (traces.folders.has(library.translate(manager.instance)(series.path).key)) return true;
  for (const id of seriesItems(manager.instance, series, library)) {
    if (traces.items.has(id)) return true;
  }
  return false;
}

/**
 * A season that went stands in the ledger with its series. An episode that went alone does not, so a series that
 * has ended and has no file left is looked into where its instance lost any.
 */
function removalsIn({ removed }: Ledger): (sonarr: SonarrReading, series: SeriesReading) => boolean {
  const seasons = new Set<string>();
  const instances = new Set<string>();
  for (const key of Object.keys(removed)) {
    // Of every key: one of another kind never equals a season's.
    seasons.add(withoutNumber(key));
    const bar = key.indexOf('|');
    if (key.startsWith('|episode:', bar)) instances.add(key.slice(0, bar));
  }
  return ({ manager: { instance } }, series) => {
    if (seasons.has(withoutNumber(seasonRemovalKey({ instance, ...series }, 0)))) return true;
    const gone = series.status === 'ended' && series.seasons.every((season) => season.episodesWithFile === 0);
    return gone && instances.has(instance);
  };
}

function withoutNumber(key: string): string {
  return key.slice(0, key.lastIndexOf(':'));
}
