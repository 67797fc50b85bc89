export const ITEM_TYPES = ['Movie', 'Series', 'Season', 'Episode', 'BoxSet', 'CollectionFolder'] as const;
export type ItemType = (typeof ITEM_TYPES)[number];

/** One entry of the library database. Paths are those of the modelled disk; answers translate them. */
export interface Item {
  readonly id: string;
  readonly type: ItemType;
  readonly name: string;
  readonly sortName: string;
  readonly libraryId: string;
  readonly parentId: string;
  readonly path?: string;
  readonly providerIds: Readonly<Record<string, string>>;
  readonly dateCreated: number;
  readonly tags: readonly string[];
  readonly seriesId?: string;
  readonly seriesName?: string;
  readonly seasonId?: string;
  readonly indexNumber?: number;
  readonly indexNumberEnd?: number;
  readonly parentIndexNumber?: number;
  readonly premiereDate?: number;
  readonly year?: number;
  readonly runtimeTicks?: number;
  readonly size?: number;
  /** A missing or unaired episode without a file. */
  readonly virtual: boolean;
  /** Set on an alternate version: the item it is a version of. */
  readonly primaryVersionId?: string;
  /** Items with the same key are one in a list made for a user. */
  readonly groupKey: string;
  /** What user data is kept under when the item itself is gone. */
  readonly dataKey: string;
}
