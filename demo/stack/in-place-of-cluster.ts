/** What a cluster would do for the jobs of a stack, done for simulated servers on loopback. */
import type { Simulator } from '../../simulator/start.ts';
import { type Container, find, type Manifest, podsOf } from './manifests.ts';

/** The folders that the pods make before their apps start. */
export function foldersOf(manifests: readonly Manifest[]): readonly string[] {
  const makers = podsOf(manifests).flatMap(({ spec }) => spec.initContainers ?? []);
  return makers.filter(({ name }) => name === 'make-folders').flatMap(({ args }) => args ?? []);
}

/** Puts the addresses of the simulated servers in the place of those in the cluster. */
export function readdress({ jellyfin, qbittorrent, radarr, sonarr }: Simulator): (text: string) => string {
  const addresses = new Map([
    ['http://jellyfin:8096', jellyfin.url],
    ['http://qbittorrent.media-downloads:8080', qbittorrent.url],
    ['http://radarr:7878', radarr.url],
    ['http://sonarr:8989', sonarr.url],
  ]);
  return (text) => [...addresses].reduce((changed, [from, to]) => changed.replaceAll(from, to), text);
}

/** The text of a file in a ConfigMap. */
export function configFile(manifests: readonly Manifest[], configMap: string, file: string): string {
  return find(manifests, 'ConfigMap', configMap).data?.[file] ?? missing(`${file} in ConfigMap ${configMap}`);
}

/** The container in which a job runs its program. */
export function containerOf(manifests: readonly Manifest[], job: string): Container {
  const pod = podsOf(manifests).find(({ labels }) => labels['app'] === job);
  return pod?.spec.containers[0] ?? missing(`job ${job}`);
}

/** Its environment, with what comes from ConfigMaps. */
export function environmentOf(
  { env = [] }: Container,
  manifests: readonly Manifest[],
): Readonly<Record<string, string>> {
  const values = env.map(({ name, value, valueFrom }) => {
    const ref = valueFrom?.configMapKeyRef;
    return [name, value ?? (ref && find(manifests, 'ConfigMap', ref.name).data?.[ref.key])] as const;
  });
  return Object.fromEntries(values.flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])));
}

function missing(what: string): never {
  throw new Error(`there is no ${what}`);
}
