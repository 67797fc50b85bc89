/** Composition root: the configured page with its real parts. */

import { openIdentity } from './adapters/jellyfin/open-identity.ts';
import { openPosters } from './adapters/jellyfin/open-posters.ts';
import { runAfterOf } from './adapters/schedule.ts';
import { openKeepTags } from './adapters/servarr/open-keep-tags.ts';
import { openAudit } from './adapters/state/open-audit.ts';
import { openHouse } from './adapters/state/open-house.ts';
import { keepAhead } from './app/keep-ahead.ts';
import type { DashboardConfig } from './config/load.ts';
import { metricsApp } from './metrics/metrics-app.ts';
import { rangesOf } from './web/addresses.ts';
import { dashboardApp } from './web/app.ts';
import { type Fetch, type Listening, listen } from './web/listen.ts';
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

/** A large plan takes seconds to read, which nobody who looks should wait for: neither after a start nor after a run. */
const AHEAD_MS = 15_000;

/** @throws what the system says of the port */
export async function openDashboard(
  config: DashboardConfig,
  { now, log, signal }: Surroundings,
): Promise<OpenDashboard> {
  const { stateDir, auditDir, timeZone, checks, language } = config;
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
  const numbers = metricsApp({ house, runAfter, now, log });
  const doors = await listenAt(config, { page: app.fetch, numbers: numbers.fetch });
  const stop = keepAhead(doors.numbers ? numbers.sumUp : house.read, AHEAD_MS);
  return {
    port: doors.page.port,
    ...(doors.numbers && { metricsPort: doors.numbers.port }),
    async close() {
      stop();
      await Promise.all([doors.page.close(GRACE_MS), doors.numbers?.close(GRACE_MS)]);
      await Promise.all([tags.close(), posters.close()]);
    },
  };
}

interface Doors {
  readonly page: Listening;
  readonly numbers?: Listening;
}

/** Both ports, or none: a page whose numbers nobody can read ends, so that somebody notices. */
async function listenAt(
  { host, port, metricsPort }: DashboardConfig,
  { page, numbers }: { readonly page: Fetch; readonly numbers: Fetch },
): Promise<Doors> {
  const listening = await listen(page, { host, port });
  if (metricsPort === undefined) return { page: listening };
  try {
    return { page: listening, numbers: await listen(numbers, { host, port: metricsPort }) };
  } catch (error) {
    await listening.close(0);
    throw error;
  }
}

function doorOf({ auth, jellyfinUrl }: DashboardConfig): Door {
  if (auth.kind === 'jellyfin')
    return { kind: 'sign-in', identity: openIdentity(jellyfinUrl), people: auth.people };
  const { header, from, administrators } = auth;
  return { kind: 'proxy', header: header.toLowerCase(), from: rangesOf(from), administrators };
}
