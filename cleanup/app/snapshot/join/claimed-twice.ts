import type { ClaimedTwice, Matched } from '../match/matched.ts';
import type { Inventories, LibraryRead } from '../read/library-read.ts';
import { matchInventory } from './join-inventory.ts';
import { matchMovieFile } from './join-movie.ts';
import type { Known } from './known.ts';

type Lookups = Pick<Known, 'media' | 'catalogueWhole' | 'translate'>;

/**
 * Finds files that two titles have, in one instance or in several: instances often see one folder under different
 * paths, so that only Jellyfin's path shows it. Whoever removed such a file would take the other title's data, which
 * a tag or an instance may protect. Files of one disc have one watch state, which tells of none of them.
 */
export function claimedTwice(read: LibraryRead, inventories: Inventories, library: Lookups): ClaimedTwice {
  const claimed = new Set<string>();
  const twice = new Set<string>();
  const claim = (matched: Matched) => {
    for (const place of placesOf(matched)) {
      if (claimed.has(place)) twice.add(place);
      else claimed.add(place);
    }
  };
  for (const matched of matchedMovies(read, library)) claim(matched);
  for (const matched of matchedEpisodes(read, inventories, library)) claim(matched);
  return (matched) => twice.size > 0 && placesOf(matched).some((place) => twice.has(place));
}

/** Films as the instances list them, with the video that each is. */
function* matchedMovies({ movies }: LibraryRead, library: Lookups): Generator<Matched> {
  for (const { manager, titles } of movies) {
    for (const { file, providerIds } of titles) {
      if (typeof file !== 'string') yield matchMovieFile(manager.instance, file, providerIds, library);
    }
  }
}

/** The same of all files of series whose inventory was read; of the others nothing is judged. */
function* matchedEpisodes(
  { series }: LibraryRead,
  inventories: Inventories,
  library: Lookups,
): Generator<Matched> {
  for (const sonarr of series) {
    const titles = new Map(sonarr.titles.map((title) => [title.id, title]));
    for (const [id, inventory] of inventories.get(sonarr) ?? []) {
      const one = titles.get(id);
      const files = one ? matchInventory(sonarr.manager.instance, one, inventory, library) : [];
      for (const { matched } of files) yield matched;
    }
  }
}

/** The videos of the file's path; the path itself where no list has a video of it, as of a further version. */
function placesOf({ items, key }: Matched): readonly string[] {
  return items.length === 0 ? [key] : items.map(({ id }) => id);
}
