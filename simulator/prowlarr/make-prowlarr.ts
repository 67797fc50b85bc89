import { hostSettings } from '../arr/default-settings.ts';
import { invalid } from '../arr/errors.ts';
import { HealthChecks } from '../arr/health.ts';
import { makeArrServer } from '../arr/make-server.ts';
import type { Provider } from '../arr/providers.ts';
import { configRoutes } from '../arr/routes/config.ts';
import { providerRoutes } from '../arr/routes/providers.ts';
import { systemRoutes } from '../arr/routes/system.ts';
import { tagRoutes } from '../arr/routes/tags.ts';
import { Settings } from '../arr/settings.ts';
import { Table } from '../arr/table.ts';
import type { SimulatedServer, Surroundings } from '../http/server.ts';
import { hexId } from '../ids.ts';
import type { Neighbours } from '../neighbours.ts';
import { probeOfApplications } from '../probe.ts';
import type { World } from '../world.ts';
import { applicationSchemas } from './application-schemas.ts';
import type { ProwlarrState } from './state.ts';

/** How Prowlarr is set up. */
export interface ProwlarrOptions {
  /** @default 2.3.5.5327 */
  readonly version?: string;
  /** @default '' */
  readonly urlBase?: string;
  /** @default - any that is free */
  readonly port?: number;
  /** @default - made up from the seed */
  readonly apiKey?: string;
}

/** A new Prowlarr without indexers, not yet listening. */
export function makeProwlarr(
  world: World,
  around: Surroundings,
  options: ProwlarrOptions & { readonly seed: number; readonly neighbours: Neighbours },
): { readonly server: SimulatedServer; readonly state: ProwlarrState } {
  const state = stateOf(world, options);
  const { applications } = state;
  const server = makeArrServer(state, around, (router) => {
    systemRoutes(router, state);
    tagRoutes(router, state, (tag) =>
      [...applications.all()].filter(({ tags }) => tags.includes(tag)).map(({ id }) => id),
    );
    configRoutes(router, state);
    providerRoutes(router, state, {
      path: 'applications',
      rows: applications,
      schemas: applicationSchemas(),
      // `enable` in the answer follows from it, whatever is sent.
      enabled: ({ rest }) => rest['syncLevel'] === 'fullSync' || rest['syncLevel'] === 'addOnly',
      validate,
      tested: 'BaseUrl',
      testsUnchanged: true,
      foldsCase: true,
    });
  });
  return { server, state };
}

function stateOf(
  world: World,
  {
    version = '2.3.5.5327',
    urlBase = '',
    seed,
    neighbours,
    apiKey = hexId(`prowlarr key ${seed}`),
  }: Parameters<typeof makeProwlarr>[2],
): ProwlarrState {
  const host = { ...hostSettings('prowlarr', apiKey, urlBase), historyCleanupDays: 365 };
  return {
    kind: 'prowlarr',
    name: 'prowlarr',
    version,
    apiKey,
    urlBase,
    api: `${urlBase}/api/v1`,
    world,
    tags: new Table(),
    settings: new Settings({ host }),
    health: new HealthChecks(() => []),
    probe: probeOfApplications(neighbours),
    applications: new Table(),
    startedAt: world.clock.now(),
    phase: 'running',
  };
}

/** What both kinds of settings ask of themselves while the application is synchronised. */
function validate({ fields }: Provider): void {
  for (const [name, property] of [
    ['baseUrl', 'BaseUrl'],
    ['prowlarrUrl', 'ProwlarrUrl'],
  ] as const) {
    const url = fields[name];
    if (typeof url === 'string' && /^https?:\/\/\S+$/i.test(url)) continue;
    throw invalid(property, `Invalid Url: '${String(url ?? '')}'`, url);
  }
  if (!fields['apiKey']) throw invalid('ApiKey', "'Api Key' must not be empty.");
}
