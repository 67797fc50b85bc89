import type { ProviderIds } from '../../../domain/facts/facts.ts';
import type { InstanceName } from '../../../domain/facts/ids.ts';
import type { MovieReading, SeriesReading } from '../../../ports/managers.ts';
import { idKeys, MOVIE_IDS, SERIES_IDS } from '../media/compare-ids.ts';
import type { MediaIndex } from '../media/media-index.ts';
import { learnRoots, type PathPair } from './learn-roots.ts';
import { pathKey } from './path-key.ts';
import type { Root } from './roots.ts';

/** Movies that an id names once in Radarr and once in Jellyfin show where the one sees the other's files. */
export function movieRoots(
  instance: InstanceName,
  movies: readonly MovieReading[],
  media: Pick<MediaIndex, 'movies'>,
): readonly Root[] {
  const pairs = uniquePairs(movies, MOVIE_IDS, ({ providerIds }) => media.movies(providerIds), fileOf);
  return learnRoots(instance, pairs);
}

function fileOf({ file }: MovieReading): string | undefined {
  return typeof file === 'string' ? undefined : file.path;
}

/** Of series the folders show it, so that no inventory has to be read for it. */
export function seriesRoots(
  instance: InstanceName,
  series: readonly SeriesReading[],
  media: Pick<MediaIndex, 'series'>,
): readonly Root[] {
  const pairs = uniquePairs(
    series,
    SERIES_IDS,
    ({ providerIds }) => media.series(providerIds),
    ({ path }) => path,
  );
  return learnRoots(instance, pairs);
}

function* uniquePairs<Title extends { readonly providerIds: ProviderIds }>(
  titles: readonly Title[],
  types: readonly (keyof ProviderIds)[],
  itemsOf: (title: Title) => readonly { readonly path?: string }[],
  pathOf: (title: Title) => string | undefined,
): Generator<PathPair> {
  // A title without an id finds no item, so that it may be counted with the others.
  const named = new Map<string | undefined, number>();
  const keyOf = ({ providerIds }: Title) => idKeys(providerIds, types)[0];
  for (const title of titles) named.set(keyOf(title), (named.get(keyOf(title)) ?? 0) + 1);
  for (const title of titles) {
    const path = pathOf(title);
    const [item, another] = itemsOf(title);
    const unique = another === undefined && named.get(keyOf(title)) === 1;
    if (unique && path !== undefined && item?.path !== undefined) {
      yield { from: pathKey(path), to: pathKey(item.path) };
    }
  }
}
