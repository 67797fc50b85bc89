/** Which addresses some machine can have, and which nobody has. */
import { BlockList, isIP } from 'node:net';

interface Kind {
  readonly ranges: readonly string[];
  readonly why: string;
}

const LOOPBACK: Kind = {
  ranges: ['127.0.0.0/8', '::1/128'],
  why: 'is whoever asks: each pod and each node has its own',
};
/** Addresses that mean something else than one machine in a network (RFC 6890, RFC 4291). */
const NOBODYS: readonly Kind[] = [
  LOOPBACK,
  { ranges: ['0.0.0.0/8', '::/128'], why: 'is no address that a machine has' },
  { ranges: ['224.0.0.0/4', 'ff00::/8'], why: 'is for groups of machines' },
  { ranges: ['240.0.0.0/4'], why: 'is for no machine' },
  { ranges: ['::ffff:0:0/96'], why: 'is an IPv4 address in the clothes of IPv6; write the IPv4 address' },
];
const LINK_LOCAL: Kind = {
  ranges: ['169.254.0.0/16', 'fe80::/10'],
  why: 'holds on one cable only, and nodes have many',
};
/** In the network that nearly every home has, the first and the last of 256. */
const EDGE = /^192\.168\.\d+\.(0|255)$/;

/** Why no server is at `address`, or nothing. Expects an address. */
export function addressProblem(address: string): string | undefined {
  if (EDGE.test(address)) return 'is the address of a whole network, not of one machine in it';
  return whyNot([...NOBODYS, LINK_LOCAL], rangeOf(address));
}

/** The range of one address. */
export function rangeOf(address: string): string {
  return `${address}/${isIP(address) === 6 ? 128 : 32}`;
}

/** Why nobody has an address of the range `cidr`, or nothing. Addresses of one cable somebody has. */
export function rangeProblem(cidr: string): string | undefined {
  return whyNot(NOBODYS, cidr);
}

/** True for a range of the machine itself. */
export function isLoopback(cidr: string): boolean {
  return whyNot([LOOPBACK], cidr) !== undefined;
}

/** True for a range so wide that it is no network any more: nearly every address there is. */
export function isEverybody(cidr: string): boolean {
  const [address = '', prefix = ''] = cidr.split('/');
  // The widest that somebody has are 10.0.0.0/8 and fc00::/7.
  return Number(prefix) < (address.includes(':') ? 7 : 8);
}

/** Of two ranges that overlap one holds the other. */
export function overlap(one: string, other: string): boolean {
  return holds(one, other) || holds(other, one);
}

/** True where every address of `cidr` is one of `range`. */
export function isWithin(cidr: string, range: string): boolean {
  const prefixOf = (text: string) => Number(text.split('/')[1]);
  return prefixOf(range) <= prefixOf(cidr) && holds(range, cidr);
}

function whyNot(kinds: readonly Kind[], cidr: string): string | undefined {
  const family = cidr.includes(':');
  return kinds.find(({ ranges }) =>
    ranges.some((range) => range.includes(':') === family && isWithin(cidr, range)),
  )?.why;
}

function holds(range: string, cidr: string): boolean {
  const [network = '', prefix = ''] = range.split('/');
  const [address = ''] = cidr.split('/');
  const family = range.includes(':') ? 'ipv6' : 'ipv4';
  const list = new BlockList();
  list.addSubnet(network, Number(prefix), family);
  return list.check(address, family);
}
