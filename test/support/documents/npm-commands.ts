/** Whether what a document tells people to type exists in this project: npm, npx and the bundles. */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { COMMANDS as CLEANUP, OPTIONS as CLEANUP_OPTIONS } from '../../../cleanup/cli/commands.ts';
import type { CommandSpec, OptionSpec } from '../../../program/cli/command-line.ts';
import { COMMANDS as SETUP, OPTIONS as SETUP_OPTIONS } from '../../../setup/cli/commands.ts';
import { type Command, isPlaceholder } from './shell.ts';

const SCRIPTS: Readonly<Record<string, string>> = JSON.parse(readFileSync('package.json', 'utf8')).scripts;

const BUNDLES: Readonly<
  Record<string, { readonly commands: readonly CommandSpec[]; readonly options: readonly OptionSpec[] }>
> = {
  'build/cleanup.cjs': { commands: CLEANUP, options: CLEANUP_OPTIONS },
  'build/setup.cjs': { commands: SETUP, options: SETUP_OPTIONS },
};

/** What is wrong with a command of npm, npx or node. */
export function npmFaults({ words }: Command): readonly string[] {
  const [program = '', ...rest] = words;
  if (program === 'npm') return faultsOfNpm(rest);
  if (program === 'npx') return faultsOfNpx(rest);
  if (program === 'node') return faultsOfNode(rest);
  return [];
}

function faultsOfNpm(words: readonly string[]): readonly string[] {
  const [command = '', ...rest] = words.filter((word) => word !== '--silent');
  if (['ci', 'test', 'install'].includes(command)) return [];
  if (command !== 'run') return [`npm has no ${command}`];
  const [script = '', dashes, ...args] = rest;
  if (isPlaceholder(script)) return [];
  if (SCRIPTS[script] === undefined) return [`no script ${script} in package.json`];
  if (dashes !== undefined && dashes !== '--')
    return args.length === 0 ? [] : [`npm passes on only what follows --: ${dashes}`];
  return [...faultsOfOptions(script, args), ...args.flatMap(missingFile)];
}

/** Options that the script's own help does not know. */
function faultsOfOptions(script: string, args: readonly string[]): readonly string[] {
  const options = args.filter((arg) => arg.startsWith('--')).map((arg) => arg.split('=')[0] ?? '');
  if (options.length === 0) return [];
  const help = helpOf(script);
  return options
    .filter((option) => !help.includes(option))
    .map((option) => `npm run ${script} knows no ${option}`);
}

const helps = new Map<string, string>();

/** What the script says of itself, run as npm runs it. */
function helpOf(script: string): string {
  const known = helps.get(script);
  if (known !== undefined) return known;
  const [program = '', ...args] = (SCRIPTS[script] ?? '').split(' ');
  const file = program === 'node' ? process.execPath : `node_modules/.bin/${program}`;
  const { stdout, stderr } = spawnSync(file, [...args, '--help'], { encoding: 'utf8' });
  helps.set(script, `${stdout}${stderr}`);
  return `${stdout}${stderr}`;
}

function faultsOfNpx(words: readonly string[]): readonly string[] {
  const [tool = '', ...args] = words;
  if (!existsSync(`node_modules/.bin/${tool}`)) return [`no tool ${tool} among the dependencies`];
  if (tool === 'cdk8s' && !['synth', 'import'].includes(args[0] ?? ''))
    return [`npx cdk8s ${args[0]} does nothing here`];
  return args.flatMap(missingFile);
}

function faultsOfNode(words: readonly string[]): readonly string[] {
  const [file = '', ...args] = words;
  if (file.startsWith('-')) return [];
  const bundle = BUNDLES[file];
  if (bundle === undefined) return existsSync(file) ? [] : [`no bundle or file ${file}`];
  const options = args
    .filter((arg) => arg.startsWith('-'))
    .map((arg) => (arg.split('=')[0] ?? '').replace(/^-+/, ''));
  const [name] = args.filter((arg) => !arg.startsWith('-'));
  const command = bundle.commands.find((one) => one.name === name);
  if (args[0]?.startsWith('-') !== true && command === undefined) return [`${file} has no command ${name}`];
  const known = command?.options ?? bundle.options.map((option) => option.name);
  return options
    .filter((option) => !known.includes(option))
    .map((option) => `${file} ${name} knows no --${option}`);
}

function missingFile(word: string): readonly string[] {
  const isFile = /^[\w.-]+(\/[\w.*-]+)+$/.test(word) || /\.(ya?ml|ts)$/.test(word);
  return isFile && !isPlaceholder(word) && !word.includes('*') && !existsSync(word)
    ? [`no file ${word}`]
    : [];
}
