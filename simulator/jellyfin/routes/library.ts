import { isObject, type JsonObject, numberOr, objectBody } from '../../http/json-body.ts';
import { empty, type Reply } from '../../http/reply.ts';
import type { Router } from '../../http/router.ts';
import { badArgument } from '../errors.ts';
import { SCAN_MS, scanAll, scanBelow } from '../library/scan.ts';
import { libraryItems } from '../query/folder-items.ts';
import { itemsReply } from '../query/items-reply.ts';
import { requiredUser } from '../requests.ts';
import { type JellyfinState, toDiskPath } from '../state.ts';
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

/** What the monitor's timer takes on top of its delay: changes reported are acted on after 61 s (seen). */
const DEBOUNCE_MS = 1000;

/** Debounced: the paths are looked at when the monitor's delay has passed. */
function mediaUpdated(state: JellyfinState, body: JsonObject): Reply {
  const updates = Array.isArray(body['Updates']) ? body['Updates'].filter(isObject) : [];
  const paths = updates.map((update) => update['Path']);
  if (paths.some((path) => typeof path !== 'string')) throw badArgument();
  const delayMs = numberOr(state.configuration['LibraryMonitorDelay'], 60) * 1000 + DEBOUNCE_MS;
  state.world.clock.after(delayMs, () => {
    for (const path of paths) scanBelow(state, toDiskPath(state, String(path)));
  });
  return empty(204);
}
