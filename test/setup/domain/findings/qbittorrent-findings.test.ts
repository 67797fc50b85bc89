import { describe, expect, it } from 'vitest';
import { sharedForEver } from '../../../../setup/domain/findings/qbittorrent-findings.ts';
import type { InstanceWish, Wishes } from '../../../../setup/domain/wishes/wishes.ts';

const downloads = {
  at: { host: 'qbittorrent', port: 8080, tls: false, urlBase: '' },
  username: 'admin',
  password: { reveal: () => 'secret' },
  category: 'films',
};
const instance = (kind: InstanceWish['kind'], more: Partial<InstanceWish> = {}): InstanceWish => ({
  kind,
  name: kind,
  rootFolder: `/data/media/${kind}`,
  keepTag: 'keep',
  auth: 'forms',
  downloads,
  ...more,
});
const qbittorrent = {
  name: 'qbittorrent',
  downloads: '/data/torrents',
  shareLimits: { ratio: 2, atLimit: 'stop' },
  categories: [],
} as const;
const cluster = { media: 'media', downloads: 'media-downloads' };
const BOTH: Wishes = { cluster, qbittorrent, instances: [instance('radarr'), instance('sonarr')] };

/** What was read, by the versions that the apps tell. */
function readings(versions: Readonly<Record<string, string>>) {
  return new Map(Object.entries(versions).map(([name, version]) => [name, { version, resources: [] }]));
}

describe('seeded-for-ever', () => {
  const told = (shareLimits: object, names = ['qbittorrent']) =>
    sharedForEver(
      { ...BOTH, qbittorrent: { ...qbittorrent, shareLimits: { atLimit: 'stop', ...shareLimits } } },
      readings(Object.fromEntries(names.map((name) => [name, '2.15.1']))),
    ).map(({ code }) => code);

  it('is told where there is no limit at all', () => {
    expect(told({})).toEqual(['seeded-for-ever']);
  });

  it('is not told where there is one, or of a qBittorrent that was not read', () => {
    expect([told({ ratio: 0 }), told({ seedingMinutes: 60 }), told({}, [])].flat()).toEqual([]);
  });
});
