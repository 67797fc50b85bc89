import { basename } from 'node:path';
import { withFile } from '../../program/cli/failure.ts';
import type { ConfigSources } from '../config/load.ts';
import type { Invocation } from './arguments.ts';
import type { World } from './world.ts';

/** The file of `--config` where there is one, and the environment. */
export function configSources({ config }: Invocation, world: World): ConfigSources {
  const { environment } = world;
  if (config === undefined) return { environment };
  const text = withFile('--config', 'read', config, () => world.readText(config));
  return { environment, file: { name: basename(config), text } };
}
