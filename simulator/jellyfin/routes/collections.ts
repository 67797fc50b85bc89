import type { Call } from '../../http/call.ts';
import { empty, json } from '../../http/reply.ts';
import type { Router } from '../../http/router.ts';
import { badArgument, forbidden } from '../errors.ts';
import { type Item, makeItem } from '../items/item.ts';
import { boxSetIdOf, libraryIdOf } from '../items/item-id.ts';
import { makeLibrary } from '../library/library.ts';
import { pathId } from '../requests.ts';
import type { JellyfinState } from '../state.ts';
import { requireCaller } from '../users/auth.ts';
import { isAdministrator } from '../users/users.ts';
import { idsOf } from '../values.ts';

/** Collections. The id comes from the name, so that making one twice empties it. */
export function collectionRoutes(router: Router, state: JellyfinState): void {
  router.post('/Collections', (call) => {
    admit(state, call);
    call.ignores('isLocked', 'parentId');
    const name = call.ask('name') ?? '';
    if (name === '') throw badArgument();
    const ids = knownIds(state, call);
    const boxSet = makeBoxSet(state, name);
    const members = state.items.membersOf(boxSet.id);
    members.clear();
    for (const id of ids) members.add(id);
    return json({ Id: boxSet.id });
  });
  router.post('/Collections/{collectionId}/Items', (call) => {
    admit(state, call);
    const boxSet = found(state, call);
    for (const id of knownIds(state, call)) state.items.membersOf(boxSet.id).add(id);
    return empty(204);
  });
  router.delete('/Collections/{collectionId}/Items', (call) => {
    admit(state, call);
    const members = state.items.membersOf(found(state, call).id);
    for (const id of idsOf(call, 'ids')) members.delete(id);
    return empty(204);
  });
}

function admit(state: JellyfinState, call: Call): void {
  const caller = requireCaller(state, call);
  if (caller.kind === 'key' || isAdministrator(caller.user)) return;
  if (caller.user.policy['EnableCollectionManagement'] !== true) throw forbidden();
}

function found(state: JellyfinState, call: Call): Item {
  const item = state.items.get(pathId(call, 'collectionId'));
  if (item?.type !== 'BoxSet') throw badArgument();
  return item;
}

/** One unknown item fails the whole call. */
function knownIds(state: JellyfinState, call: Call): string[] {
  const ids = idsOf(call, 'ids');
  if (ids.some((id) => state.items.get(id) === undefined)) throw badArgument();
  return ids;
}

/** The first collection makes a library for them, which users with access to everything see. */
function makeBoxSet(state: JellyfinState, name: string): Item {
  const libraryId = libraryIdOf('Collections');
  if (!state.libraries.has(libraryId)) {
    const locations = ['/config/data/collections'];
    state.libraries.set(
      libraryId,
      makeLibrary({ id: libraryId, name: 'Collections', collectionType: 'boxsets', locations }),
    );
  }
  const id = boxSetIdOf(name);
  const boxSet = makeItem({
    id,
    type: 'BoxSet',
    name,
    libraryId,
    parentId: libraryId,
    path: `/config/data/collections/${name} [boxset]`,
    dateCreated: state.world.clock.now(),
    ownKey: id,
  });
  return state.items.add(boxSet);
}
