import { dashed } from './dashed.ts';

export const ITEM_TYPES = [
  'Movie',
  'Video',
  'Series',
  'Season',
  'Episode',
  'BoxSet',
  'Folder',
  'CollectionFolder',
] as const;
export type ItemType = (typeof ITEM_TYPES)[number];

/**
 * One entry of the library database. Paths are those of the modelled disk; answers translate them. What an item does
 * not have is undefined, not absent: a million items of one shape take far less room.
 */
export interface Item {
  readonly id: string;
  readonly type: ItemType;
  readonly name: string;
  readonly libraryId: string;
  readonly parentId: string;
  readonly path: string | undefined;
  readonly providerIds: Readonly<Record<string, string>>;
  readonly dateCreated: number;
  readonly tags: readonly string[];
  readonly series: Item | undefined;
  readonly seasonId: string | undefined;
  readonly indexNumber: number | undefined;
  readonly indexNumberEnd: number | undefined;
  readonly parentIndexNumber: number | undefined;
  readonly premiereDate: number | undefined;
  readonly year: number | undefined;
  readonly runtimeTicks: number | undefined;
  readonly size: number | undefined;
  /** A missing or unaired episode without a file. */
  readonly virtual: boolean;
  /** Set on an alternate version: the item it is a version of. */
  readonly primaryVersionId: string | undefined;
  /** What its watch state is kept under where that is not its id: works that share a key share the state too. */
  readonly stateKey: string | undefined;
  /** Items with the same key are one in a list made for a user. */
  readonly groupKey: string;
  /** The item's own part of the key its user data is kept under when it is gone. */
  readonly ownKey: string;
}

/** The key of an item's user data: that of the film, or of the series with season and episode. */
export function dataKeyOf(item: Item): string {
  if (item.series === undefined) return item.ownKey;
  const numbers = item.type === 'Season' ? [item.indexNumber] : [item.parentIndexNumber, item.indexNumber];
  if (numbers.includes(undefined)) return dashed(item.id);
  return item.series.ownKey + numbers.map((number) => padded(number, 3)).join('');
}

/** A film, an episode, or another version of one: something that is played. */
export function isVideo({ type }: Pick<Item, 'type'>): boolean {
  return type === 'Movie' || type === 'Episode' || type === 'Video';
}

/** What lists are ordered by: an episode's starts with its numbers, so that shows mix. */
export function sortNameOf(item: Item): string {
  if (item.type === 'Season') return `season ${padded(item.indexNumber, 3)}`;
  if (item.type !== 'Episode') return item.name.toLowerCase();
  return `${padded(item.parentIndexNumber, 3)} - ${padded(item.indexNumber, 4)} - ${item.name}`;
}

/** An item that has nothing but what every item has. */
export const BARE_ITEM: Omit<
  Item,
  'id' | 'type' | 'name' | 'libraryId' | 'parentId' | 'groupKey' | 'ownKey'
> = {
  path: undefined,
  providerIds: {},
  dateCreated: 0,
  tags: [],
  series: undefined,
  seasonId: undefined,
  indexNumber: undefined,
  indexNumberEnd: undefined,
  parentIndexNumber: undefined,
  premiereDate: undefined,
  year: undefined,
  runtimeTicks: undefined,
  size: undefined,
  virtual: false,
  primaryVersionId: undefined,
  stateKey: undefined,
};

function padded(number: number | undefined, width: number): string {
  return String(number ?? 0).padStart(width, '0');
}
