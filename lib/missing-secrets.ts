/** Keys that a running stack lacks: for an app that was enabled later. */

import type { SecretKey, SecretValue } from './secret-key.ts';
import { renderSecret } from './secret-manifest.ts';
import { type RandomBytes, secretValues } from './secret-values.ts';
import type { SecretSpec } from './secrets.ts';

/** Secrets of a cluster: values in base64 by key, by `namespace/name`. */
export type ExistingSecrets = ReadonlyMap<string, Readonly<Record<string, string>>>;

/**
 * Reads what `kubectl get secrets -o json` prints, of one Secret or many. Undefined when it is something else.
 */
export function existingSecrets(text: string): ExistingSecrets | undefined {
  const parsed = parsedJson(text);
  if (!isMapping(parsed)) return undefined;
  const items: readonly unknown[] = Array.isArray(parsed['items']) ? parsed['items'] : [parsed];
  const found = new Map<string, Record<string, string>>();
  for (const item of items) {
    if (!isMapping(item) || item['kind'] !== 'Secret' || !isMapping(item['metadata'])) return undefined;
    const { name, namespace } = item['metadata'];
    const data = isMapping(item['data']) ? item['data'] : {};
    const values = Object.entries(data).filter(
      (entry): entry is [string, string] => typeof entry[1] === 'string',
    );
    found.set(`${String(namespace)}/${String(name)}`, Object.fromEntries(values));
  }
  return found;
}

export interface MissingSecrets {
  /** Manifests of the Secrets that lack a key: with all they have, unchanged, and new values for what they lack. */
  readonly manifests: string;
  /** Missing keys that only a person can fill, as `secret key: hint`. */
  readonly byHand: readonly string[];
}

/** What `existing` lacks of `specs`. New values agree with the old ones they belong to. */
export function missingSecrets(
  specs: readonly SecretSpec[],
  existing: ExistingSecrets,
  random: RandomBytes,
): MissingSecrets {
  const dataOf = ({ namespace, name }: SecretSpec) => existing.get(`${namespace}/${name}`) ?? {};
  const known = knownValues(specs, dataOf);
  const make = secretValues(random, known);
  const running: Running = {
    apps: specs.some((spec) => Object.keys(dataOf(spec)).length > 0),
    passwordLost: known.password === undefined && specs.some((spec) => hasHash(spec, dataOf(spec))),
  };
  const lacking = specs.map((spec) => ({
    ...spec,
    keys: spec.keys.filter(({ key }) => !(key in dataOf(spec))),
  }));
  const made = lacking.map((spec) => ({
    ...spec,
    keys: spec.keys.filter(({ value }) => hintFor(value, running) === undefined),
  }));
  return {
    manifests: made
      .filter(({ keys }) => keys.length > 0)
      .map((spec) => renderSecret(spec, make, dataOf(spec)))
      .join('---\n'),
    byHand: lacking.flatMap(({ name, keys }) =>
      keys.flatMap(({ key, value, readBy }) => {
        const hint = readBy.length > 0 || value.kind === 'by-hand' ? hintFor(value, running) : undefined;
        return hint === undefined ? [] : [`${name} ${key}: ${hint}`];
      }),
    ),
  };
}

/** What is in use already. */
interface Running {
  readonly apps: boolean;
  /** The hash of qBittorrent's password is in use, and nobody knows of what: a new password would open nothing. */
  readonly passwordLost: boolean;
}

/** Where to find a value that cannot be made up. */
function hintFor(value: SecretValue, { apps, passwordLost }: Running): string | undefined {
  if (value.kind === 'by-hand') return value.hint;
  if (value.kind === 'first-password' && apps) return value.hint;
  return value.kind === 'qbittorrent-password' && passwordLost
    ? 'the password of the web interface of qBittorrent'
    : undefined;
}

function hasHash({ keys }: SecretSpec, data: Readonly<Record<string, string>>): boolean {
  return keys.some(({ key, value }) => value.kind === 'qbittorrent-password-hash' && key in data);
}

function knownValues(
  specs: readonly SecretSpec[],
  dataOf: (spec: SecretSpec) => Readonly<Record<string, string>>,
) {
  const inUse = (kind: SecretKey['value']['kind']) => {
    const [encoded] = specs
      .flatMap((spec) =>
        spec.keys.flatMap(({ key, value }) => (value.kind === kind ? [dataOf(spec)[key] ?? ''] : [])),
      )
      .filter((text) => text !== '');
    return encoded === undefined ? undefined : Buffer.from(encoded, 'base64').toString('utf8');
  };
  const password = inUse('qbittorrent-password');
  const qbittorrentApiKey = inUse('qbittorrent-api-key');
  return {
    ...(password !== undefined && { password }),
    ...(qbittorrentApiKey !== undefined && { qbittorrentApiKey }),
  };
}

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isMapping(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
