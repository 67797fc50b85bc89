/**
 * What no single key can say: keys that exclude or need each other, names that must agree. Works on the value
 * before the schema has passed it, so that these problems are named together with the schema's.
 */
import { isRecord } from '../../program/config/known-keys.ts';
import type { Finding } from '../../program/config/schema-findings.ts';
import { resemblesSecret } from '../../program/config/secret-look.ts';
import { type NameOf, oneSecret, type RawEntry, signInFindings } from '../../program/config/sign-in.ts';
import { nearest } from '../../program/config/suggest.ts';

export function crossFindings(root: unknown, nameOf: NameOf): readonly Finding[] {
  if (!isRecord(root)) return [];
  const arrs = [...entries(root, 'radarr'), ...entries(root, 'sonarr')];
  const signIns = ['jellyfin', 'qbittorrent'].flatMap((name) => entry([name], root[name]));
  return [
    ...arrs.flatMap((server) => oneSecret(server, ['apiKey', 'apiKeyFile'], nameOf)),
    ...signIns.flatMap((server) => signInFindings(server, nameOf)),
    ...duplicateNames(arrs),
    ...primaryUser(root, nameOf),
    ...unknownInstances(root, arrs),
  ];
}

/** What the commands need that talk to servers. */
export function missingServers(root: unknown): readonly Finding[] {
  if (!isRecord(root)) return [];
  const jellyfin = root['jellyfin'] === undefined;
  const arr = [...entries(root, 'radarr'), ...entries(root, 'sonarr')].length === 0;
  return [
    ...(jellyfin ? [{ path: ['jellyfin', 'url'], message: 'missing; expected the URL of Jellyfin' }] : []),
    ...(arr
      ? [{ path: ['radarr'], message: 'neither a Radarr nor a Sonarr is given; at least one is needed' }]
      : []),
  ];
}

function entry(path: readonly PropertyKey[], value: unknown): readonly RawEntry[] {
  return isRecord(value) && !Array.isArray(value) ? [{ path, value }] : [];
}

function entries(root: Record<PropertyKey, unknown>, list: string): readonly RawEntry[] {
  const values: unknown = root[list];
  return Array.isArray(values) ? values.flatMap((value, index) => entry([list, index], value)) : [];
}

function duplicateNames(servers: readonly RawEntry[]): readonly Finding[] {
  return servers.flatMap(({ path, value }, index) => {
    const name = value['name'];
    const earlier = servers.slice(0, index).some((server) => server.value['name'] === name);
    if (typeof name !== 'string' || !earlier) return [];
    const shownName = resemblesSecret(name) ? 'this' : name;
    return [
      { path: [...path, 'name'], message: `${shownName} is the name of another Radarr or Sonarr already` },
    ];
  });
}

function primaryUser(root: Record<PropertyKey, unknown>, nameOf: NameOf): readonly Finding[] {
  const policy = root['policy'] ?? {};
  if (!isRecord(policy)) return [];
  const needed = (policy['watchedBy'] ?? 'primary') === 'primary';
  if (!needed || (policy['primaryUserName'] ?? undefined) !== undefined) return [];
  const others = `${nameOf(['policy', 'watchedBy'])} to any, all, starters or named users`;
  const message = `missing; expected the Jellyfin name of the user whose watching counts (or set ${others})`;
  return [{ path: ['policy', 'primaryUserName'], message }];
}

/** A misspelled name here would protect nothing. Without servers in the configuration there is nothing to compare with. */
function unknownInstances(root: Record<PropertyKey, unknown>, arrs: readonly RawEntry[]): readonly Finding[] {
  const known = arrs.map(({ value }) => value['name']).filter((name) => typeof name === 'string');
  if (known.length === 0) return [];
  return instanceNames(root).flatMap(({ path, name }) => {
    if (known.includes(name)) return [];
    const meant = nearest(name, known);
    const names = known.map((other) => (resemblesSecret(other) ? '(not shown)' : other)).join(', ');
    const way = meant === undefined ? `known are ${names}` : `did you mean ${meant}`;
    return [{ path, message: `no Radarr or Sonarr has this name; ${way}` }];
  });
}

function instanceNames(
  root: Record<PropertyKey, unknown>,
): readonly { path: readonly PropertyKey[]; name: string }[] {
  const policy = root['policy'];
  const keep = isRecord(policy) ? policy['keep'] : undefined;
  const kept: unknown = isRecord(keep) ? keep['instances'] : undefined;
  const named = [
    ...(Array.isArray(kept) ? kept : []).map((name: unknown, index) => ({
      path: ['policy', 'keep', 'instances', index],
      name,
    })),
    ...entries(root, 'pathMap').map(({ path, value }) => ({
      path: [...path, 'instance'],
      name: value['instance'],
    })),
  ];
  return named.flatMap(({ path, name }) => (typeof name === 'string' ? [{ path, name }] : []));
}
