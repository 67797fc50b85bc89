import { isObject, type JsonObject, objectBody } from '../../http/json-body.ts';
import { empty, type Reply } from '../../http/reply.ts';
import type { Router } from '../../http/router.ts';
import { badArgument } from '../errors.ts';
import { lookLater } from '../library/media-updated.ts';
import { SCAN_MS, scanAll } from '../library/scan.ts';
import { libraryItems } from '../query/folder-items.ts';
import { itemsReply } from '../query/items-reply.ts';
import { requiredUser } from '../requests.ts';
import type { JellyfinState } from '../state.ts';
import { requireAdministrator } from '../users/auth.ts';
import { mayOpenLibrary } from '../users/visibility.ts';

/** Scans, and what is in the libraries at the top. Both kinds of scan are answered at once and done later. */
export function libraryRoutes(router: Router, state: JellyfinState): void {
  let scan = 0;
  router.post('/Library/Refresh', (call) => {
    requireAdministrator(state, call);
    // A running scan is cancelled and begun again: only the last one asked for comes to its end.
    scan += 1;
    const mine = scan;
    state.world.clock.after(SCAN_MS, () => {
      if (mine === scan) scanAll(state);
    });
    return empty(204);
  });
  router.post('/Library/Media/Updated', (call) => {
    requireAdministrator(state, call);
    return mediaUpdated(state, objectBody(call));
  });
  router.get('/Library/MediaFolders', (call) => {
    requireAdministrator(state, call);
    call.ignores('isHidden');
    const items = libraryItems(state);
    return itemsReply(state, { items, total: items.length }, { fields: new Set(), user: undefined });
  });
  for (const path of ['/UserViews', '/Users/{userId}/Views'])
    router.get(path, (call) => {
      const user = requiredUser(state, call);
      call.ignores('includeExternalContent', 'presetViews', 'includeHidden');
      const items = libraryItems(state).filter(({ id }) => mayOpenLibrary(user, id));
      return itemsReply(state, { items, total: items.length }, { fields: new Set(), user });
    });
}

function mediaUpdated(state: JellyfinState, body: JsonObject): Reply {
  const updates = Array.isArray(body['Updates']) ? body['Updates'].filter(isObject) : [];
  const paths = updates.map((update) => update['Path']);
  if (paths.some((path) => typeof path !== 'string')) throw badArgument();
  lookLater(state, paths.map(String));
  return empty(204);
}
