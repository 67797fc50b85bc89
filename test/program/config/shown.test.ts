import { describe, expect, it } from 'vitest';
import { shown } from '../../../program/config/shown.ts';

describe('shown', () => {
  it.each([
    [30, '30'],
    [true, 'true'],
    ['five', '"five"'],
    ['seasons', '"seasons"'],
    ['5', '"5"'],
    ['-1.5', '"-1.5"'],
    ['5d', '"5d"'],
    ['7 days', '"7 days"'],
    ['50 %', '"50 %"'],
    ['10GiB', '"10GiB"'],
    [[], 'a list'],
    [{}, 'a mapping'],
  ])('shows what reads like an attempt at a number or a word: %j', (value, text) => {
    expect(shown(value, ['policy', 'noticeDays'])).toBe(text);
  });

  it.each([
    'hunter2',
    '2hunter',
    'tr0ub4dor',
    'correcthorsebattery',
    's3cret!',
    'a b',
    '',
    '1'.repeat(24),
    '5d 3',
  ])('does not show %j, which may be a password in the wrong place', (value) => {
    expect(shown(value, ['policy', 'noticeDays'])).toBe('text');
  });

  it('shows what is near to one of the values that were expected', () => {
    expect(shown('remux-web-4320p', ['profile'], ['remux-web-2160p', 'none'])).toBe('"remux-web-4320p"');
    expect(shown('hunter2', ['profile'], ['remux-web-2160p', 'none'])).toBe('text');
  });

  it.each(['apiKey', 'api_key', 'apiKeyFile', 'password', 'passphrase', 'token', 'clientSecret'])(
    'shows nothing that stands under %s',
    (key) => {
      expect([shown('five', [key]), shown(5, [key, 0]), shown(true, [key])]).toEqual([
        'text',
        'a number',
        'a boolean',
      ]);
    },
  );
});
