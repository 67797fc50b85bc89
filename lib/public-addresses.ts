/** Which addresses are the internet's, and which are somebody's own. */
import { BlockList } from 'node:net';

/** Addresses that are not the internet: home networks, pods, nodes, carriers, link-local, loopback, multicast. */
export const NOT_PUBLIC = {
  v4: [
    '0.0.0.0/8',
    '10.0.0.0/8',
    '100.64.0.0/10',
    '127.0.0.0/8',
    '169.254.0.0/16',
    '172.16.0.0/12',
    '192.168.0.0/16',
    '224.0.0.0/4',
  ],
  v6: ['::1/128', 'fc00::/7', 'fe80::/10', 'ff00::/8'],
} as const;

/** Addresses at which no server can be: this network, loopback, link-local, multicast, reserved. */
const NOBODYS = ['0.0.0.0/8', '127.0.0.0/8', '169.254.0.0/16', '224.0.0.0/4', '240.0.0.0/4'];

/** Ranges of `NOT_PUBLIC` in which machines of a house have addresses. */
const OWN = {
  v4: NOT_PUBLIC.v4.filter((range) => !NOBODYS.includes(range)),
  v6: ['fc00::/7', 'fe80::/10'],
};

/** A range of `NOT_PUBLIC` that shares addresses with `cidr`; undefined when all of it is public. */
export function ownRangeIn(cidr: string): string | undefined {
  return NOT_PUBLIC[cidr.includes(':') ? 'v6' : 'v4'].find((range) => overlap(range, cidr));
}

/** True for an IPv4 address at which a server can be, at home or elsewhere. */
export function isSomebodys(address: string): boolean {
  return !NOBODYS.some((range) => overlap(range, `${address}/32`));
}

/** True for a range all of whose addresses are those of a house, its pods or its carrier. */
export function isOwn(cidr: string): boolean {
  const family = cidr.includes(':') ? 'v6' : 'v4';
  const prefixOf = (range: string) => Number(range.split('/')[1]);
  return OWN[family].some((range) => prefixOf(range) <= prefixOf(cidr) && holds(range, cidr));
}

/** Of two ranges that overlap one holds the other. */
function overlap(one: string, other: string): boolean {
  return holds(one, other) || holds(other, one);
}

function holds(range: string, cidr: string): boolean {
  const [network = '', prefix = ''] = range.split('/');
  const [address = ''] = cidr.split('/');
  const family = range.includes(':') ? 'ipv6' : 'ipv4';
  const list = new BlockList();
  list.addSubnet(network, Number(prefix), family);
  return list.check(address, family);
}
