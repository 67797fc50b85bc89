import type { Gluetun } from '../../../lib/config/schema/vpn.ts';
import type { Config } from '../../../lib/config/schema.ts';
import { type Manifest, nameOf, type Pod, podsOf } from '../../support/manifests.ts';
import { type Peer, type Rule, rulesFor } from '../../support/network.ts';

/** The second kill switch: with gluetun in its pod, qBittorrent has the one way out that media.yaml names. */
export function leaksOfDownloads(manifests: readonly Manifest[], { vpn }: Config): readonly string[] {
  return podsOf(manifests)
    .filter(({ spec }) => (spec.initContainers ?? []).some(({ name }) => name === 'gluetun'))
    .flatMap((pod) => {
      if (vpn.kind !== 'gluetun') return [`${nameOf(pod.owner)} has a gluetun`];
      const rules = egressOf(manifests, pod);
      const [rule] = rules;
      if (rule === undefined || rules.length > 1) return [`${nameOf(pod.owner)} has not one way out`];
      return [
        ...(isPort(rule, vpn) ? [] : [`${nameOf(pod.owner)} reaches another port than the VPN's`]),
        ...(isReach(rule.peers, vpn)
          ? []
          : [`${nameOf(pod.owner)} reaches others than the servers of the VPN`]),
      ];
    });
}

function egressOf(manifests: readonly Manifest[], { owner, labels }: Pod): readonly Rule[] {
  return rulesFor(manifests, { namespace: owner.metadata.namespace ?? '', labels }, 'Egress');
}

const sectionOf = ({ type, wireguard, openvpn }: Gluetun): Partial<NonNullable<Gluetun['openvpn']>> =>
  (type === 'wireguard' ? wireguard : openvpn) ?? {};

/** One port of one protocol; the one that media.yaml names, if it does. */
function isPort({ ports = [] }: Rule, vpn: Gluetun): boolean {
  const { endpoint, endpoints } = sectionOf(vpn);
  const named = [endpoint, ...(endpoints ?? []), vpn.egress].find((one) => one?.port !== undefined)?.port;
  const protocol = vpn.type === 'openvpn' && vpn.openvpn?.protocol === 'tcp' ? 'TCP' : 'UDP';
  return (
    ports.length === 1 &&
    ports.every((one) => one.protocol === protocol && (named === undefined || one.port === named))
  );
}

/** Exactly the servers of media.yaml; where it names none, public addresses, which `openHomes` looks at. */
function isReach(peers: readonly Peer[], vpn: Gluetun): boolean {
  const { endpoint, endpoints } = sectionOf(vpn);
  const servers = endpoint === undefined ? endpoints : [endpoint];
  const named = servers?.map(({ address }) => `${address}/32`) ?? vpn.egress?.cidrs ?? ['0.0.0.0/0', '::/0'];
  const found = peers.map(({ ipBlock }) => ipBlock?.cidr);
  return JSON.stringify(found.toSorted()) === JSON.stringify(named.toSorted());
}
