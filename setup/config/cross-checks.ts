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
    ...CLAIMS.flatMap((claim) => sharedValues(instances, claim)),
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

/** What two instances must not have in common. */
interface Claim {
  readonly key: string;
  /** What stands for a value that is not given. */
  readonly orElse?: string;
  readonly clash: (own: string, other: string) => boolean;
  readonly problem: string;
}

const CLAIMS: readonly Claim[] = [
  { key: 'name', clash: isSame, problem: 'is the name of another Radarr or Sonarr already' },
  {
    key: 'rootFolder',
    clash: (own, other) => isSame(own, other) || isWithin(own, other) || isWithin(other, own),
    problem: 'is, holds or lies in the root folder of another instance; each needs its own',
  },
  {
    key: 'category',
    orElse: 'name',
    clash: isSame,
    problem: 'is the category of another instance; each needs its own',
  },
];

function sharedValues(instances: readonly RawEntry[], claim: Claim): readonly Finding[] {
  return instances.flatMap((instance, index) => {
    const own = claimed(instance, claim);
    if (own === undefined) return [];
    const clashing = instances.slice(0, index).find((other) => {
      const theirs = claimed(other, claim);
      // Two that stand in for what is not given are told by the claim that they stand for.
      const told = own.key !== claim.key && theirs?.key !== claim.key;
      return theirs !== undefined && !told && claim.clash(own.text, theirs.text);
    });
    return clashing === undefined
      ? []
      : [{ path: [...instance.path, own.key], message: `this ${claim.problem}` }];
  });
}

function claimed({ value }: RawEntry, { key, orElse = key }: Claim) {
  const given = value[key] === undefined ? orElse : key;
  const text = value[given];
  return typeof text === 'string' ? { key: given, text: text.replace(/(?<=.)\/+$/, '') } : undefined;
}

function isSame(own: string, other: string): boolean {
  return own === other;
}

function isWithin(folder: string, parent: string): boolean {
  return folder.startsWith(`${parent}/`);
}

function entries(root: Record<PropertyKey, unknown>, list: string): readonly RawEntry[] {
  const values: unknown = root[list];
  return Array.isArray(values) ? values.flatMap((value, index) => entry([list, index], value)) : [];
}

function entry(path: readonly PropertyKey[], value: unknown): readonly RawEntry[] {
  return isRecord(value) && !Array.isArray(value) ? [{ path, value }] : [];
}
