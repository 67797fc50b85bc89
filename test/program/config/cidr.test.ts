import { describe, expect, it } from 'vitest';
import { cidrLike } from '../../../program/config/cidr.ts';

const messagesOf = (text: string) =>
  cidrLike('203.0.113.0/24')
    .safeParse(text)
    .error?.issues.map(({ message }) => message) ?? [];

describe('cidrLike', () => {
  it.each(['203.0.113.0/24', '10.0.0.0/8', '192.168.1.7/32', '0.0.0.0/0', 'fd00::/64'])(
    'accepts %s',
    (range) => {
      expect(messagesOf(range)).toEqual([]);
    },
  );

  it.each(['203.0.113.0', '203.0.113.0/33', 'home', '2001:db8::/129'])(
    'refuses %s with an example',
    (text) => {
      expect(messagesOf(text)).toEqual(['expected a range of addresses like 203.0.113.0/24']);
    },
  );

  it.each([
    ['203.0.113.7/24', '203.0.113.0/24'],
    ['255.255.255.255/1', '128.0.0.0/1'],
  ])('says of %s that its range is %s', (text, range) => {
    expect(messagesOf(text)).toEqual([
      `expected a range of addresses like 203.0.113.0/24, with the first address of the range: ${range}`,
    ]);
  });
});
