/** A command at work on live servers: configuration with secrets, which no output shows, and progress. */

import { concealer } from '../../program/cli/conceal.ts';
import { failureOf } from '../../program/cli/failure.ts';
import { loadConfigWithServers } from '../config/load.ts';
import type { Servers } from '../config/servers.ts';
import type { Invocation } from './arguments.ts';
import { configSources } from './config-sources.ts';
import type { LiveConfig } from './main-line.ts';
import { NO_PROGRESS, type ProgressLine, progressLine } from './progress-line.ts';
import type { World } from './world.ts';

export interface Session {
  readonly config: LiveConfig;
  readonly progress: ProgressLine;
  /** Takes every configured secret out of a text. */
  readonly conceal: (text: string) => string;
  /** The same world; whatever it writes is free of secrets, and takes the progress line away first. */
  readonly world: World;
}

export function openSession(invocation: Invocation, world: World): Session {
  const loaded = loadConfigWithServers(configSources(invocation, world), world.readText);
  if (loaded.kind === 'refused') throw failureOf(loaded.problems);
  const { config } = loaded;
  const conceal = concealer(secretsOf(config.servers));
  const progress = world.terminal.err ? progressLine(world.err, world.clock) : NO_PROGRESS;
  return { config, progress, conceal, world: guarded(world, conceal, progress) };
}

function guarded(world: World, conceal: (text: string) => string, progress: ProgressLine): World {
  const write = (to: (text: string) => void) => (text: string) => {
    progress.clear();
    to(conceal(text));
  };
  return {
    ...world,
    out: write(world.out),
    err: write(world.err),
    writeText: (path, text, options) => world.writeText(path, conceal(text), options),
  };
}

function secretsOf({ jellyfin, radarr, sonarr, qbittorrent }: Servers): readonly string[] {
  const signIns = [jellyfin, ...(qbittorrent === undefined ? [] : [qbittorrent])].map(({ signIn }) =>
    signIn.kind === 'api-key' ? signIn.apiKey : signIn.password,
  );
  const keys = [...radarr, ...sonarr].map(({ apiKey }) => apiKey);
  return [...signIns, ...keys].map((secret) => secret.reveal());
}
