/** What each command does, given the world. Loaded only when a command runs: help needs none of it. */
import { basename } from 'node:path';
import { type ConfigSources, loadConfigWithServers } from '../config/load.ts';
import { renderProblems } from '../config/problem.ts';
import type { Invocation } from './arguments.ts';
import { EXIT, type ExitCode } from './exit-code.ts';
import type { World } from './world.ts';

export async function runCommand(invocation: Invocation, world: World): Promise<ExitCode> {
  const sources = configSources(invocation, world);
  if (typeof sources === 'string') return fail(world, sources);
  return needsServers(invocation, sources, world);
}

/** The configuration is checked all the same, so that a manifest can be tried before its servers are read. */
function needsServers({ command }: Invocation, sources: ConfigSources, world: World): ExitCode {
  const loaded = loadConfigWithServers(sources, world.readText);
  if (loaded.kind === 'refused') {
    world.err(renderProblems(loaded.problems));
    return EXIT.usage;
  }
  return fail(world, `${command.name} needs to read servers, which this version cannot do yet`);
}

function configSources({ config }: Invocation, world: World): ConfigSources | string {
  const { environment } = world;
  if (config === undefined) return { environment };
  try {
    return { environment, file: { name: basename(config), text: world.readText(config) } };
  } catch (error) {
    return `--config: cannot read ${config}${codeOf(error)}`;
  }
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? ` (${String(error.code)})` : '';
}

function fail(world: World, message: string): ExitCode {
  world.err(`${message}\n`);
  return EXIT.usage;
}
