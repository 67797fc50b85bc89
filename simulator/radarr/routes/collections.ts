import { notFound } from '../../arr/errors.ts';
import { objectBody } from '../../http/json-body.ts';
import { json } from '../../http/reply.ts';
import type { Router } from '../../http/router.ts';
import type { RadarrState } from '../state.ts';

/** Film collections. While one is monitored, its missing members are added again. */
export function collectionRoutes(router: Router, state: RadarrState): void {
  const monitored = state.monitoredCollections;
  const api = `${state.arr.urlBase}/api/v3/collection`;
  const all = () => {
    const byId = new Map<number, { title: string; members: number[] }>();
    for (const { collection, tmdbId } of state.arr.world.library.movies) {
      if (collection === undefined) continue;
      const entry = byId.get(collection.tmdbId) ?? { title: collection.title, members: [] };
      entry.members.push(tmdbId);
      byId.set(collection.tmdbId, entry);
    }
    return [...byId].map(([tmdbId, { title, members }], index) => ({
      id: index + 1,
      title,
      tmdbId,
      monitored: monitored.has(tmdbId),
      rootFolderPath: [...state.arr.rootFolders.all()][0]?.path,
      qualityProfileId: 1,
      searchOnAdd: true,
      minimumAvailability: 'released',
      movies: members.map((member) => ({ tmdbId: member })),
      missingMovies: members.filter((member) => !isAdded(state, member)).length,
      tags: [],
    }));
  };
  router.get(api, () => json(all()));
  router.put(`${api}/{id}`, (call) => {
    const found = all().find((entry) => entry.id === call.paramInt('id'));
    if (found === undefined) throw notFound();
    if (objectBody(call)['monitored'] === true) monitored.add(found.tmdbId);
    else monitored.delete(found.tmdbId);
    return json({ ...found, monitored: monitored.has(found.tmdbId) }, 202);
  });
}

function isAdded(state: RadarrState, tmdbId: number): boolean {
  return state.movies.find((movie) => movie.spec.tmdbId === tmdbId) !== undefined;
}
