import { type ClaimedTwice, type Matched, videosAt } from '../match/matched.ts';
import { discFolders } from '../paths/disc-folders.ts';
import type { PathKey } from '../paths/path-key.ts';
import type { Inventories, LibraryRead } from '../read/library-read.ts';
import type { Known } from './known.ts';

type Lookups = Pick<Known, 'media' | 'translate'>;

/**
 * Finds files that two titles have, in one instance or in several: instances often see one folder under different
 * paths, so that only Jellyfin's path shows it. Whoever removed such a file would take the other title's data, which
 * a tag or an instance may protect. Files of one disc have one watch state, which tells of none of them.
 */
export function claimedTwice(
  { movies, series }: LibraryRead,
  inventories: Inventories,
  { media, translate }: Lookups,
): ClaimedTwice {
  const claimed = new Set<string>();
  const twice = new Set<string>();
  const claim = (key: PathKey) => {
    for (const place of placesOf({ key, items: videosAt(key, media.at, discFolders) })) {
      if (claimed.has(place)) twice.add(place);
      else claimed.add(place);
    }
  };
  for (const { manager, titles } of movies) {
    const toJellyfin = translate(manager.instance);
    for (const { file } of titles) if (typeof file !== 'string') claim(toJellyfin(file.path).key);
  }
  for (const sonarr of series) {
    const toJellyfin = translate(sonarr.manager.instance);
    // Of a series whose inventory was not read nothing is judged.
    const files = [...(inventories.get(sonarr)?.values() ?? [])].flatMap((inventory) => inventory.files);
    for (const { path } of files) claim(toJellyfin(path).key);
  }
  return (matched) => twice.size > 0 && placesOf(matched).some((place) => twice.has(place));
}

/** The videos of the file's path; the path itself where no list has a video of it, as of a further version. */
function placesOf({ items, key }: Pick<Matched, 'items' | 'key'>): readonly string[] {
  return items.length === 0 ? [key] : items.map(({ id }) => id);
}
