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
  /** The item's own part of the key its user data is kept under when it is gone; undefined: its id as a GUID. */
  readonly ownKey: string | undefined;
}

/** The key of an item's user data: that of the film, or of the series with season and episode. */
export function dataKeyOf(item: Item): string {
  if (item.series === undefined) return ownKeyOf(item);
  const numbers = item.type === 'Season' ? [item.indexNumber] : [item.parentIndexNumber, item.indexNumber];
  if (numbers.includes(undefined)) return dashed(item.id);
  return ownKeyOf(item.series) + numbers.map((number) => padded(number, 3)).join('');
}

function ownKeyOf({ id, ownKey }: Item): string {
  return ownKey ?? dashed(id);
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

/** What makes an item: what it is, and of the rest only what it has. */
export type ItemParts = Pick<Item, 'id' | 'type' | 'name' | 'libraryId' | 'parentId'> &
  Partial<{ readonly [Property in keyof Item]: Item[Property] | undefined }>;

const NO_IDS: Item['providerIds'] = {};
const NO_TAGS: Item['tags'] = [];

/**
 * An item with everything that it was not given left undefined. It is written out property by property: with a spread of
 * defaults the engine gives up the common shape, and a library of 200,000 episodes takes twice the memory to make.
 */
export function makeItem(parts: ItemParts): Item {
  return {
    id: parts.id,
    type: parts.type,
    name: parts.name,
    libraryId: parts.libraryId,
    parentId: parts.parentId,
    path: parts.path,
    providerIds: parts.providerIds ?? NO_IDS,
    dateCreated: parts.dateCreated ?? 0,
    tags: parts.tags ?? NO_TAGS,
    series: parts.series,
    seasonId: parts.seasonId,
    indexNumber: parts.indexNumber,
    indexNumberEnd: parts.indexNumberEnd,
    parentIndexNumber: parts.parentIndexNumber,
    premiereDate: parts.premiereDate,
    year: parts.year,
    runtimeTicks: parts.runtimeTicks,
    size: parts.size,
    virtual: parts.virtual ?? false,
    primaryVersionId: parts.primaryVersionId,
    stateKey: parts.stateKey,
    groupKey: parts.groupKey ?? parts.id,
    ownKey: parts.ownKey,
  };
}

function padded(number: number | undefined, width: number): string {
  return String(number ?? 0).padStart(width, '0');
}
