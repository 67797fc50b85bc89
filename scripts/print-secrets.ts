/** Prints the Secrets of the stack with random values to stdout, and what to do with them to stderr. */
import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { chosenSecrets } from '../lib/chosen-secrets.ts';
import { loadConfig, renderProblems } from '../lib/config/load.ts';
import type { Config } from '../lib/config/schema.ts';
import { existingSecrets, missingSecrets } from '../lib/missing-secrets.ts';
import { secretFollowUps } from '../lib/secret-follow-up.ts';
import { chosenHints, renderSecrets, secretHints } from '../lib/secret-manifest.ts';
import { type SecretSpec, secretsOf } from '../lib/secrets.ts';
import { nearest } from '../program/config/suggest.ts';

const USAGE = `usage: npm run --silent secrets -- [FILE] [--missing | --only KEY...]

Prints ready Secret manifests with random API keys for the stack of FILE (media.yaml).

  --missing  reads what 'kubectl get secrets -A -o json' prints from standard input, and prints only the Secrets
             that lack a key: what they have stays as it is
  --only KEY prints new values of this key alone, as KEY or SECRET/KEY; may be given several times
`;

function main(): number {
  const args = readArguments();
  if (args === undefined || args.help || args.others.length > 0 || (args.missing && args.only.length > 0)) {
    process.stderr.write(USAGE);
    return args?.help === true ? 0 : 2;
  }
  const loaded = loadConfig(args.file);
  if (loaded.kind === 'invalid') {
    process.stderr.write(renderProblems(loaded.errors));
    return 2;
  }
  const specs = secretsOf(loaded.config);
  if (args.missing) return printMissing(specs);
  if (args.only.length > 0) return printChosen(loaded.config, args.only);
  process.stdout.write(renderSecrets(specs, randomBytes));
  process.stderr.write(`${secretHints(loaded.config, args.file).join('\n')}\n`);
  return 0;
}

function printMissing(specs: readonly SecretSpec[]): number {
  const existing = existingSecrets(readFileSync(process.stdin.fd, 'utf8'));
  if (existing === undefined) {
    process.stderr.write("expected the output of 'kubectl get secrets -A -o json' on standard input\n");
    return 2;
  }
  const { manifests, byHand } = missingSecrets(specs, existing, randomBytes);
  process.stdout.write(manifests);
  const hints = [
    manifests === ''
      ? 'no key is missing that could be made here'
      : 'apply with: kubectl apply --server-side -f -; then restart the pods that waited for the keys',
    ...(byHand.length === 0 ? [] : ['missing, for you to fill in:', ...indented(byHand)]),
  ];
  process.stderr.write(`${hints.join('\n')}\n`);
  return 0;
}

function printChosen(config: Config, names: readonly string[]): number {
  const chosen = chosenSecrets(secretsOf(config), names, nearest);
  if (chosen.kind === 'refused') {
    process.stderr.write(`${chosen.problems.join('\n')}\n`);
    return 2;
  }
  const { specs, along } = chosen;
  process.stdout.write(renderSecrets(specs, randomBytes));
  const hints = [
    ...chosenHints(config, specs),
    ...(along.length === 0 ? [] : ['printed with it, because they belong together:', ...indented(along)]),
    'what has to follow in a stack that runs:',
    ...indented(secretFollowUps(config, specs)),
  ];
  process.stderr.write(`${hints.join('\n')}\n`);
  return 0;
}

function indented(lines: readonly string[]): readonly string[] {
  return lines.map((line) => `  ${line}`);
}

/** Undefined for options that do not exist. */
function readArguments() {
  try {
    const options = {
      help: { type: 'boolean', short: 'h', default: false },
      missing: { type: 'boolean', default: false },
      only: { type: 'string', multiple: true, default: [] as string[] },
    } as const;
    const { values, positionals } = parseArgs({ options, allowPositionals: true });
    const [file = 'media.yaml', ...others] = positionals;
    return { ...values, file, others };
  } catch {
    return undefined;
  }
}

process.exitCode = main();
