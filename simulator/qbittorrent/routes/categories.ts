import { empty, json, text } from '../../http/reply.ts';
import type { Router } from '../../http/router.ts';
import { onRead } from '../parameters.ts';
import type { QbittorrentState } from '../state.ts';

/** Categories: creating one twice is a conflict, giving a torrent an unknown one is too. */
export function categoryRoutes(router: Router, state: QbittorrentState): void {
  const { categories, downloadPaths, dialect, world } = state;
  onRead(router, '/api/v2/torrents/categories', () =>
    json(
      Object.fromEntries(
        [...categories].map(([name, savePath]) => {
          // 4.5 leaves it out where there is none (recorded).
          const own = downloadPaths.get(name) ?? (dialect.word === 'paused' ? undefined : null);
          return [name, { name, savePath, ...(own !== undefined && { download_path: own }) }];
        }),
      ),
    ),
  );
  router.post('/api/v2/torrents/createCategory', (call) => {
    const name = call.form().get('category') ?? '';
    if (name === '') return text('Category name cannot be empty', 400);
    if (categories.has(name) || !isName(name)) return text('Unable to create category', 409);
    categories.set(name, call.form().get('savePath') ?? '');
    setDownloadPath(state, name, call.form());
    return empty(dialect.emptyStatus);
  });
  router.post('/api/v2/torrents/editCategory', (call) => {
    const name = call.form().get('category') ?? '';
    const savePath = call.form().get('savePath') ?? '';
    if (name === '') return text('Category name cannot be empty', 400);
    const known = categories.get(name);
    if (known === undefined) return text('Unable to edit category', dialect.editCategoryStrict ? 409 : 404);
    if (known === savePath && dialect.editCategoryStrict) return text('Unable to edit category', 409);
    categories.set(name, savePath);
    setDownloadPath(state, name, call.form());
    return empty(dialect.emptyStatus);
  });
  router.post('/api/v2/torrents/removeCategories', (call) => {
    for (const name of (call.form().get('categories') ?? '').split('\n')) categories.delete(name);
    return empty(dialect.emptyStatus);
  });
  router.post('/api/v2/torrents/setCategory', (call) => {
    const name = call.form().get('category') ?? '';
    if (name !== '' && !categories.has(name)) return text('Incorrect category name', 409);
    for (const torrent of world.torrents.select(call.form().get('hashes') ?? '')) torrent.category = name;
    return empty(dialect.emptyStatus);
  });
}

/** Creating and editing write it whether or not it is in the form: left out, the category has none of its own. */
function setDownloadPath({ downloadPaths }: QbittorrentState, name: string, form: URLSearchParams): void {
  const enabled = form.get('downloadPathEnabled');
  if (enabled === 'true') downloadPaths.set(name, form.get('downloadPath') ?? '');
  else if (enabled === 'false') downloadPaths.set(name, false);
  else downloadPaths.delete(name);
}

/** No leading, trailing or doubled slash, no backslash. */
function isName(name: string): boolean {
  return !/\\|^\/|\/$|\/\//.test(name);
}
