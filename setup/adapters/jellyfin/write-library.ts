import { JellyfinItemId } from '../../../clients/jellyfin/ids.ts';
import type { JellyfinAdmin } from '../../../clients/jellyfin/open.ts';
import type { LibraryWithOptions } from '../../../clients/jellyfin/server.ts';
import type { Change } from '../../domain/difference/comparison.ts';
import { isList } from '../../domain/resource/json.ts';
import { AppFailure } from '../../ports/app.ts';
import { valuesOf } from '../servers/values.ts';

/** Makes a library, or gives one another folder and other options. A folder is never taken from a library. */
export async function writeLibrary({ libraries }: JellyfinAdmin, change: Change): Promise<void> {
  const { action, name, key, fields } = change;
  const { type, folders, ...options } = valuesOf(fields);
  const wanted = folders !== undefined && isList(folders) ? folders.map(String) : [];
  const held = await libraries.librariesWithOptions();
  const own = held.find((library) => library.Name === name);
  const added = wanted.filter((folder) => own?.Locations.includes(folder) !== true);
  refuseOverlap(name, added, held);
  if (action === 'create') {
    const collectionType = type === 'tvshows' ? 'tvshows' : 'movies';
    return await libraries.createLibrary({ name, collectionType, paths: added, options, scan: true });
  }
  for (const folder of added) await libraries.addPath(name, folder, { scan: true });
  if (Object.keys(options).length > 0) {
    await libraries.changeLibraryOptions(JellyfinItemId.parse(key), options);
  }
}

/** With a folder in two libraries every film would be there twice, with two watch states. */
function refuseOverlap(name: string, added: readonly string[], held: readonly LibraryWithOptions[]): void {
  for (const folder of added) {
    for (const { Name, Locations } of held) {
      const other = Locations.find((location) => within(location, folder) || within(folder, location));
      if (other === undefined) continue;
      throw new AppFailure(
        `the library ${name} does not get ${folder}, since the library ${Name} has ${other}: every film would be there twice; change the folders of ${Name} in Jellyfin, or the configuration`,
      );
    }
  }
}

function within(folder: string, other: string): boolean {
  return folder === other || folder.startsWith(`${other.replace(/\/+$/, '')}/`);
}
