/** Which addresses are the internet's, and which are somebody's own. */
import { addressProblem, isWithin, overlap } from '../../program/config/addresses.ts';
import { NOT_PUBLIC } from '../public-addresses.ts';

/** Ranges of `NOT_PUBLIC` in which machines of a house have addresses. */
const OWN = {
  v4: ['10.0.0.0/8', '100.64.0.0/10', '172.16.0.0/12', '192.168.0.0/16'],
  v6: ['fc00::/7', 'fe80::/10'],
};

/** A range of `NOT_PUBLIC` that shares addresses with `cidr`; undefined when all of it is public. */
export function ownRangeIn(cidr: string): string | undefined {
  return NOT_PUBLIC[cidr.includes(':') ? 'v6' : 'v4'].find((range) => overlap(range, cidr));
}

/** True for an IPv4 address at which a server can be, at home or elsewhere. */
export function isSomebodys(address: string): boolean {
  return addressProblem(address) === undefined;
}

/** True for a range all of whose addresses are those of a house, its pods or its carrier. */
export function isOwn(cidr: string): boolean {
  const family = cidr.includes(':') ? 'v6' : 'v4';
  return OWN[family].some((range) => isWithin(cidr, range));
}
