import type { InstanceName } from '../../../domain/facts/ids.ts';
import { movieWatchKey } from '../../../domain/facts/keys.ts';
import type { VideoReading } from '../../../ports/media-server.ts';
import type { SharedState } from '../marks/shared-states.ts';
import { sharedStates } from '../marks/shared-states.ts';
import { type Claims, itemWork, workNames } from '../marks/works.ts';
import type { ClaimedTwice } from '../match/matched.ts';
import { idKeys, SERIES_IDS } from '../media/compare-ids.ts';
import { type LibraryFinder, libraryFinder } from '../media/library-finder.ts';
import { ManyMap } from '../media/many-map.ts';
import { indexMedia, type MediaIndex } from '../media/media-index.ts';
import { discFolders } from '../paths/disc-folders.ts';
import { movieRoots, seriesRoots } from '../paths/instance-roots.ts';
import { configuredRoots, type PathMapping, type Root, type Translate, translator } from '../paths/roots.ts';
import type { LibraryRead } from '../read/library-read.ts';

/** What the whole library shows of single titles, worked out once. */
export interface LibraryIndex {
  readonly media: MediaIndex;
  readonly catalogueWhole: boolean;
  readonly roots: readonly Root[];
  readonly translate: (instance: InstanceName) => Translate;
  readonly libraryAt: LibraryFinder;
  readonly sharedState: SharedState;
  /** Whether the catalogue has another item for the same work. */
  readonly hasTwin: (video: VideoReading) => boolean;
  /** Of nothing as long as the inventories are not read. */
  readonly claimedTwice: ClaimedTwice;
}

export function indexLibrary(read: LibraryRead, pathMap: readonly PathMapping[]): LibraryIndex {
  const { catalogue, libraries, people } = read.media;
  const media = indexMedia(catalogue ?? { videos: [], series: [] });
  const roots: Root[] = [];
  for (const { manager, titles } of read.movies) {
    const { instance } = manager;
    roots.push(...configuredRoots(pathMap, instance), ...movieRoots(instance, titles, media));
  }
  for (const { manager, titles } of read.series) {
    const { instance } = manager;
    roots.push(...configuredRoots(pathMap, instance), ...seriesRoots(instance, titles, media));
  }
  const translate = translators(roots);
  return {
    media,
    catalogueWhole: catalogue !== undefined,
    roots,
    translate,
    libraryAt: libraryFinder(libraries),
    sharedState: sharedStates(people, workNames(media, claimsOf(read, translate), people)),
    hasTwin: twinsIn(media),
    claimedTwice: () => false,
  };
}

function translators(roots: readonly Root[]): LibraryIndex['translate'] {
  const known = new Map<InstanceName, Translate>();
  return (instance) => {
    const translate = known.get(instance) ?? translator(roots.filter((root) => root.instance === instance));
    known.set(instance, translate);
    return translate;
  };
}

function claimsOf({ movies, series }: LibraryRead, translate: LibraryIndex['translate']): Claims {
  const claims = { movies: new Map<string, string>(), series: new Map<string, string>() };
  for (const { manager, titles } of movies) {
    const { instance } = manager;
    const toJellyfin = translate(instance);
    for (const { id, providerIds, file } of titles) {
      if (typeof file === 'string') continue;
      const { key } = toJellyfin(file.path);
      const work = movieWatchKey({ instance, id, providerIds });
      for (const path of [key, ...discFolders(key)]) claims.movies.set(path, work);
    }
  }
  for (const { manager, titles } of series) {
    const toJellyfin = translate(manager.instance);
    for (const { id, providerIds, path } of titles) {
      const [name = `${manager.instance}:${id}`] = idKeys(providerIds, SERIES_IDS);
      claims.series.set(toJellyfin(path).key, `series:${name}`);
    }
  }
  return claims;
}

/** Looked for only where a list lacks something, which is nearly never: then all at once. */
function twinsIn(media: MediaIndex): LibraryIndex['hasTwin'] {
  let works: ManyMap<string, VideoReading> | undefined;
  return (video) => {
    if (works === undefined) {
      works = new ManyMap();
      for (const other of media.catalogue.videos) works.add(itemWork(other, media), other);
    }
    return works.get(itemWork(video, media)).length > 1;
  };
}
