/** Composition root, second half: the commands' questions, answered over the configured apps. */
import { openJellyfinApp, openJellyfinAppWriter } from './adapters/jellyfin/open-jellyfin.ts';
import { checksDevice, doctorDevice, readingDevice } from './adapters/jellyfin/sign-in.ts';
import { openProwlarrApp, openProwlarrAppWriter } from './adapters/prowlarr/open-prowlarr.ts';
import { openQbittorrentApp, openQbittorrentAppWriter } from './adapters/qbittorrent/open-qbittorrent.ts';
import { openSeerrApp, openSeerrAppWriter } from './adapters/seerr/open-seerr.ts';
import { openInstance, openInstanceWriter } from './adapters/servarr/open-instance.ts';
import { applyPlan } from './app/apply-plan.ts';
import { makePlan } from './app/make-plan.ts';
import { runDoctor } from './app/run-doctor.ts';
import type { Apps } from './cli/world.ts';
import type { Connections } from './config/connections.ts';
import type { SetupConfig } from './config/load.ts';
import { desiredOf } from './domain/desired/desired-of.ts';
import { findingsOf } from './domain/findings/findings-of.ts';
import { appsOf, openExaminers } from './open-examiners.ts';
import { administered, keyed, keyedInstance, signedIn } from './open-options.ts';
import type { AppReader, AppWriter } from './ports/app.ts';

export const apps: Apps = {
  plan: async (config) => {
    const readers = openReaders(config.connections);
    try {
      return await makePlan(requestOf(config, readers));
    } finally {
      await closeAll(readers);
    }
  },
  doctor: async (config, { signal, unattended }) => {
    const { wishes, connections, storage } = config;
    const device = unattended ? checksDevice : doctorDevice;
    const readers = openReaders(connections, device);
    const examiners = openExaminers(config, device);
    const owner = storage?.owner;
    const desired = desiredOf(wishes);
    try {
      return await runDoctor({ wishes, desired, readers, examiners, signal, ...(owner && { owner }) });
    } finally {
      await closeAll([...readers, ...appsOf(examiners)]);
    }
  },
  apply: async (config, { signal, onOutcome }) => {
    const readers = openReaders(config.connections);
    const writers = openWriters(config.connections);
    try {
      return await applyPlan({ ...requestOf(config, readers), writers, signal, onOutcome });
    } finally {
      await closeAll([...readers, ...writers]);
    }
  },
};

function requestOf({ wishes, waitMs }: SetupConfig, readers: readonly AppReader[]) {
  return {
    readers,
    desired: desiredOf(wishes),
    findingsOf: (readings: Parameters<typeof findingsOf>[1]) => findingsOf(wishes, readings),
    waitMs,
  };
}

export function openReaders(
  { jellyfin, qbittorrent, instances, prowlarr, seerr }: Connections,
  device = readingDevice,
): readonly AppReader[] {
  return [
    ...(jellyfin ? [openJellyfinApp(administered(jellyfin), device)] : []),
    ...(qbittorrent ? [openQbittorrentApp(signedIn(qbittorrent))] : []),
    ...instances.map((instance) => openInstance(keyedInstance(instance))),
    ...(prowlarr ? [openProwlarrApp(keyed(prowlarr))] : []),
    ...(seerr ? [openSeerrApp(keyed(seerr))] : []),
  ];
}

/** Everything that can change something at an app: called by `apply` only. */
export function openWriters({
  jellyfin,
  qbittorrent,
  instances,
  prowlarr,
  seerr,
}: Connections): readonly AppWriter[] {
  return [
    ...(jellyfin ? [openJellyfinAppWriter(administered(jellyfin))] : []),
    ...(qbittorrent ? [openQbittorrentAppWriter(signedIn(qbittorrent))] : []),
    ...instances.map((instance) => openInstanceWriter(keyedInstance(instance))),
    ...(prowlarr ? [openProwlarrAppWriter(keyed(prowlarr))] : []),
    ...(seerr ? [openSeerrAppWriter(keyed(seerr))] : []),
  ];
}

async function closeAll(opened: readonly { close(): Promise<void> }[]): Promise<void> {
  await Promise.all(opened.map((one) => one.close()));
}
