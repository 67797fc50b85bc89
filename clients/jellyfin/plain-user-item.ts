import type { JellyfinItemId } from './ids.ts';
import type { UserItem } from './items.ts';
import type { UserData } from './user-data.ts';

const ID = /^[0-9a-f]{32}$/;

/**
 * What the schema `UserItem` makes of a whole mark without a date, which most marks of a large library are: every user has
 * one on every movie and episode, and what is plain at a look need not go through the schema. Undefined of all else: then
 * the schema decides.
 */
export function plainUserItem(value: unknown): UserItem | undefined {
  if (!isObject(value)) return undefined;
  const { Id, Type, UserData: sent } = value;
  if (typeof Id !== 'string' || !ID.test(Id) || (Type !== 'Movie' && Type !== 'Episode')) return undefined;
  const data = plainUserData(sent);
  return data && { Id: Id as JellyfinItemId, Type, UserData: data };
}

function plainUserData(value: unknown): UserData | undefined {
  if (!isObject(value)) return undefined;
  const { Played, IsFavorite, PlaybackPositionTicks, LastPlayedDate, Key } = value;
  if (typeof Played !== 'boolean' || typeof IsFavorite !== 'boolean') return undefined;
  if (!isNatural(PlaybackPositionTicks) || !isAbsent(LastPlayedDate)) return undefined;
  if (typeof Key !== 'string' && !isAbsent(Key)) return undefined;
  return { Played, IsFavorite, PlaybackPositionTicks, LastPlayedDate, Key };
}

function isNatural(value: unknown): value is number {
  return Number.isSafeInteger(value) && Number(value) >= 0;
}

function isAbsent(value: unknown): value is null | undefined {
  return value === undefined || value === null;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
