import type { Tri } from '../../../domain/facts/facts.ts';
import type { JellyfinItemId, JellyfinUserId } from '../../../domain/facts/ids.ts';
import type { MarkReading } from '../../../ports/media-server.ts';
import type { UserMarks } from './user-marks.ts';

/**
 * Whether the server keeps a mark together with those of another work: both then have one key (seen with two
 * shows of one name, and jellyfin #14031, #8485, #11840). Versions and copies of a film, and the same episode
 * in two libraries, are one work. Keys are those of items, so what one user's marks show holds for all: the other work
 * may be hidden from this user. A mark that says something and has no key may be anybody's: then it is not known of any
 * mark of that user whether it is shared.
 */
export type SharedState = (user: JellyfinUserId, item: JellyfinItemId, mark: MarkReading) => Tri;

/** Names a work; two items of one work have one name. */
export type WorkOf = (item: JellyfinItemId) => string;

export function sharedStates(all: Iterable<UserMarks>, workOf: WorkOf): SharedState {
  const works = new Map<string, Work>();
  /** Of the marks of a user that have no key. */
  const keyless = new Map<JellyfinUserId, Work | undefined>();
  for (const { user, touched } of all) {
    let without: Work | undefined;
    for (const [item, { key }] of touched) {
      const work = workOf(item);
      if (key === undefined) without = joined(without, work);
      else works.set(key, joined(works.get(key), work));
    }
    keyless.set(user.id, without);
  }
  return (user, item, { key }) => {
    if (key === undefined || !keyless.has(user)) return 'unknown';
    const own = workOf(item);
    const isAnother = (work: Work | undefined) => work !== undefined && work !== own;
    return isAnother(works.get(key)) || (isAnother(keyless.get(user)) && 'unknown');
  };
}

/** In the place of a work's name, and none itself. */
const SEVERAL = Symbol('several works');
type Work = string | typeof SEVERAL;

function joined(known: Work | undefined, work: string): Work {
  return known === undefined || known === work ? work : SEVERAL;
}
