import type { Call } from '../../http/call.ts';
import { objectBody } from '../../http/json-body.ts';
import { json, type Reply } from '../../http/reply.ts';
import type { Router } from '../../http/router.ts';
import type { Item } from '../items/item.ts';
import { userDataDto } from '../items/item-dto.ts';
import { pathItem, requiredUser } from '../requests.ts';
import type { JellyfinState } from '../state.ts';
import type { JellyfinUser } from '../users/users.ts';
import { markPlayed, markUnplayed } from '../watch-actions.ts';

/** Marks made by hand or by plug-ins: played, favourite, and user data written as it is. */
export function playStateRoutes(router: Router, state: JellyfinState): void {
  const on =
    (act: (user: JellyfinUser, item: Item, call: Call) => void) =>
    (call: Call): Reply => {
      const user = requiredUser(state, call);
      const item = pathItem(state, call);
      act(user, item, call);
      return json(userDataDto(state, item, user));
    };
  const played = on((user, item, call) => markPlayed(state, user.id, item, dateOf(call.ask('datePlayed'))));
  const unplayed = on((user, item) => markUnplayed(state, user.id, item));
  for (const path of ['/UserPlayedItems/{itemId}', '/Users/{userId}/PlayedItems/{itemId}']) {
    router.post(path, played);
    router.delete(path, unplayed);
  }
  const favorite = (value: boolean) =>
    on((user, item) => {
      state.userData.open(user.id, item).favorite = value;
    });
  for (const path of ['/UserFavoriteItems/{itemId}', '/Users/{userId}/FavoriteItems/{itemId}']) {
    router.post(path, favorite(true));
    router.delete(path, favorite(false));
  }
  for (const path of ['/UserItems/{itemId}/UserData', '/Users/{userId}/Items/{itemId}/UserData']) {
    router.get(
      path,
      on(() => undefined),
    );
    router.post(
      path,
      on((user, item, call) => writeUserData(state, user, item, objectBody(call))),
    );
  }
}

/** Writes what is given and nothing else: a played mark without a date stays without one. */
function writeUserData(
  state: JellyfinState,
  user: JellyfinUser,
  item: Item,
  body: Record<string, unknown>,
): void {
  const data = state.userData.open(user.id, item);
  if (typeof body['Played'] === 'boolean') data.played = body['Played'];
  if (typeof body['PlayCount'] === 'number') data.playCount = body['PlayCount'];
  if (typeof body['IsFavorite'] === 'boolean') data.favorite = body['IsFavorite'];
  if (typeof body['PlaybackPositionTicks'] === 'number') data.positionTicks = body['PlaybackPositionTicks'];
  const at = dateOf(body['LastPlayedDate']);
  if (at !== undefined) data.lastPlayedAt = at;
}

function dateOf(value: unknown): number | undefined {
  const at = typeof value === 'string' ? Date.parse(value) : Number.NaN;
  return Number.isNaN(at) ? undefined : at;
}
