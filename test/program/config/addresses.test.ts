import { describe, expect, it } from 'vitest';
import { addressProblem, isEverybody, rangeProblem } from '../../../program/config/addresses.ts';

describe('addressProblem', () => {
  it.each([
    '192.168.1.10',
    '10.0.0.255',
    '10.0.1.0',
    '172.16.0.5',
    '100.64.0.1',
    '8.8.8.8',
    'fd00::10',
    '2001:db8::5',
  ])('knows nothing against %s', (address) => {
    expect(addressProblem(address)).toBeUndefined();
  });

  it.each([
    '0.0.0.0',
    '127.0.0.1',
    '127.1.2.3',
    '169.254.1.1',
    '192.168.1.0',
    '192.168.1.255',
    '224.0.0.1',
    '255.255.255.255',
    '::',
    '::1',
    'fe80::1',
    'ff02::1',
    '::ffff:10.0.0.1',
  ])('says why no server is at %s', (address) => {
    expect(addressProblem(address)).toMatch(/^(is|holds) /);
  });
});

describe('rangeProblem', () => {
  it.each(['0.0.0.0/0', '10.0.0.0/8', '169.254.0.0/16', 'fe80::/10', '::/0'])('accepts %s', (range) => {
    expect(rangeProblem(range)).toBeUndefined();
  });

  it.each(['127.0.0.0/8', '0.0.0.0/32', '239.0.0.0/8', '::1/128'])('refuses %s', (range) => {
    expect(rangeProblem(range)).toMatch(/^is /);
  });
});

describe('isEverybody', () => {
  it.each([
    ['0.0.0.0/0', true],
    ['0.0.0.0/1', true],
    ['128.0.0.0/7', true],
    ['::/0', true],
    ['2000::/3', true],
    ['10.0.0.0/8', false],
    ['fc00::/7', false],
  ])('of %s is %s', (range, expected) => {
    expect(isEverybody(range)).toBe(expected);
  });
});
