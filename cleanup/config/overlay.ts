/** Lays the environment's settings over the file's value, remembering where every value came from. */

import { isRecord } from '../../program/config/known-keys.ts';
import { pathText } from '../../program/config/yaml-source.ts';
import type { Setting } from './environment.ts';
import { variablesBelow } from './environment.ts';

export interface Overlaid {
  readonly value: unknown;
  /** Path text to the variable that set it, or that would. */
  readonly origins: ReadonlyMap<string, string>;
}

/** Servers that the file lists; the environment speaks of the one whose name is the list's. */
const LISTS: readonly string[] = ['radarr', 'sonarr'];
const SECRETS: Readonly<Record<string, readonly string[]>> = {
  apiKey: ['apiKeyFile', 'username', 'password', 'passwordFile'],
  apiKeyFile: ['apiKey', 'username', 'password', 'passwordFile'],
  password: ['passwordFile', 'apiKey', 'apiKeyFile'],
  passwordFile: ['password', 'apiKey', 'apiKeyFile'],
};

/**
 * A setting of the environment wins over the file's. A secret given here takes the place of every other
 * way the file gives that server's secret. `RADARR_…` and `SONARR_…` speak of the instance of that name
 * and add it when the file has none.
 */
export function overlay(fileValue: unknown, settings: readonly Setting[]): Overlaid {
  const origins = new Map<string, string>();
  if (!isRecord(fileValue) || Array.isArray(fileValue)) return { value: fileValue, origins };
  const root = structuredClone(fileValue);
  const targets = settings.flatMap((setting) => {
    const target = targetOf(root, setting, origins);
    return target === undefined ? [] : [{ setting, ...target }];
  });
  // First what gives way, then what is set, so that two variables that exclude each other both stay to be seen.
  for (const { setting, parent, key } of targets) {
    const isServer = setting.path[0] !== 'policy';
    for (const other of (isServer && SECRETS[key]) || []) delete parent[other];
  }
  for (const { setting, parent, parentPath, key } of targets) {
    parent[key] = setting.value;
    origins.set(pathText([...parentPath, key]), setting.name);
  }
  return { value: root, origins };
}

interface Target {
  readonly parent: Record<PropertyKey, unknown>;
  readonly parentPath: readonly PropertyKey[];
  readonly key: string;
}

/** The mapping that a setting belongs in; undefined when the file has something else in that place. */
function targetOf(
  root: Record<PropertyKey, unknown>,
  setting: Setting,
  origins: Map<string, string>,
): Target | undefined {
  const [first = '', second] = setting.path;
  if (second === undefined) return { parent: root, parentPath: [], key: first };
  if (LISTS.includes(first)) return entryOf(root, first, second, origins);
  if (root[first] === undefined || root[first] === null) {
    root[first] = {};
    remember(origins, [first], [first]);
  }
  const parent = root[first];
  return isRecord(parent) ? { parent, parentPath: [first], key: second } : undefined;
}

function entryOf(
  root: Record<PropertyKey, unknown>,
  server: string,
  key: string,
  origins: Map<string, string>,
): Target | undefined {
  root[server] ??= [];
  const list: unknown = root[server];
  if (!Array.isArray(list)) return undefined;
  let index = list.findIndex((entry) => isRecord(entry) && entry['name'] === server);
  if (index < 0) {
    index = list.push({ name: server }) - 1;
    remember(origins, [server, index], [server]);
  }
  const parent: unknown = list[index];
  return isRecord(parent) ? { parent, parentPath: [server, index], key } : undefined;
}

/** What the environment alone made is spoken of in the environment's names, also what is missing in it. */
function remember(
  origins: Map<string, string>,
  place: readonly PropertyKey[],
  path: readonly string[],
): void {
  for (const variable of variablesBelow(path)) {
    origins.set(pathText([...place, ...variable.path.slice(path.length)]), variable.name);
  }
}
