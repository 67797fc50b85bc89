import type { Config } from '../../../lib/config/schema.ts';
import { containersOf, type Manifest, nameOf, type Pod, podsOf } from '../../support/manifests.ts';
import { restrictedViolations } from './pod-security.ts';

const HOST_TUN = 'volume tun is a hostPath';

/** What the VPN needs beyond "restricted", and nothing else does: the tunnel's device and NET_ADMIN as root. */
const allowedForVpn = new Set([
  HOST_TUN,
  'gluetun: adds capabilities',
  'gluetun: runAsNonRoot is not true',
  'gluetun: runs as user 0',
]);

/** Every pod passes Pod Security "restricted"; qBittorrent's alone deviates where the VPN needs it. */
export function insecurePods(manifests: readonly Manifest[], { vpn }: Config): readonly string[] {
  const hasDevice = vpn.kind === 'gluetun' && vpn.tunDevice !== undefined;
  return podsOf(manifests).flatMap((pod) =>
    restrictedViolations(pod)
      .filter((what) => !(isVpnPod(pod) && allowedForVpn.has(what)) || (hasDevice && what === HOST_TUN))
      .map((what) => `${nameOf(pod.owner)}: ${what}`),
  );
}

/** What the stack promises beyond Pod Security. */
export function softPods(manifests: readonly Manifest[]): readonly string[] {
  return podsOf(manifests).flatMap((pod) => {
    const { spec, owner } = pod;
    const rules: readonly (readonly [boolean, string])[] = [
      [spec.automountServiceAccountToken !== false, 'mounts a service account token'],
      [spec.enableServiceLinks !== false, 'gets the variables of every Service'],
      [spec.serviceAccountName !== owner.metadata.name, 'shares a service account'],
      [spec.securityContext?.fsGroup === undefined, 'sets no fsGroup'],
    ];
    return [
      ...rules.filter(([broken]) => broken).map(([, what]) => `${nameOf(owner)}: ${what}`),
      ...containersOf(pod)
        .filter(({ name }) => !(isVpnPod(pod) && name === 'gluetun'))
        .filter(({ securityContext }) => securityContext?.readOnlyRootFilesystem !== true)
        .map(({ name }) => `${nameOf(owner)}: ${name} may write to its root file system`),
    ];
  });
}

function isVpnPod({ owner, spec }: Pod): boolean {
  return (
    owner.metadata.name === 'qbittorrent' &&
    (spec.initContainers ?? []).some(({ name }) => name === 'gluetun')
  );
}
