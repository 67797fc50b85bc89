import type { Call } from '../../http/call.ts';
import type { JsonObject } from '../../http/json-body.ts';
import { empty, json, type Reply, ReplyError } from '../../http/reply.ts';
import type { Router } from '../../http/router.ts';
import { missing } from '../errors.ts';
import { itemDto } from '../items/item-dto.ts';
import { deleteWithFiles } from '../library/delete-item.ts';
import { findItems } from '../query/find-items.ts';
import { FIELDS, type ItemField } from '../query/item-parameters.ts';
import { parseFields, parseQuery } from '../query/item-query.ts';
import { itemsReply } from '../query/items-reply.ts';
import { askedUser, pathItem, requiredUser } from '../requests.ts';
import type { JellyfinState } from '../state.ts';
import { requireCaller } from '../users/auth.ts';
import type { JellyfinUser } from '../users/users.ts';
import { mayOpenLibrary } from '../users/visibility.ts';
import { idsOf } from '../values.ts';

/** All that a single item shows. */
const WHOLE: ReadonlySet<ItemField> = new Set(FIELDS);

/** Items: queries with all their traps, one by id, and the deletes that take the files with them. */
export function itemRoutes(router: Router, state: JellyfinState): void {
  for (const path of ['/Items', '/Users/{userId}/Items']) router.get(path, (call) => list(state, call));
  for (const path of ['/Items/{itemId}', '/Users/{userId}/Items/{itemId}'])
    router.get(path, (call) => {
      // Without a user there is nobody to look for: the server looks all the same, and fails.
      const user = requiredUser(state, call);
      return json(itemDto(state, pathItem(state, call), { fields: WHOLE, user }));
    });
  router.get('/Items/Counts', (call) => {
    const user = askedUser(state, call);
    call.askFlag('isFavorite');
    return json(counts(state, user));
  });
  router.delete('/Items/{itemId}', (call) => {
    requireDeletion(state, call);
    deleteWithFiles(state, pathItem(state, call));
    return empty(204);
  });
  router.delete('/Items', (call) => {
    requireDeletion(state, call);
    for (const id of idsOf(call, 'ids')) {
      const item = state.items.get(id);
      if (item === undefined) throw missing();
      deleteWithFiles(state, item);
    }
    return empty(204);
  });
}

/** Keys may delete, and users whose policy says so. */
function requireDeletion(state: JellyfinState, call: Call): void {
  const caller = requireCaller(state, call);
  if (caller.kind === 'user' && caller.user.policy['EnableContentDeletion'] !== true)
    throw new ReplyError(json('Unauthorized access', 401));
}

function counts(state: JellyfinState, user: JellyfinUser | undefined): JsonObject {
  const number = { Movie: 0, Series: 0, Episode: 0, BoxSet: 0 };
  for (const item of state.items.all()) {
    const { type } = item;
    if (user !== undefined && !mayOpenLibrary(user, item.libraryId)) continue;
    if (type === 'Movie' || type === 'Series' || type === 'Episode' || type === 'BoxSet') number[type] += 1;
  }
  return {
    MovieCount: number.Movie,
    SeriesCount: number.Series,
    EpisodeCount: number.Episode,
    BoxSetCount: number.BoxSet,
    ...Object.fromEntries(NEVER_THERE.map((name) => [`${name}Count`, 0])),
    ItemCount: number.Movie + number.Series + number.Episode + number.BoxSet,
  };
}

const NEVER_THERE = ['Artist', 'Program', 'Trailer', 'Song', 'Album', 'MusicVideo', 'Book'];

function list(state: JellyfinState, call: Call): Reply {
  const user = askedUser(state, call);
  const query = parseQuery(call);
  const fields = parseFields(call);
  const showsData = call.askFlag('enableUserData') !== false;
  if (soundsLikeOldPlayer(state, call)) fields.add('ChildCount').add('RecursiveItemCount');
  const page = findItems(state, query, user);
  return itemsReply(state, page, { fields, user: showsData ? user : undefined }, query.startIndex);
}

/** A key's name stands for the client; names of certain players make the server count children everywhere. */
function soundsLikeOldPlayer(state: JellyfinState, call: Call): boolean {
  const caller = requireCaller(state, call);
  if (!state.dialect.countsForOldClients || caller.kind !== 'key') return false;
  return /kodi|wmc|media center|classic|roku|samsung|androidtv/i.test(caller.name);
}
