/** The environment's names, what each sets, and how its text is read. */
import type { Environment } from '../../program/config/environment.ts';
import type { Problem } from '../../program/config/problem.ts';
import { shown } from '../../program/config/shown.ts';
import { editDistance } from '../../program/config/suggest.ts';

/** One value that the environment gives, at its path in the configuration. */
export interface Setting {
  readonly name: string;
  readonly path: readonly string[];
  readonly value: unknown;
}

interface Variable {
  readonly path: readonly string[];
  /** Undefined when the text is no such value. */
  readonly read: (text: string) => unknown;
  readonly expected: string;
}

const text = (...path: string[]): Variable => ({ path, read: (value) => value, expected: 'a value' });
const days = (...path: string[]): Variable => ({ path, read: numberOf, expected: 'a number of days like 5' });

function variablesOf(server: string, keys: Readonly<Record<string, string>>): Record<string, Variable> {
  const prefix = server.toUpperCase();
  return Object.fromEntries(
    Object.entries(keys).map(([suffix, key]) => [`${prefix}_${suffix}`, text(server, key)]),
  );
}

const ARR = { URL: 'url', API_KEY: 'apiKey', API_KEY_FILE: 'apiKeyFile' };
const SIGN_IN = {
  ...ARR,
  USERNAME: 'username',
  PASSWORD: 'password',
  PASSWORD_FILE: 'passwordFile',
};

const VARIABLES: Readonly<Record<string, Variable>> = {
  ...variablesOf('jellyfin', SIGN_IN),
  ...variablesOf('radarr', ARR),
  ...variablesOf('sonarr', ARR),
  ...variablesOf('qbittorrent', SIGN_IN),
  PRIMARY_USER_NAME: text('policy', 'primaryUserName'),
  GRACE_PERIOD_DAYS: days('policy', 'gracePeriodDays'),
  NOTICE_DAYS: days('policy', 'noticeDays'),
  KEEP_TAG_LABEL: text('policy', 'keepTagLabel'),
  DRY_RUN: { path: ['dryRun'], read: switchOf, expected: 'true, false, 1, 0, yes or no' },
  STATE_DIR: text('stateDir'),
  TZ: text('timeZone'),
};

/** Names of the variables that set something below a path, for example `['radarr']`. */
export function variablesBelow(
  path: readonly PropertyKey[],
): readonly { name: string; path: readonly string[] }[] {
  return Object.entries(VARIABLES)
    .filter(([, variable]) => path.every((step, index) => variable.path[index] === step))
    .map(([name, variable]) => ({ name, path: variable.path }));
}

/** Every name that the environment may set, for the help and for suggestions. */
export const VARIABLE_NAMES: readonly string[] = Object.keys(VARIABLES);

/**
 * The settings that the environment gives. Set but empty is a problem, not a default: `GRACE_PERIOD_DAYS=`
 * was meant to say something. So is a name one or two letters away from one of ours.
 */
export function readEnvironment(environment: Environment): {
  readonly settings: readonly Setting[];
  readonly problems: readonly Problem[];
} {
  const settings: Setting[] = [];
  const problems: Problem[] = [];
  for (const [name, variable] of Object.entries(VARIABLES)) {
    const given = environment[name];
    if (given === undefined) continue;
    const value = given.trim() === '' ? undefined : variable.read(given);
    if (value !== undefined) settings.push({ name, path: variable.path, value });
    else problems.push({ where: `environment ${name}`, what: unreadable(variable, given) });
  }
  return { settings, problems: [...problems, ...misspelled(environment)] };
}

function unreadable(variable: Variable, given: string): string {
  if (given.trim() === '') return `set but empty; unset it or give ${variable.expected}`;
  return `expected ${variable.expected}, got ${shown(given, variable.path)}`;
}

/** Names that other programs' variables come near to, and that decide nothing about removals. */
const COMMON_NAMES: readonly string[] = ['TZ', 'STATE_DIR'];

function misspelled(environment: Environment): readonly Problem[] {
  const telling = VARIABLE_NAMES.filter((name) => !COMMON_NAMES.includes(name));
  return Object.keys(environment).flatMap((name) => {
    if (Object.hasOwn(VARIABLES, name) || environment[name] === undefined) return [];
    const meant = telling.find((known) => editDistance(name, known) <= 2);
    return meant ? [{ where: `environment ${name}`, what: `unknown; did you mean ${meant}` }] : [];
  });
}

/** Plain decimal only: an exponent or a hexadecimal number is a slip here. */
function numberOf(value: string): number | undefined {
  return /^\s*\d+(?:\.\d+)?\s*$/.test(value) ? Number(value) : undefined;
}

const SWITCH: Readonly<Record<string, boolean>> = {
  true: true,
  yes: true,
  '1': true,
  false: false,
  no: false,
  '0': false,
};

function switchOf(value: string): boolean | undefined {
  const word = value.trim().toLowerCase();
  return Object.hasOwn(SWITCH, word) ? SWITCH[word] : undefined;
}
