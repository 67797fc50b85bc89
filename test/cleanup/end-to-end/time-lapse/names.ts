import type { Item } from '../../../../simulator/jellyfin/items/item.ts';
import type { Simulator } from '../../../../simulator/start.ts';

/** Members of the collection as people see them, by the names that plans have for them. */
export function shelfOf({ jellyfin }: Simulator): string[] {
  const { items } = jellyfin.state;
  const shelf = items.ofType('BoxSet').find(({ name }) => name === 'Leaving Soon');
  if (shelf === undefined) return [];
  return [...items.membersOf(shelf.id)].map((id) => nameOf(items.get(id))).toSorted();
}

function nameOf(item: Item | undefined): string {
  if (item === undefined) return 'something that is gone';
  const { type, name, series, indexNumber, parentIndexNumber, path = '' } = item;
  if (type === 'Season') return `${series?.name} season ${indexNumber}`;
  if (type === 'Episode') return `${series?.name} S${parentIndexNumber}E${indexNumber}`;
  return path.includes('/movies-4k/') ? `${name} (4K)` : name;
}

/** What a file of the library belongs to. */
export function nameOfPath(path: string): string {
  const [root, title = '', season = ''] = path.replace('/data/media/', '').split('/');
  if (root?.startsWith('tv')) return `${title} season ${Number(season.replace('Season ', ''))}`;
  const name = title.replace(/ \(\d+\)$/, '');
  return root === 'movies-4k' ? `${name} (4K)` : name;
}
