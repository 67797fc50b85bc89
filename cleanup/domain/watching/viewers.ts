import type { Tri, UserFacts } from '../facts/facts.ts';
import type { JellyfinUserId } from '../facts/ids.ts';
import type { Watchers } from '../policy/watchers.ts';

/** A user as the rules see one. */
export interface Viewer {
  readonly id: JellyfinUserId;
  readonly name: string;
  readonly enabled: Tri;
  /** Whether the policy names this user. */
  readonly named: boolean;
}

/** All users of Jellyfin in the order of their ids, so that the order they came in does not matter. */
export interface Viewers {
  readonly list: readonly Viewer[];
  readonly byId: ReadonlyMap<JellyfinUserId, Viewer>;
}

export function listViewers(users: readonly UserFacts[], watchers: Watchers): Viewers {
  const byId = new Map<JellyfinUserId, Viewer>();
  for (const { id, name, enabled } of users) {
    const twin = byId.get(id);
    const agreed = twin === undefined || twin.enabled === enabled ? enabled : 'unknown';
    byId.set(id, { id, name, enabled: agreed, named: watchers.named.has(id) });
  }
  return { list: [...byId.values()].sort(inIdOrder), byId };
}

/** Order of two different users. */
export function inIdOrder(one: Viewer, other: Viewer): number {
  return one.id < other.id ? -1 : 1;
}

/** Whether the user has an entry; most come in the order of the users, so that nearly none is searched for. */
export function hasEntry(
  entries: readonly { readonly user: JellyfinUserId }[],
  { id }: Viewer,
  position: number,
): boolean {
  return entries[position]?.user === id || entries.some(({ user }) => user === id);
}

/**
 * The user of that id, who is looked for at `position` first. One who left traces but whom Jellyfin did
 * not list may count, and is never proof.
 */
export function viewerOf(id: JellyfinUserId, position: number, { list, byId }: Viewers): Viewer {
  const expected = list[position];
  if (expected?.id === id) return expected;
  return byId.get(id) ?? { id, name: id, enabled: 'unknown', named: false };
}
