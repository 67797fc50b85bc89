import { makeArrServer } from '../arr/make-server.ts';
import { type ArrInstance, makeArrState } from '../arr/make-state.ts';
import { commonRoutes } from '../arr/routes/common.ts';
import { tagNamed } from '../arr/tags.ts';
import type { SimulatedServer, Surroundings } from '../http/server.ts';
import type { World } from '../world.ts';
import { defineSonarrCommands } from './commands.ts';
import { seriesEditorRoutes } from './routes/editor.ts';
import { episodeRoutes } from './routes/episodes.ts';
import { episodeFileRoutes } from './routes/files.ts';
import { seriesRoutes } from './routes/series.ts';
import { seedSeries } from './seed.ts';
import { SonarrState } from './state.ts';

/** A Sonarr with the series of the library that name it, not yet listening. */
export function makeSonarr(
  world: World,
  around: Surroundings,
  instance: ArrInstance,
): { readonly server: SimulatedServer; readonly state: SonarrState } {
  const specs = world.library.series.filter(({ instance: name }) => name === instance.name);
  const folders = specs.map(({ folder }) => folder);
  const arr = makeArrState(world, 'sonarr', instance, folders);
  const state = new SonarrState(arr);
  for (const spec of specs) {
    seedSeries(
      state,
      spec,
      (spec.tags ?? []).map((label) => tagNamed(arr.tags, label).id),
    );
  }
  defineSonarrCommands(state);
  const server = makeArrServer(arr, around, (router) => {
    commonRoutes(router, arr, {
      taggedWith: (tag) =>
        [...state.series.all()].filter((series) => series.tags.includes(tag)).map(({ id }) => id),
      known: (id) => state.series.get(id) !== undefined,
      folders: () => new Set([...state.series.all()].map((series) => series.path)),
    });
    seriesRoutes(router, state);
    seriesEditorRoutes(router, state);
    episodeRoutes(router, state);
    episodeFileRoutes(router, state);
  });
  return { server, state };
}
