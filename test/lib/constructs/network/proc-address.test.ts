import { describe, expect, it } from 'vitest';
import { procAddress } from '../../../../lib/constructs/network/proc-address.ts';

describe('procAddress', () => {
  it.each([
    ['127.0.0.1', '0100007F'],
    ['10.2.0.2', '0200020A'],
    ['::1', '00000000000000000000000001000000'],
    ['fd00:1::2', '010000FD000000000000000002000000'],
    ['fe80::1:2:3:4', '000080FE000000000200010004000300'],
    ['::ffff:10.2.0.2', '0000000000000000FFFF00000200020A'],
  ])('writes %s as the kernel does', (address, written) => {
    expect(procAddress(address)).toBe(written);
  });
});
