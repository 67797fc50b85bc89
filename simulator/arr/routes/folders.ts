import { joinPath } from '../../disk/paths.ts';
import { objectBody, stringOr } from '../../http/json-body.ts';
import { empty, json } from '../../http/reply.ts';
import type { Router } from '../../http/router.ts';
import { invalid, notFound } from '../errors.ts';
import type { ArrState, RootFolder } from '../state.ts';

/** Root folders, looked at on every call, and remote path mappings. */
export function folderRoutes(router: Router, state: ArrState, mappedFolders: () => Set<string>): void {
  const { rootFolders, remotePathMappings, world } = state;
  const api = `${state.urlBase}/api/v3`;
  router.get(`${api}/rootfolder`, () =>
    json([...rootFolders.all()].map((root) => rootFolderDto(state, root, mappedFolders()))),
  );
  router.get(`${api}/rootfolder/{id}`, (call) => {
    const root = rootFolders.get(call.paramInt('id'));
    if (root === undefined) throw notFound();
    return json(rootFolderDto(state, root, mappedFolders()));
  });
  router.post(`${api}/rootfolder`, (call) => {
    const path = stringOr(objectBody(call)['path'], '').replace(/(?<=.)\/+$/, '');
    if (!world.disk.hasFolder(path))
      throw invalid('Path', `Path '${path}' does not exist`, path, 'PathExistsValidator');
    if (rootFolders.find((root) => root.path === path) !== undefined) {
      throw invalid(
        'Path',
        `Path '${path}' is already configured as a root folder`,
        path,
        'RootFolderValidator',
      );
    }
    const root = rootFolders.add((id) => ({ id, path }));
    return json(rootFolderDto(state, root, mappedFolders()), 201);
  });
  router.delete(`${api}/rootfolder/{id}`, (call) => {
    rootFolders.delete(call.paramInt('id'));
    return empty();
  });

  router.get(`${api}/filesystem`, (call) => {
    call.ignores('includeFiles', 'allowFoldersWithoutTrailingSlashes');
    return json(listing(state, call.ask('path') || '/'));
  });
  router.get(`${api}/remotepathmapping`, () => json([...remotePathMappings.all()]));
  router.post(`${api}/remotepathmapping`, (call) =>
    json(
      remotePathMappings.add((id) => mappingFrom(state, id, objectBody(call))),
      201,
    ),
  );
  router.put(`${api}/remotepathmapping/{id}`, (call) => {
    const id = call.paramInt('id');
    if (remotePathMappings.get(id) === undefined) throw notFound();
    return json(remotePathMappings.replace(mappingFrom(state, id, objectBody(call))), 202);
  });
  router.delete(`${api}/remotepathmapping/{id}`, (call) => {
    remotePathMappings.delete(call.paramInt('id'));
    return empty();
  });
}

/** Names that the server keeps to itself, of folders that other systems make. */
const NOT_TOLD = new Set([
  'cache',
  'caches',
  'trash',
  '.trashes',
  'recycler',
  '$recycle.bin',
  '@eadir',
  'boot',
]);

/** The folders in a folder: up to the last slash of what was asked. Without any when it cannot be looked at. */
function listing({ world: { disk } }: ArrState, asked: string): Record<string, unknown> {
  const parent = asked.slice(0, asked.lastIndexOf('/') + 1);
  const folder = parent.replace(/(?<=.)\/+$/, '');
  const directories = disk
    .names(folder)
    .filter((name) => !NOT_TOLD.has(name.toLowerCase()) && disk.hasFolder(joinPath(folder, name)))
    .toSorted()
    .map((name) => ({ type: 'folder', name, path: `${joinPath(folder, name)}/` }));
  return { parent, directories, files: [] };
}

function mappingFrom(state: ArrState, id: number, body: Record<string, unknown>) {
  const localPath = stringOr(body['localPath'], '');
  if (!state.world.disk.hasFolder(localPath.replace(/(?<=.)\/+$/, ''))) {
    throw invalid('LocalPath', `Path '${localPath}' does not exist`, localPath);
  }
  return { id, host: stringOr(body['host'], ''), remotePath: stringOr(body['remotePath'], ''), localPath };
}

function rootFolderDto(
  state: ArrState,
  { id, path }: RootFolder,
  mapped: Set<string>,
): Record<string, unknown> {
  const { disk } = state.world;
  if (!disk.hasFolder(path)) return { path, accessible: false, id };
  const space = disk.mounts.space().find((mount) => mount.path === disk.mounts.of(path));
  return {
    id,
    path,
    accessible: true,
    ...(space === undefined ? {} : { freeSpace: space.freeBytes }),
    unmappedFolders: disk
      .names(path)
      .map((name) => ({ name, path: joinPath(path, name), relativePath: name }))
      .filter((folder) => disk.hasFolder(folder.path) && !mapped.has(folder.path)),
  };
}
