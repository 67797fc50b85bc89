import { describe, expect, it } from 'vitest';
import { isOwn, isSomebodys, ownRangeIn } from '../../../lib/config/own-addresses.ts';

describe('ownRangeIn', () => {
  it.each(['203.0.113.0/24', '9.0.0.0/8', '11.0.0.0/8', '172.32.0.0/11', '2a00::/12'])(
    'finds none in %s, which is public',
    (cidr) => {
      expect(ownRangeIn(cidr)).toBeUndefined();
    },
  );

  it.each([
    ['10.1.2.0/24', '10.0.0.0/8'],
    ['172.0.0.0/8', '172.16.0.0/12'],
    ['192.168.1.77/32', '192.168.0.0/16'],
    ['96.0.0.0/4', '100.64.0.0/10'],
    ['fd12:3456::/48', 'fc00::/7'],
    ['::/0', '::1/128'],
  ])('finds in %s the range %s', (cidr, range) => {
    expect(ownRangeIn(cidr)).toBe(range);
  });
});

describe('isOwn', () => {
  it.each(['10.0.0.0/8', '192.168.1.7/32', '172.16.0.0/13', '100.64.0.0/10', 'fd00::/8', 'fe80::/64'])(
    'holds for %s',
    (cidr) => {
      expect(isOwn(cidr)).toBe(true);
    },
  );

  it.each([
    '10.0.0.0/7',
    '192.168.0.0/15',
    '0.0.0.0/0',
    '::/0',
    '203.0.113.0/24',
    '169.254.0.0/16',
    '127.0.0.0/8',
    'fc00::/6',
  ])('does not hold for %s', (cidr) => {
    expect(isOwn(cidr)).toBe(false);
  });
});

describe('isSomebodys', () => {
  it.each(['203.0.113.9', '192.168.1.1', '10.0.0.1', '223.255.255.255'])('holds for %s', (address) => {
    expect(isSomebodys(address)).toBe(true);
  });

  it.each(['0.0.0.0', '127.0.0.1', '169.254.20.10', '239.1.1.1', '255.255.255.255'])(
    'does not hold for %s',
    (address) => {
      expect(isSomebodys(address)).toBe(false);
    },
  );
});
