/** Composition root, second half: the commands' questions, answered over the configured apps. */
import { openJellyfinApp, openJellyfinAppWriter } from './adapters/jellyfin/open-jellyfin.ts';
import { openProwlarrApp, openProwlarrAppWriter } from './adapters/prowlarr/open-prowlarr.ts';
import { openQbittorrentApp, openQbittorrentAppWriter } from './adapters/qbittorrent/open-qbittorrent.ts';
import { openSeerrApp, openSeerrAppWriter } from './adapters/seerr/open-seerr.ts';
import { openInstance, openInstanceWriter } from './adapters/servarr/open-instance.ts';
import { applyPlan } from './app/apply-plan.ts';
import { makePlan } from './app/make-plan.ts';
import type { Apps } from './cli/world.ts';
import type { Connection, Connections, KeyedConnection } from './config/connections.ts';
import type { JellyfinConnection } from './config/jellyfin-wish.ts';
import type { SetupConfig } from './config/load.ts';
import { desiredOf } from './domain/desired/desired-of.ts';
import { findingsOf } from './domain/findings/findings-of.ts';
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

export function openReaders({
  jellyfin,
  qbittorrent,
  instances,
  prowlarr,
  seerr,
}: Connections): readonly AppReader[] {
  return [
    ...(jellyfin ? [openJellyfinApp(administered(jellyfin))] : []),
    ...(qbittorrent ? [openQbittorrentApp(signedIn(qbittorrent))] : []),
    ...instances.map((instance) => openInstance({ kind: instance.kind, ...keyed(instance) })),
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
    ...instances.map((instance) => openInstanceWriter({ kind: instance.kind, ...keyed(instance) })),
    ...(prowlarr ? [openProwlarrAppWriter(keyed(prowlarr))] : []),
    ...(seerr ? [openSeerrAppWriter(keyed(seerr))] : []),
  ];
}

function administered({ name, password, ...rest }: JellyfinConnection) {
  return { server: name, ...rest, password: password.reveal(), ...settingsOf(name) };
}

function keyed({ name, url, apiKey }: KeyedConnection) {
  return { server: name, url, apiKey: apiKey.reveal(), ...settingsOf(name) };
}

function signedIn({ name, url, signIn }: Connection) {
  const credentials =
    signIn.kind === 'api-key'
      ? { apiKey: signIn.apiKey.reveal() }
      : { username: signIn.username, password: signIn.password.reveal() };
  return { server: name, url, credentials, ...settingsOf(name) };
}

/** What errors point to: the keys of the file. */
function settingsOf(name: string) {
  return { urlSetting: `the url of ${name}`, credentialsSetting: `the API key or password of ${name}` };
}

async function closeAll(opened: readonly { close(): Promise<void> }[]): Promise<void> {
  await Promise.all(opened.map((one) => one.close()));
}
