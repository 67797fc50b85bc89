import { describe, expect, it } from 'vitest';
import { missingSealedKeys, sealedKeys } from '../../../../lib/config/checks/secrets.ts';
import { findingsOfCheck, placesOfCheck } from '../../../support/findings-of.ts';

const sealed = (encrypted: object) => ({ secrets: { provider: 'sealedSecret', encrypted } });
const value = 'AgBy3i4OJSWK';

describe('sealedKeys', () => {
  it('refuses a key that nothing reads, and says what was meant', () => {
    expect(findingsOfCheck(sealedKeys, sealed({ 'media-api-keys': { 'radar-api-key': value } }))).toEqual([
      'secrets.encrypted.media-api-keys.radar-api-key: nothing reads this key; did you mean radarr-api-key',
    ]);
  });

  it('refuses keys of the VPN where there is none', () => {
    const settings = sealed({ vpn: { 'wireguard-private-key': value } });
    expect(placesOfCheck(sealedKeys, settings)).toEqual(['secrets.encrypted.vpn.wireguard-private-key']);
  });

  it('accepts the keys of the stack, the clear password included', () => {
    const settings = sealed({ qbittorrent: { password: value, 'password-pbkdf2': value, 'api-key': value } });
    expect(placesOfCheck(sealedKeys, settings)).toEqual([]);
  });
});

describe('missingSealedKeys', () => {
  it('warns of every Secret that pods would wait for, but not for the clear password', () => {
    const settings = sealed({
      qbittorrent: { 'password-pbkdf2': value, 'api-key': value },
      'media-api-keys': { 'radarr-api-key': value },
    });
    const findings = findingsOfCheck(missingSealedKeys, settings);
    expect(findings).toEqual([
      expect.stringContaining('media-api-keys: lacks sonarr-api-key, qbittorrent-api-key;'),
      expect.stringContaining('media-logins: lacks arr-password, qbittorrent-password,'),
    ]);
  });

  it('is silent with any other provider', () => {
    expect(findingsOfCheck(missingSealedKeys, {})).toEqual([]);
    expect(findingsOfCheck(sealedKeys, {})).toEqual([]);
  });
});
