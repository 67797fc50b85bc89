/** Whose request it is, by the network: proxies that are named are believed what they say of those behind them. */
import { BlockList, isIP } from 'node:net';

/** A set of addresses. */
export type Ranges = Pick<BlockList, 'check'>;

/** @param ranges like `10.0.0.0/8`, checked before */
export function rangesOf(ranges: readonly string[]): Ranges {
  const list = new BlockList();
  for (const range of ranges) {
    const [address = '', prefix = ''] = range.split('/');
    list.addSubnet(address, Number(prefix), isIP(address) === 6 ? 'ipv6' : 'ipv4');
  }
  return list;
}

export function isWithin(ranges: Ranges, address: string): boolean {
  const kind = isIP(address);
  return kind !== 0 && ranges.check(address, kind === 6 ? 'ipv6' : 'ipv4');
}

/** `::ffff:10.0.0.1` as `10.0.0.1`: a server that listens on both families writes the old one so. */
export function plainAddress(address: string | undefined): string {
  return (address ?? '').replace(/^::ffff:(?=\d+\.)/i, '');
}

export interface Forwarded {
  readonly peer: string;
  /** `X-Forwarded-For` and `X-Forwarded-Proto` as they came. */
  readonly forwardedFor: string | undefined;
  readonly forwardedProto: string | undefined;
}

/** The nearest address that is no proxy of ours: what stands before it anybody could have written. */
export function clientAddress({ peer, forwardedFor = '' }: Forwarded, proxies: Ranges): string {
  const hops = [...forwardedFor.split(',').map((hop) => plainAddress(hop.trim())), peer];
  for (const hop of hops.reverse()) {
    if (isIP(hop) === 0) return peer;
    if (!isWithin(proxies, hop)) return hop;
  }
  return peer;
}

/** Whether the browser speaks https, as far as a proxy of ours says so. */
export function isSecure({ peer, forwardedProto = '' }: Forwarded, proxies: Ranges): boolean {
  return isWithin(proxies, peer) && forwardedProto.split(',')[0]?.trim().toLowerCase() === 'https';
}

/** One household or machine: of IPv6 the first half, since the other is anybody's to choose there. */
export function limitedBy(address: string): string {
  if (isIP(address) !== 6) return address;
  const [head = '', tail = ''] = address.split('::');
  const groups = head.split(':').filter(Boolean);
  const rest = tail.split(':').filter(Boolean);
  const filled = address.includes('::')
    ? [...groups, ...Array(8 - groups.length - rest.length).fill('0'), ...rest]
    : groups;
  return filled.slice(0, 4).join(':');
}
