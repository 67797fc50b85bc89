import { type Invocation, parseArguments } from '../../../setup/cli/arguments.ts';
import { runCommand } from '../../../setup/cli/run-command.ts';
import type { World } from '../../../setup/cli/world.ts';
import { apps } from '../../../setup/open-apps.ts';

export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Runs one command line of setup in this process, on the apps that `setup.yaml` among the files names. */
export async function runSetup(
  line: string,
  files: Readonly<Record<string, unknown>>,
  world: Partial<World> = {},
): Promise<Ran> {
  const texts = { out: '', err: '' };
  const code = await runCommand(invocationOf(line), {
    out: (text) => {
      texts.out += text;
    },
    err: (text) => {
      texts.err += text;
    },
    terminal: false,
    coloured: false,
    // JSON is YAML.
    readText: (path) => {
      const content = files[path];
      if (content === undefined) throw Object.assign(new Error('no such file'), { code: 'ENOENT' });
      return typeof content === 'string' ? content : JSON.stringify(content);
    },
    writeText: (path) => {
      throw new Error(`nothing was to be written, and ${path} was`);
    },
    now: () => Date.UTC(2026, 2, 29, 4),
    stopSignal: () => new AbortController().signal,
    apps,
    ...world,
  });
  return { code, ...texts };
}

function invocationOf(line: string): Invocation {
  const parsed = parseArguments(line.split(' '));
  if (parsed.kind !== 'invocation') throw new Error(`no command: ${line}`);
  return parsed.invocation;
}
