import type { Tri } from '../../../domain/facts/facts.ts';
import type { JellyfinItemId, JellyfinUserId } from '../../../domain/facts/ids.ts';
import type { MarkReading } from '../../../ports/media-server.ts';
import type { UserMarks } from './user-marks.ts';

/**
 * Whether the server keeps a mark together with those of another work: both then have one key (seen with two
 * shows of one name, and jellyfin #14031, #8485, #11840). Versions and copies of a film, and the same episode
 * in two libraries, are one work. A mark that says something and has no key may be anybody's:
 * then it is not known of any mark of that user whether it is shared.
 */
export type SharedState = (user: JellyfinUserId, item: JellyfinItemId, mark: MarkReading) => Tri;

/** Names a work; two items of one work have one name. */
export type WorkOf = (item: JellyfinItemId) => string;

export function sharedStates(all: Iterable<UserMarks>, workOf: WorkOf): SharedState {
  const users = new Map<JellyfinUserId, WorksByKey>();
  for (const { user, touched } of all) users.set(user.id, worksByKey(touched, workOf));
  return (user, item, { key }) => {
    if (key === undefined) return 'unknown';
    const works = users.get(user);
    if (works === undefined) return 'unknown';
    const own = workOf(item);
    const isAnother = (work: Work | undefined) => work !== undefined && work !== own;
    return isAnother(works.get(key)) || (isAnother(works.get(undefined)) && 'unknown');
  };
}

/** In the place of a work's name, and none itself. */
const SEVERAL = Symbol('several works');
type Work = string | typeof SEVERAL;
/** Under no key: of the marks that have none. */
type WorksByKey = ReadonlyMap<string | undefined, Work>;

function worksByKey(touched: ReadonlyMap<JellyfinItemId, MarkReading>, workOf: WorkOf): WorksByKey {
  const works = new Map<string | undefined, Work>();
  for (const [item, { key }] of touched) {
    const work = workOf(item);
    const known = works.get(key);
    if (known === undefined) works.set(key, work);
    else if (known !== work) works.set(key, SEVERAL);
  }
  return works;
}
