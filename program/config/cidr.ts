import * as z from 'zod';
import { isLoopback, rangeProblem } from './addresses.ts';

/**
 * A range of addresses. With bits set behind its prefix it is no range, and newer API servers warn of it.
 *
 * @param example what errors show
 * @param own whether the machine itself may be meant, which is of no use where pods or nodes call each other
 */
export function cidrLike(example: string, own: 'own' | 'others' = 'others') {
  const expected = `expected a range of addresses like ${example}`;
  return z
    .union([z.cidrv4(), z.cidrv6()], { error: expected })
    .superRefine((cidr, context) => {
      const message = problemOf(cidr, own);
      if (message !== undefined) context.addIssue({ code: 'custom', message: `${expected}${message}` });
    })
    .meta({ title: 'range of addresses', examples: [example] });
}

/** A range at home. */
export const Cidr = cidrLike('192.168.1.0/24');

/** The same of a program that may have its neighbour on its own machine. */
export const NeighbourCidr = cidrLike('192.168.1.0/24', 'own');

function problemOf(cidr: string, own: 'own' | 'others'): string | undefined {
  const [address = '', prefix = ''] = cidr.split('/');
  const bits = bitsOf(address);
  const behind = 1n << BigInt((address.includes(':') ? 128 : 32) - Number(prefix));
  const first = bits - (bits % behind);
  if (first !== bits) {
    return `, with the first address of the range: ${addressOf(first, address)}/${prefix}`;
  }
  const why = own === 'own' && isLoopback(cidr) ? undefined : rangeProblem(cidr);
  return why === undefined ? undefined : `; this ${why}`;
}

/** An address as a number; the last 32 bits of IPv6 may be written as IPv4. */
function bitsOf(address: string): bigint {
  if (!address.includes(':')) return join(address.split('.'), 8n, 10);
  const [front = '', back] = canonical(address).split('::');
  const [left, right] = [front, back ?? ''].map((half) => half.split(':').filter((part) => part !== ''));
  const gap = 8 - (left?.length ?? 0) - (right?.length ?? 0);
  return join([...(left ?? []), ...Array<string>(Math.max(gap, 0)).fill('0'), ...(right ?? [])], 16n, 16);
}

function join(parts: readonly string[], width: bigint, base: number): bigint {
  return parts.reduce((sum, part) => (sum << width) + BigInt(Number.parseInt(part, base)), 0n);
}

function addressOf(bits: bigint, like: string): string {
  const parts = (count: number, width: number) =>
    Array.from(
      { length: count },
      (_, index) => (bits >> BigInt(width * (count - 1 - index))) % (1n << BigInt(width)),
    );
  return like.includes(':')
    ? canonical(
        parts(8, 16)
          .map((part) => part.toString(16))
          .join(':'),
      )
    : parts(4, 8).join('.');
}

function canonical(address: string): string {
  return new URL(`http://[${address}]`).hostname.slice(1, -1);
}
