import { makeArrServer } from '../arr/make-server.ts';
import { type ArrOptions, makeArrState } from '../arr/make-state.ts';
import { commonRoutes } from '../arr/routes/common.ts';
import type { Probe } from '../arr/state.ts';
import { tagNamed } from '../arr/tags.ts';
import { parentOf } from '../disk/paths.ts';
import type { SimulatedServer, Surroundings } from '../http/server.ts';
import type { World } from '../world.ts';
import { defineSonarrCommands } from './commands.ts';
import { seriesEditorRoutes } from './routes/editor.ts';
import { episodeRoutes } from './routes/episodes.ts';
import { episodeFileRoutes } from './routes/files.ts';
import { seriesRoutes } from './routes/series.ts';
import { seedSeries } from './seed.ts';
import { SonarrState } from './state.ts';

const DEFAULT_VERSION = '4.0.19.2979';

export interface SonarrOptions extends ArrOptions {
  readonly name: string;
  readonly seed: number;
  readonly probeFor: (version: string) => Probe;
}

/** A Sonarr with the series of the library that name it, not yet listening. */
export function makeSonarr(
  world: World,
  around: Surroundings,
  options: SonarrOptions,
): { readonly server: SimulatedServer; readonly state: SonarrState } {
  const version = options.version ?? DEFAULT_VERSION;
  const specs = world.library.series.filter((series) => series.instance === options.name);
  const arr = makeArrState(world, {
    kind: 'sonarr',
    name: options.name,
    version,
    seed: options.seed,
    urlBase: options.urlBase ?? '',
    probe: options.probeFor(version),
    roots: new Set(specs.map((spec) => parentOf(spec.folder))),
  });
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
      folders: () => new Set([...state.series.all()].map((series) => series.path)),
    });
    seriesRoutes(router, state);
    seriesEditorRoutes(router, state);
    episodeRoutes(router, state);
    episodeFileRoutes(router, state);
  });
  return { server, state };
}
