import { RadarrMovieId } from '../../../clients/radarr/ids.ts';
import { openRadarrReader } from '../../../clients/radarr/open.ts';
import type { MovieManager } from '../../ports/managers.ts';
import { toHistory } from '../servarr/history.ts';
import { clientOptions, type InstanceOptions } from '../servarr/options.ts';
import { readInstance } from '../servarr/read-instance.ts';
import { readRootFolders } from '../servarr/root-folders.ts';
import { tagLabels } from '../servarr/tag-labels.ts';
import { toInstanceName } from '../servarr/to-instance-name.ts';
import { reading } from '../servers/as-server-failure.ts';
import { unlessGone } from '../servers/unless-gone.ts';
import type { SupportedVersions } from '../servers/version-problem.ts';
import { toMovie, toMovieOfEvent } from './to-movie.ts';

const supported: SupportedVersions = { from: [5, 0], before: [7, 0], words: '5 and 6' };

/** Opens one Radarr for reading. */
export function openRadarr(options: InstanceOptions): MovieManager & { close(): Promise<void> } {
  const client = openRadarrReader(clientOptions(options));
  return {
    instance: toInstanceName(options.instance),
    read: async () =>
      await readInstance(client, {
        instance: options.instance,
        supported,
        list: async () => await client.movies(),
        toTitle: toMovie,
      }),
    title: async (id) =>
      await reading(async () => {
        const movie = await unlessGone(async () => await client.movie(RadarrMovieId.parse(id)));
        if (movie === 'gone') return 'gone';
        const tagged = movie.tags.length > 0;
        return toMovie(movie, tagged ? tagLabels(await client.tags()) : new Map());
      }),
    historySince: async (since) =>
      await reading(async () => {
        const [imports, deletions] = await Promise.all([
          client.historySince(since, 'downloadFolderImported'),
          client.historySince(since, 'movieFileDeleted'),
        ]);
        return toHistory(imports, deletions, toMovieOfEvent);
      }),
    rootFolders: async () => await readRootFolders(client),
    close: async () => await client.close(),
  };
}
