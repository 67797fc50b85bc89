import * as z from 'zod';

/**
 * A range of addresses. With bits set behind its prefix it is no range, and newer API servers warn of it.
 *
 * @param example what errors show
 */
export function cidrLike(example: string) {
  const expected = `expected a range of addresses like ${example}`;
  return z
    .union([z.cidrv4(), z.cidrv6()], { error: expected })
    .superRefine((cidr, context) => {
      const [address = '', prefix = ''] = cidr.split('/');
      if (!address.includes(':') && bitsOf(address) % 2 ** (32 - Number(prefix)) !== 0) {
        const message = `${expected}, with the first address of the range: ${addressOf(bitsOf(address), Number(prefix))}/${prefix}`;
        context.addIssue({ code: 'custom', message });
      }
    })
    .meta({ title: 'range of addresses', examples: [example] });
}

/** A range at home. */
export const Cidr = cidrLike('192.168.1.0/24');

function bitsOf(address: string): number {
  return address.split('.').reduce((sum, part) => sum * 256 + Number(part), 0);
}

function addressOf(bits: number, prefix: number): string {
  const first = bits - (bits % 2 ** (32 - prefix));
  return [24, 16, 8, 0].map((shift) => Math.floor(first / 2 ** shift) % 256).join('.');
}
