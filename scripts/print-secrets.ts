/** Prints the Secrets of the stack with random values to stdout, and what to do with them to stderr. */
import { randomBytes } from 'node:crypto';
import { parseArgs } from 'node:util';
import { loadConfig, renderProblems } from '../lib/config/load.ts';
import { renderSecrets, secretHints } from '../lib/secret-manifest.ts';
import { secretsOf } from '../lib/secrets.ts';

const USAGE = `usage: npm run --silent secrets [-- FILE]

Prints ready Secret manifests with random API keys for the stack of FILE (media.yaml).
`;

function main(): number {
  const args = readArguments();
  if (args === undefined || args.help || args.others.length > 0) {
    process.stderr.write(USAGE);
    return args?.help === true ? 0 : 2;
  }
  const loaded = loadConfig(args.file);
  if (loaded.kind === 'invalid') {
    process.stderr.write(renderProblems(loaded.errors));
    return 2;
  }
  process.stdout.write(renderSecrets(secretsOf(loaded.config), randomBytes));
  process.stderr.write(`${secretHints(loaded.config).join('\n')}\n`);
  return 0;
}

/** Undefined for options that do not exist. */
function readArguments() {
  try {
    const options = { help: { type: 'boolean', short: 'h', default: false } } as const;
    const { values, positionals } = parseArgs({ options, allowPositionals: true });
    const [file = 'media.yaml', ...others] = positionals;
    return { help: values.help, file, others };
  } catch {
    return undefined;
  }
}

process.exitCode = main();
