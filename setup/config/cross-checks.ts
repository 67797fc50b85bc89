/** What no single key can say. Works on the value before the schema has passed it, so that all is named together. */
import { isRecord } from '../../program/config/known-keys.ts';
import type { Finding } from '../../program/config/schema-findings.ts';
import { oneSecret, type RawEntry, signInFindings } from '../../program/config/sign-in.ts';
import { pathText } from '../../program/config/yaml-source.ts';
import { jellyfinFindings } from './jellyfin-checks.ts';

export function crossFindings(root: unknown): readonly Finding[] {
  if (!isRecord(root)) return [];
  const instances = [...entries(root, 'radarr'), ...entries(root, 'sonarr')];
  const qbittorrent = entry(['qbittorrent'], root['qbittorrent']);
  const seerr = entry(['seerr'], root['seerr']);
  return [
    ...qbittorrent.flatMap((server) => signInFindings(server, pathText)),
    ...(instances.length > 0 ? qbittorrent.flatMap(needsPassword) : []),
    ...entry(['jellyfin'], root['jellyfin']).flatMap(jellyfinFindings),
    ...[...instances, ...entry(['prowlarr'], root['prowlarr']), ...seerr].flatMap((server) =>
      oneSecret(server, ['apiKey', 'apiKeyFile'], pathText),
    ),
    ...seerr.flatMap((server) => seerrFindings(server, root, instances)),
    ...entry(['login'], root['login']).flatMap((login) =>
      oneSecret(login, ['password', 'passwordFile'], pathText),
    ),
    ...sharedValues(instances, 'name', 'is the name of another Radarr or Sonarr already'),
    ...sharedValues(instances, 'rootFolder', 'is the root folder of another instance; each needs its own'),
    ...sharedValues(instances, 'category', 'is the category of another instance; each needs its own'),
  ];
}

/** Radarr and Sonarr are given the login of qBittorrent, and not all of their versions take a key. */
function needsPassword({ path, value }: RawEntry): readonly Finding[] {
  if (value['apiKey'] === undefined && value['apiKeyFile'] === undefined) return [];
  const message = 'Radarr and Sonarr sign in with user and password; give username and passwordFile instead';
  return [{ path: [...path, value['apiKey'] === undefined ? 'apiKeyFile' : 'apiKey'], message }];
}

/** People sign in with Jellyfin, and requests go to instances that are there. */
function seerrFindings(
  { path, value }: RawEntry,
  root: Record<PropertyKey, unknown>,
  instances: readonly RawEntry[],
): readonly Finding[] {
  const list: unknown = value['requests4k'];
  const names = new Set(instances.map((instance) => instance.value['name']));
  const unknown = (Array.isArray(list) ? list : []).flatMap((name: unknown, index) =>
    typeof name !== 'string' || names.has(name)
      ? []
      : [{ path: [...path, 'requests4k', index], message: `there is no Radarr or Sonarr called ${name}` }],
  );
  if (root['jellyfin'] !== undefined) return unknown;
  return [
    ...unknown,
    { path: [...path, 'url'], message: 'Seerr needs Jellyfin; describe it under jellyfin' },
  ];
}

/** What two instances must not have in common. A category that is not given is the name. */
function sharedValues(instances: readonly RawEntry[], key: string, problem: string): readonly Finding[] {
  const textOf = ({ value }: RawEntry) => {
    const own = value[key] ?? (key === 'category' ? value['name'] : undefined);
    return typeof own === 'string' ? own.replace(/(?<=.)\/+$/, '') : undefined;
  };
  return instances.flatMap((instance, index) => {
    const own = textOf(instance);
    const earlier = own !== undefined && instances.slice(0, index).some((other) => textOf(other) === own);
    const given = instance.value[key] !== undefined;
    return earlier && given ? [{ path: [...instance.path, key], message: `this ${problem}` }] : [];
  });
}

function entries(root: Record<PropertyKey, unknown>, list: string): readonly RawEntry[] {
  const values: unknown = root[list];
  return Array.isArray(values) ? values.flatMap((value, index) => entry([list, index], value)) : [];
}

function entry(path: readonly PropertyKey[], value: unknown): readonly RawEntry[] {
  return isRecord(value) && !Array.isArray(value) ? [{ path, value }] : [];
}
