import { describe, expect, it } from 'vitest';
import { chosenSecrets } from '../../lib/chosen-secrets.ts';
import { secretsOf } from '../../lib/secrets.ts';
import { nearest } from '../../program/config/suggest.ts';
import { someConfig } from '../support/some-config.ts';

const specs = secretsOf(
  someConfig({
    apps: { jellyfin: { users: [{ name: 'ben' }] } },
    cleanup: { primaryUserName: 'ben', jellyfinSignIn: 'apiKey' },
  }),
);

/** What is printed for these names, as `secret/key`, and which of it came along. */
function chosen(...names: readonly string[]) {
  const found = chosenSecrets(specs, names, nearest);
  if (found.kind === 'refused') return found.problems;
  const keys = found.specs.flatMap(({ name, keys }) => keys.map(({ key }) => `${name}/${key}`));
  return { keys, along: found.along };
}

describe('chosenSecrets', () => {
  it('takes keys by their name, or by that of their Secret and theirs', () => {
    expect(chosen('arr-password')).toEqual({ keys: ['media-logins/arr-password'], along: [] });
    expect(chosen('media-logins/jellyfin-ben-password', 'radarr-api-key')).toEqual({
      keys: ['media-api-keys/radarr-api-key', 'media-logins/jellyfin-ben-password'],
      along: [],
    });
  });

  it('takes a key once that is named twice', () => {
    expect(chosen('arr-password', 'media-logins/arr-password')).toEqual({
      keys: ['media-logins/arr-password'],
      along: [],
    });
  });

  it.each([
    {
      name: 'qbittorrent-password',
      along: ['qbittorrent password', 'qbittorrent password-pbkdf2'],
    },
    { name: 'password-pbkdf2', along: ['media-logins qbittorrent-password', 'qbittorrent password'] },
    { name: 'qbittorrent/api-key', along: ['media-api-keys qbittorrent-api-key'] },
  ])('takes with $name what belongs together, and says so', ({ name, along }) => {
    expect(chosen(name)).toMatchObject({ along });
  });

  it('suggests a name for one that is misspelled, or lists all', () => {
    expect(chosen('arr-pasword', 'media-logins/arr-pasword', 'x')).toEqual([
      expect.stringMatching(/^--only arr-pasword: .*; did you mean arr-password$/),
      expect.stringMatching(/; did you mean media-logins\/arr-password$/),
      expect.stringContaining('the keys are media-api-keys/radarr-api-key, '),
    ]);
  });

  it('prints nothing at all while one of the names cannot be printed', () => {
    expect(chosen('arr-password', 'jellyfin-api-key')).toEqual([
      expect.stringMatching(/^--only jellyfin-api-key: only you know this value.*Jellyfin makes it/),
    ]);
  });

  it('asks which is meant where two Secrets have a key of that name', () => {
    const [first] = specs;
    const twice = [...specs, ...(first === undefined ? [] : [{ ...first, name: 'vpn' as const }])];

    expect(chosenSecrets(twice, ['radarr-api-key'], nearest)).toMatchObject({
      problems: [expect.stringContaining('media-api-keys/radarr-api-key or vpn/radarr-api-key')],
    });
  });
});
