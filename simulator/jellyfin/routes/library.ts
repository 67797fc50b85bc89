import type { Call } from '../../http/call.ts';
import { isObject, type JsonObject, numberOr, objectBody } from '../../http/json-body.ts';
import { empty, json, type Reply } from '../../http/reply.ts';
import type { Router } from '../../http/router.ts';
import { badArgument, missing } from '../errors.ts';
import { libraryIdOf } from '../items/item-id.ts';
import { LIBRARY_OPTIONS, type Library } from '../library/library.ts';
import { removeItem, SCAN_MS, scanAll, scanBelow } from '../library/scan.ts';
import { libraryItems } from '../query/folder-items.ts';
import { itemsReply } from '../query/items-reply.ts';
import { requiredUser } from '../requests.ts';
import { type JellyfinState, toDiskPath, toJellyfinPath } from '../state.ts';
import { requireAdministrator } from '../users/auth.ts';
import { mayOpenLibrary } from '../users/visibility.ts';

/** Libraries and scans. Both kinds of scan are answered at once and done later. */
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
  router.get('/Library/VirtualFolders', (call) => {
    requireAdministrator(state, call);
    return json([...state.libraries.values()].map((library) => libraryDto(state, library)));
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
  router.post('/Library/VirtualFolders', (call) => {
    requireAdministrator(state, call);
    return addLibrary(state, call);
  });
  router.post('/Library/VirtualFolders/Paths', (call) => {
    requireAdministrator(state, call);
    return addPath(state, objectBody(call));
  });
  router.delete('/Library/VirtualFolders', (call) => {
    requireAdministrator(state, call);
    const library = [...state.libraries.values()].find(({ name }) => name === call.ask('name'));
    if (library === undefined) throw missing();
    state.libraries.delete(library.id);
    for (const item of [...state.items.all()]) if (item.libraryId === library.id) removeItem(state, item);
    return empty(204);
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

/** A name that is taken gets a number: the same call again makes a second library. */
function addLibrary(state: JellyfinState, call: Call): Reply {
  const wanted = call.ask('name') ?? '';
  const type = call.ask('collectionType') === 'tvshows' ? 'tvshows' : 'movies';
  const body: JsonObject = call.body === '' ? {} : objectBody(call);
  const options = isObject(body['LibraryOptions']) ? body['LibraryOptions'] : {};
  const infos = Array.isArray(options['PathInfos']) ? options['PathInfos'].filter(isObject) : [];
  const given = infos.map((info) => String(info['Path']));
  const paths = [...given, ...(call.ask('paths') ?? '').split(',').filter((path) => path !== '')];
  const locations = paths.map((path) => toDiskPath(state, path));
  if (wanted === '' || locations.some((location) => !state.world.disk.hasFolder(location))) {
    throw badArgument();
  }
  const names = new Set([...state.libraries.values()].map(({ name }) => name.toLowerCase()));
  let name = wanted;
  for (let copy = 2; names.has(name.toLowerCase()); copy += 1) name = `${wanted}${copy}`;
  const id = libraryIdOf(name);
  state.libraries.set(id, {
    id,
    name,
    collectionType: type,
    locations,
    options: { ...LIBRARY_OPTIONS, ...options },
  });
  if (call.askFlag('refreshLibrary') === true) state.world.clock.after(SCAN_MS, () => scanAll(state));
  return empty(204);
}

/** One more folder for a library that exists. */
function addPath(state: JellyfinState, body: JsonObject): Reply {
  const library = [...state.libraries.values()].find(({ name }) => name === body['Name']);
  const info = body['PathInfo'];
  const path = toDiskPath(state, String(isObject(info) ? info['Path'] : body['Path']));
  if (library === undefined || !state.world.disk.hasFolder(path)) throw missing();
  library.locations = [...new Set([...library.locations, path])];
  return empty(204);
}

function libraryDto(state: JellyfinState, library: Library): JsonObject {
  const locations = library.locations.map((location) => toJellyfinPath(state, location));
  return {
    Name: library.name,
    Locations: locations,
    CollectionType: library.collectionType,
    LibraryOptions: { ...library.options, PathInfos: locations.map((Path) => ({ Path })) },
    ItemId: library.id,
    RefreshStatus: 'Idle',
  };
}
