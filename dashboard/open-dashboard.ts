/** Composition root: the configured page with its real parts. */

import { openIdentity } from './adapters/jellyfin/open-identity.ts';
import { openPosters } from './adapters/jellyfin/open-posters.ts';
import { runAfterOf } from './adapters/schedule.ts';
import { openKeepTags } from './adapters/servarr/open-keep-tags.ts';
import { openAudit } from './adapters/state/open-audit.ts';
import { openHouse } from './adapters/state/open-house.ts';
import type { DashboardConfig } from './config/load.ts';
import { metricsApp } from './metrics/metrics-app.ts';
import { rangesOf } from './web/addresses.ts';
import { dashboardApp } from './web/app.ts';
import { listen } from './web/listen.ts';
import type { Door, WebLog } from './web/options.ts';

export interface Surroundings {
  readonly now: () => number;
  readonly log: (entry: WebLog) => void;
  readonly signal: AbortSignal;
}

export interface OpenDashboard {
  readonly port: number;
  /** Of the numbers; absent where there are none. */
  readonly metricsPort?: number;
  close(): Promise<void>;
}

/** Kubernetes gives a pod thirty seconds; who asked last has his answer by then. */
const GRACE_MS = 10_000;

/** @throws what the system says of the port */
export async function openDashboard(
  config: DashboardConfig,
  { now, log, signal }: Surroundings,
): Promise<OpenDashboard> {
  const { host, port, metricsPort, stateDir, auditDir, timeZone, checks, language } = config;
  const instances = config.instances.map((one) => ({ ...one, apiKey: one.apiKey.reveal() }));
  const tags = openKeepTags(instances, config.keepTagLabel);
  const posters = openPosters(config.jellyfinUrl);
  const house = openHouse(stateDir, checks.file);
  const runAfter = runAfterOf(config.schedule, timeZone);
  const app = dashboardApp({
    house,
    tags,
    audit: openAudit(auditDir),
    posters,
    door: doorOf(config),
    trustedProxies: rangesOf(config.trustedProxies),
    language,
    timeZone,
    runAfter,
    checksAfter: runAfterOf(checks.schedule, timeZone),
    isReady: () => !signal.aborted,
    now,
    log,
  });
  const listening = await listen(app.fetch, { host, port });
  const numbers =
    metricsPort === undefined
      ? undefined
      : await listen(metricsApp({ house, runAfter, now, log }).fetch, { host, port: metricsPort });
  return {
    port: listening.port,
    ...(numbers && { metricsPort: numbers.port }),
    async close() {
      await Promise.all([listening.close(GRACE_MS), numbers?.close(GRACE_MS)]);
      await Promise.all([tags.close(), posters.close()]);
    },
  };
}

function doorOf({ auth, jellyfinUrl }: DashboardConfig): Door {
  if (auth.kind === 'jellyfin')
    return { kind: 'sign-in', identity: openIdentity(jellyfinUrl), people: auth.people };
  const { header, from, administrators } = auth;
  return { kind: 'proxy', header: header.toLowerCase(), from: rangesOf(from), administrators };
}
