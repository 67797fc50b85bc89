import { isDeepStrictEqual } from 'node:util';
import type { Config } from '../../../lib/config/schema.ts';
import { type Manifest, nameOf, type Pod, podsOf } from '../../support/manifests.ts';
import { rulesFor, wholeNamespace } from '../../support/network.ts';
import { endpointOf } from './network.ts';

/** Pods call machines at home and other namespaces where media.yaml says so, and nowhere else. */
export function strayCalls(manifests: readonly Manifest[], config: Config): readonly string[] {
  const isTunnel = (app: string) => app === 'qbittorrent' && config.vpn.kind === 'gluetun';
  return podsOf(manifests)
    .filter(({ owner }) => !isTunnel(owner.metadata.name))
    .flatMap((pod) => {
      const found = foundFrom(manifests, pod, config);
      const expected = expectedFrom(config, pod.owner.metadata.name);
      if (isDeepStrictEqual(found, expected)) return [];
      return [
        `${nameOf(pod.owner)} reaches ${found.join(', ') || 'nothing'}, not ${expected.join(', ') || 'nothing'}`,
      ];
    });
}

const unique = (lines: readonly string[]) => [...new Set(lines)].toSorted();

/** `place:port`, of what is neither an app of the stack, nor DNS, nor the internet. */
function foundFrom(manifests: readonly Manifest[], pod: Pod, { dns }: Config): readonly string[] {
  const places = rulesFor(manifests, endpointOf(pod), 'Egress')
    .filter(({ ports = [] }) => !ports.some(({ protocol }) => protocol === 'UDP'))
    .flatMap(({ peers, ports = [] }) =>
      peers
        .flatMap((peer) => [
          ...wholeNamespace(peer),
          ...(peer.ipBlock === undefined || peer.ipBlock.cidr.endsWith('/0') ? [] : [peer.ipBlock.cidr]),
        ])
        .flatMap((place) => ports.map(({ port }) => `${place}:${port}`)),
    );
  return unique(places.filter((place) => !dns.addresses.some((address) => place.startsWith(`${address}/`))));
}

function expectedFrom(config: Config, name: string): readonly string[] {
  if (name === 'media-cleanup') return unique(config.cleanup.notifications.flatMap(placesOf));
  const { apps, extraApps, dashboard } = config;
  const single: Readonly<Record<string, Settings>> = {
    jellyfin: apps.jellyfin,
    qbittorrent: apps.qbittorrent,
    prowlarr: apps.prowlarr,
    seerr: apps.seerr,
    'media-dashboard': dashboard,
  };
  const settings: Settings | undefined =
    apps.radarr[name] ?? apps.sonarr[name] ?? extraApps[name] ?? single[name];
  const named = (settings?.network.to ?? []).flatMap(({ addresses, namespace, ports }) =>
    [...(addresses ?? []), ...(namespace === undefined ? [] : [namespace])].flatMap((place) =>
      ports.map((port) => `${place}:${port}`),
    ),
  );
  return unique([...named, ...databaseOf(settings)]);
}

type Settings =
  | Pick<Config['apps']['radarr'][string], 'network' | 'postgres'>
  | Pick<Config['apps']['jellyfin'], 'network'>;

function databaseOf(settings: Settings | undefined): readonly string[] {
  if (settings === undefined || !('postgres' in settings) || settings.postgres === undefined) return [];
  const { host, port, addresses } = settings.postgres;
  return (addresses ?? [namespaceIn(host) ?? `${host}/32`]).map((place) => `${place}:${port}`);
}

const namespaceIn = (host: string) => /^[^.]+\.([^.]+)\.svc/.exec(host)?.[1];

type Notification = Config['cleanup']['notifications'][number];

/** Host and port that messages go to. */
function addressOf(entry: Notification): readonly [host: string, port: string] {
  if (entry.kind === 'discord') return ['discord.com', '443'];
  if (entry.kind === 'email') return [entry.host, String(entry.port)];
  const { protocol, hostname, port } = new URL(entry.url);
  return [hostname, port || { 'http:': '80', 'https:': '443' }[protocol] || ''];
}

/** Where it is, unless on the internet or an app of the stack. */
function placesOf(entry: Notification): readonly string[] {
  const [host, port] = addressOf(entry);
  const single = /^[\d.]+$/.test(host) ? `${host}/32` : namespaceIn(host);
  const places =
    ('addresses' in entry ? entry.addresses : undefined) ?? (single === undefined ? [] : [single]);
  return places.map((place) => `${place}:${port}`);
}

/** The cleanup has no way to the internet but to send messages, on their ports. */
export function cleanupOnline(manifests: readonly Manifest[], config: Config): readonly string[] {
  const expected = config.cleanup.notifications
    .filter((entry) => placesOf(entry).length === 0 && addressOf(entry)[0].includes('.'))
    .map((entry) => addressOf(entry)[1]);
  return podsOf(manifests)
    .filter(({ owner }) => owner.metadata.name === 'media-cleanup')
    .flatMap((pod) => {
      const found = rulesFor(manifests, endpointOf(pod), 'Egress')
        .filter(({ peers }) => peers.some(({ ipBlock }) => ipBlock?.cidr.endsWith('/0')))
        .flatMap(({ ports }) => ports?.map(({ port }) => String(port)) ?? ['any']);
      if (isDeepStrictEqual(unique(found), unique(expected))) return [];
      return [
        `${nameOf(pod.owner)} reaches the internet on ${found.join(', ') || 'no port'}, not on ${expected.join(', ') || 'none'}`,
      ];
    });
}
