import { describe, expect, it } from 'vitest';
import { sharedForEver } from '../../../../setup/domain/findings/qbittorrent-findings.ts';
import type { Resource } from '../../../../setup/domain/resource/resource.ts';
import type { ShareLimits } from '../../../../setup/domain/wishes/wishes.ts';
import { cluster, qbittorrent, reading } from '../doctor/observed.ts';

describe('sharedForEver', () => {
  const told = (limits: Omit<ShareLimits, 'atLimit'>, preferences?: Resource['fields']) => {
    const shareLimits: ShareLimits = { atLimit: 'stop', ...limits };
    const readings = preferences ? [['qbittorrent', reading('preferences', preferences)] as const] : [];
    const wishes = { cluster, qbittorrent: { ...qbittorrent, shareLimits }, instances: [] };
    return sharedForEver(wishes, new Map(readings)).map(({ code }) => code);
  };

  it('is told where there is no limit at all', () => {
    expect(told({}, {})).toEqual(['seeded-for-ever']);
    expect(told({}, { max_ratio_enabled: false, max_seeding_time_enabled: false })).toEqual([
      'seeded-for-ever',
    ]);
  });

  it('is not told where there is one, whoever set it, or of a qBittorrent that was not read', () => {
    expect([told({ ratio: 0 }, {}), told({ seedingMinutes: 60 }, {})].flat()).toEqual([]);
    expect(told({}, { max_ratio_enabled: true })).toEqual([]);
    expect(told({}, { max_seeding_time_enabled: true })).toEqual([]);
    expect(told({})).toEqual([]);
  });
});
