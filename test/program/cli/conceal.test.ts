import { describe, expect, it } from 'vitest';
import { concealer } from '../../../program/cli/conceal.ts';

describe('concealer', () => {
  const conceal = concealer(['s3cr3t/key "x"', 's3cr3t', 'abc', '']);

  it.each([
    ['plain s3cr3t/key "x".', 'plain [secret].'],
    ['{"a":"s3cr3t/key \\"x\\""}', '{"a":"[secret]"}'],
    ['?q=s3cr3t%2Fkey%20%22x%22', '?q=[secret]'],
    ['and s3cr3t', 'and [secret]'],
    ['too short to hide: abc', 'too short to hide: abc'],
  ])('takes a secret out of %s', (text, shown) => {
    expect(conceal(text)).toBe(shown);
  });

  it.each([
    ['http://x/api?apikey=123&page=1', 'http://x/api?apikey=[secret]&page=1'],
    ['http://x/?page=1&ApiKey=123', 'http://x/?page=1&ApiKey=[secret]'],
    ['http://x/?api_key=1 http://x/?passkey=2', 'http://x/?api_key=[secret] http://x/?passkey=[secret]'],
    ['http://user:pass@host/', 'http://[secret]@host/'],
    ['{"url":"http://x/?token=1"}', '{"url":"http://x/?token=[secret]"}'],
  ])('takes what looks like a secret out of any URL: %s', (text, shown) => {
    expect(concealer([])(text)).toBe(shown);
  });

  it.each(['/data/media/movies/Heat (1995)/Heat.mkv', 'mail a@b.c', 'Who is the token? key=1', 'tmdb:603'])(
    'leaves everything else as it is: %s',
    (text) => {
      expect(conceal(text)).toBe(text);
    },
  );
});
