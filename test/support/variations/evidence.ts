import type {
  EpisodeFacts,
  Facts,
  MovieFacts,
  UserFavorite,
  UserWatch,
} from '../../../cleanup/domain/facts/facts.ts';
import type { JellyfinUserId } from '../../../cleanup/domain/facts/ids.ts';

/** Where something stands in the facts: names of fields and positions in lists. */
export type Path = readonly (string | number)[];

/**
 * Whether the judge promises to keep what this fact keeps even when it is forgotten. Two kinds of facts
 * protect while they are known and are not asked for when they are not, as the types say: the marks of
 * disabled accounts and of users without access, and traces on what has no file.
 */
export function isEvidence(facts: Facts, path: Path): boolean {
  const owners = path.map((_, index) => valueAt(facts, path.slice(0, index + 1)));
  const last = path.at(-1);
  const entry = owners.find(isMark);
  if (unmasksOthers(facts, path)) return false;
  if (entry !== undefined) {
    if (!isActive(facts, entry.user)) return false;
    if (entry.access === false && (last === 'favorite' || last === 'position')) return false;
    return typeof last !== 'number' || !isOnlyTraceOfNoFile(facts, path);
  }
  const season = owners.at(-1);
  return (
    !hasFavorites(season) ||
    typeof last !== 'number' ||
    season.favorites.every((mark) => isActive(facts, mark.user))
  );
}

/**
 * Two things that plays show only together: entries of one user that contradict each other, of which one goes
 * missing; and many marks within a minute, or dates that two series share, where so much of the user could not be
 * read already that one more unknown hides them. A single forgotten date hides nothing.
 */
function unmasksOthers(facts: Facts, path: Path): boolean {
  const depth = path.indexOf('watches') + 1;
  if (depth === 0 || path.includes('alternates')) return false;
  const entry = valueAt(facts, path.slice(0, depth + 1));
  const list = valueAt(facts, path.slice(0, depth));
  const fact = path.at(-1);
  if (!isMark(entry) || !Array.isArray(list)) return false;
  if (typeof fact === 'number' && list.filter((other) => other.user === entry.user).length > 1) return true;
  const tells = typeof fact === 'number' || fact === 'state' || fact === 'lastPlayedAt';
  return tells && everyWork(facts).some((work) => isUnreadOf(entry.user, work));
}

/** Whether it is open what the user did with it, or when: a missing entry is as unread as one that says so. */
function isUnreadOf(user: JellyfinUserId, { watches, file }: MovieFacts | EpisodeFacts): boolean {
  const own = watches.filter((entry) => entry.user === user);
  return own.some(isUnread) || (own.length === 0 && file !== 'none');
}

function isUnread({ state, lastPlayedAt }: UserWatch): boolean {
  return state === 'unknown' || (state === 'played' && (lastPlayedAt === 'unknown' || lastPlayedAt === 0));
}

function everyWork({ movies, series }: Facts): readonly (MovieFacts | EpisodeFacts)[] {
  return [...movies, ...series.flatMap(({ episodes }) => episodes)];
}

function isActive(facts: Facts, user: JellyfinUserId): boolean {
  return facts.users.some(({ id, enabled }) => id === user && enabled !== false);
}

/** The last entry on a movie or episode without a file: without it nothing is asked about the item. */
function isOnlyTraceOfNoFile(facts: Facts, path: Path): boolean {
  const owner = valueAt(facts, path.slice(0, -2));
  return (
    typeof owner === 'object' &&
    owner !== null &&
    'watches' in owner &&
    'file' in owner &&
    owner.file === 'none' &&
    Array.isArray(owner.watches) &&
    owner.watches.length === 1
  );
}

function valueAt(facts: Facts, path: Path): unknown {
  return path.reduce<unknown>((value, step) => Object(value)[step], facts);
}

function isMark(value: unknown): value is UserFavorite {
  return typeof value === 'object' && value !== null && 'favorite' in value && 'user' in value;
}

function hasFavorites(value: unknown): value is { readonly favorites: readonly UserFavorite[] } {
  return typeof value === 'object' && value !== null && 'favorites' in value;
}
