import type { Tri } from '../../../domain/facts/facts.ts';
import type { LibraryReading, UserReading } from '../../../ports/media-server.ts';

/**
 * Whether the user's policy opens that library. That an item is answered by its id proves nothing (servers
 * answer ids of closed libraries, seen on 10.11 and 12), so only policies and whole lists are asked.
 */
export function opensLibrary({ libraries }: UserReading, library: LibraryReading | undefined): Tri {
  if (libraries === 'all') return true;
  const id = library?.id;
  if (id === undefined) return 'unknown';
  return libraries.some((open) => sameGuid(open, id));
}

/** Jellyfin writes ids with dashes and without. */
function sameGuid(one: string, other: string): boolean {
  return one === other || plain(one) === plain(other);
}

function plain(guid: string): string {
  return guid.replaceAll('-', '').toLowerCase();
}
