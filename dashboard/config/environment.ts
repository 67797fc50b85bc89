/** The environment's names, where each belongs in the file, and how its text is read. It wins over the file. */
import type { Environment } from '../../program/config/environment.ts';
import { isRecord } from '../../program/config/known-keys.ts';

interface Variable {
  readonly path: readonly string[];
  readonly read: (text: string) => unknown;
}

const text = (...path: string[]): Variable => ({ path, read: (value) => value.trim() });
const number = (...path: string[]): Variable => ({
  path,
  // What is no number goes on as it is, so that the schema says what was expected.
  read: (value) => (/^\d+$/.test(value.trim()) ? Number(value) : value),
});
const list = (...path: string[]): Variable => ({
  path,
  read: (value) =>
    value
      .split(',')
      .map((one) => one.trim())
      .filter((one) => one !== ''),
});

/** Those of the servers and of the state are the cleanup's. */
const VARIABLES: Readonly<Record<string, Variable>> = {
  DASHBOARD_HOST: text('host'),
  DASHBOARD_PORT: number('port'),
  DASHBOARD_METRICS_PORT: number('metricsPort'),
  DASHBOARD_LANGUAGE: text('language'),
  DASHBOARD_SCHEDULE: text('schedule'),
  DASHBOARD_CHECKS_FILE: text('checks', 'file'),
  DASHBOARD_CHECKS_SCHEDULE: text('checks', 'schedule'),
  DASHBOARD_AUTH: text('auth', 'kind'),
  DASHBOARD_AUTH_PEOPLE: text('auth', 'people'),
  DASHBOARD_AUTH_HEADER: text('auth', 'header'),
  DASHBOARD_AUTH_FROM: list('auth', 'from'),
  DASHBOARD_AUTH_ADMINISTRATORS: list('auth', 'administrators'),
  DASHBOARD_TRUSTED_PROXIES: list('trustedProxies'),
  JELLYFIN_URL: text('jellyfin', 'url'),
  RADARR_URL: text('radarr', 'url'),
  RADARR_API_KEY: text('radarr', 'apiKey'),
  RADARR_API_KEY_FILE: text('radarr', 'apiKeyFile'),
  SONARR_URL: text('sonarr', 'url'),
  SONARR_API_KEY: text('sonarr', 'apiKey'),
  SONARR_API_KEY_FILE: text('sonarr', 'apiKeyFile'),
  KEEP_TAG_LABEL: text('keepTagLabel'),
  STATE_DIR: text('stateDir'),
  AUDIT_DIR: text('auditDir'),
  TZ: text('timeZone'),
};

export const VARIABLE_NAMES: readonly string[] = Object.keys(VARIABLES);

/** The file's value with what the environment sets, and by which variable. */
export interface Overlaid {
  readonly value: unknown;
  /** The variable that set the value at a path, joined by dots; of a list of servers with its place in it. */
  readonly origins: ReadonlyMap<string, string>;
  /** Variables that are set and empty: they were meant to say something. */
  readonly empty: readonly string[];
}

export function withEnvironment(file: unknown, environment: Environment): Overlaid {
  const origins = new Map<string, string>();
  const empty: string[] = [];
  if (!isRecord(file) || Array.isArray(file)) return { value: file, origins, empty };
  const value: Record<PropertyKey, unknown> = structuredClone(file);
  for (const [name, { path, read }] of Object.entries(VARIABLES)) {
    const given = environment[name];
    if (given === undefined) continue;
    if (given.trim() === '') empty.push(name);
    else set(value, path, read(given), (place) => origins.set(place.join('.'), name));
  }
  return { value, origins, empty };
}

function set(
  root: Record<PropertyKey, unknown>,
  [first = '', key]: readonly string[],
  value: unknown,
  remember: (place: readonly PropertyKey[]) => void,
): void {
  if (key === undefined) {
    root[first] = value;
    remember([first]);
    return;
  }
  const place = first === 'radarr' || first === 'sonarr' ? serverIn(root, first) : mappingIn(root, first);
  if (place === undefined) return;
  place.mapping[key] = value;
  // Two ways to one secret: what is set here takes the place of the file's.
  for (const other of ['apiKey', 'apiKeyFile'])
    if (key.startsWith('apiKey') && key !== other) delete place.mapping[other];
  remember([...place.path, key]);
}

interface Place {
  readonly mapping: Record<PropertyKey, unknown>;
  readonly path: readonly PropertyKey[];
}

function mappingIn(root: Record<PropertyKey, unknown>, key: string): Place | undefined {
  root[key] ??= {};
  const mapping = root[key];
  return isRecord(mapping) ? { mapping, path: [key] } : undefined;
}

/** The environment speaks of the instance that bears the name of its kind; it is added where the file has none. */
function serverIn(root: Record<PropertyKey, unknown>, kind: string): Place | undefined {
  root[kind] ??= [];
  const servers: unknown = root[kind];
  if (!Array.isArray(servers)) return undefined;
  const known = servers.findIndex((one: unknown) => isRecord(one) && one['name'] === kind);
  const index = known < 0 ? servers.push({ name: kind }) - 1 : known;
  const mapping: unknown = servers[index];
  return isRecord(mapping) ? { mapping, path: [kind, index] } : undefined;
}
