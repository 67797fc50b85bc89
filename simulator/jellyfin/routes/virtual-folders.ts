import type { Call } from '../../http/call.ts';
import { isObject, type JsonObject, objectBody, stringOr } from '../../http/json-body.ts';
import { empty, json, type Reply } from '../../http/reply.ts';
import type { Router } from '../../http/router.ts';
import { badArgument, missing } from '../errors.ts';
import { libraryIdOf } from '../items/item-id.ts';
import { type Library, makeLibrary, writtenOptions } from '../library/library.ts';
import { removeItem, SCAN_MS, scanAll } from '../library/scan.ts';
import { type JellyfinState, toDiskPath, toJellyfinPath } from '../state.ts';
import { requireAdministrator } from '../users/auth.ts';
import { parseId } from '../values.ts';

const PATH = '/Library/VirtualFolders';

/** How libraries are made, changed and removed. */
export function virtualFolderRoutes(router: Router, state: JellyfinState): void {
  router.get(PATH, (call) => {
    requireAdministrator(state, call);
    return json([...state.libraries.values()].map((library) => libraryDto(state, library)));
  });
  router.post(PATH, (call) => {
    requireAdministrator(state, call);
    return addLibrary(state, call);
  });
  router.delete(PATH, (call) => {
    requireAdministrator(state, call);
    const library = libraryCalled(state, call.ask('name'));
    if (library === undefined) throw missing();
    state.libraries.delete(library.id);
    for (const item of [...state.items.all()]) if (item.libraryId === library.id) removeItem(state, item);
    return empty(204);
  });
  router.post(`${PATH}/Paths`, (call) => {
    requireAdministrator(state, call);
    const scan = call.askFlag('refreshLibrary') === true;
    addPath(state, objectBody(call));
    if (scan) state.world.clock.after(SCAN_MS, () => scanAll(state));
    return empty(204);
  });
  router.post(`${PATH}/LibraryOptions`, (call) => {
    requireAdministrator(state, call);
    changeOptions(state, objectBody(call));
    return empty(204);
  });
}

/** A name that is taken gets a number: the same call again makes a second library. */
function addLibrary(state: JellyfinState, call: Call): Reply {
  const wanted = call.ask('name') ?? '';
  const collectionType = call.ask('collectionType') === 'tvshows' ? 'tvshows' : 'movies';
  const body: JsonObject = call.body === '' ? {} : objectBody(call);
  const options = isObject(body['LibraryOptions']) ? body['LibraryOptions'] : {};
  const given = (call.ask('paths') ?? '').split(',').filter((path) => path !== '');
  const paths = given.length > 0 ? given : pathsOf(options);
  const locations = paths.map((path) => toDiskPath(state, path));
  if (wanted === '' || locations.some((location) => !state.world.disk.hasFolder(location))) {
    throw badArgument();
  }
  const names = new Set([...state.libraries.values()].map(({ name }) => name.toLowerCase()));
  let name = wanted;
  for (let copy = 2; names.has(name.toLowerCase()); copy += 1) name = `${wanted}${copy}`;
  const id = libraryIdOf(name);
  const scan = call.askFlag('refreshLibrary') === true;
  const takenIn = scan || state.dialect.takesLibrariesIn;
  state.libraries.set(id, makeLibrary({ id, name, collectionType, locations, options, takenIn }));
  if (scan) state.world.clock.after(SCAN_MS, () => scanAll(state));
  return empty(204);
}

/** One more folder for a library that exists; one that it has already is listed twice. */
function addPath(state: JellyfinState, body: JsonObject): void {
  const info = body['PathInfo'];
  const path = isObject(info) ? info['Path'] : body['Path'];
  const name = body['Name'];
  if (typeof path !== 'string' || path.trim() === '' || typeof name !== 'string') throw badArgument();
  const location = toDiskPath(state, path);
  const library = libraryCalled(state, name);
  if (library === undefined || !state.world.disk.hasFolder(location)) throw missing();
  library.locations.push(location);
  library.options = {
    ...library.options,
    PathInfos: [...pathsOf(library.options), location].map((Path) => ({ Path })),
  };
}

/** Replaces all options of a library that the server has taken in. */
function changeOptions(state: JellyfinState, body: JsonObject): void {
  const library = state.libraries.get(parseId(stringOr(body['Id'], '')) ?? '');
  if (library?.takenIn !== true) throw missing();
  const options = body['LibraryOptions'];
  if (!isObject(options)) throw new Error('there are no options to write');
  const folders = pathsOf(options).map((path) => toDiskPath(state, path));
  const known = new Set(pathsOf(library.options));
  if (state.dialect.optionsAddFolders) library.locations.push(...folders.filter((path) => !known.has(path)));
  library.options = writtenOptions({ ...options, PathInfos: folders.map((Path) => ({ Path })) });
}

function libraryCalled(state: JellyfinState, name: unknown): Library | undefined {
  return [...state.libraries.values()].find((library) => library.name === name);
}

function pathsOf(options: JsonObject): string[] {
  const infos = Array.isArray(options['PathInfos']) ? options['PathInfos'].filter(isObject) : [];
  return infos.map((info) => String(info['Path']));
}

function libraryDto(state: JellyfinState, library: Library): JsonObject {
  const shown = {
    Name: library.name,
    Locations: library.locations.map((location) => toJellyfinPath(state, location)),
    CollectionType: library.collectionType,
  };
  if (!library.takenIn) return shown;
  const PathInfos = pathsOf(library.options).map((path) => ({ Path: toJellyfinPath(state, path) }));
  return {
    ...shown,
    LibraryOptions: { ...library.options, PathInfos },
    ItemId: library.id,
    RefreshStatus: 'Idle',
  };
}
