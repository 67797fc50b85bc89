import { describe, expect, it } from 'vitest';
import { sharedForEver, versionFindings } from '../../../../setup/domain/findings/qbittorrent-findings.ts';
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

describe('versions', () => {
  const apps = (versions: Readonly<Record<string, string>>, wishes = BOTH) =>
    versionFindings(wishes, readings(versions)).map(({ app, nextStep }) => `${app}: ${nextStep}`);

  it.each([
    { radarr: '6.0.3.10276', sonarr: '4.0.17.2966', told: ['radarr', 'sonarr'] },
    { radarr: '5.28.0.10274', sonarr: '4.0.9.9999', told: ['radarr', 'sonarr'] },
    { radarr: '6.0.4', sonarr: '4.0.17.2966', told: ['sonarr'] },
    { radarr: '6.0.4.10291', sonarr: '4.0.17.2967', told: [] },
    { radarr: '6.1', sonarr: '5.0.0', told: [] },
  ])('tells of $told beside qBittorrent 5.2: Radarr $radarr, Sonarr $sonarr', ({ radarr, sonarr, told }) => {
    const found = apps({ qbittorrent: '2.14', radarr, sonarr });

    expect(found.map((line) => line.split(':')[0])).toEqual(told);
    expect(apps({ qbittorrent: '2.15.1', radarr, sonarr })).toEqual(found);
  });

  it('names the version to upgrade to', () => {
    expect(apps({ qbittorrent: '2.15.1', radarr: '6.0.3' })).toEqual([
      'radarr: upgrade radarr to 6.0.4 or later, or keep qBittorrent below 5.2',
    ]);
  });

  it('has nothing to say beside an older qBittorrent, of apps that were not read, or of those that do not use it', () => {
    const { downloads: _, ...alone } = instance('radarr');

    expect(apps({ qbittorrent: '2.11.4', radarr: '5.0.0', sonarr: '4.0.0' })).toEqual([]);
    expect(apps({ qbittorrent: '2.15.1' })).toEqual([]);
    expect(apps({ radarr: '5.0.0' })).toEqual([]);
    expect(
      apps({ qbittorrent: '2.15.1', radarr: '5.0.0' }, { cluster, qbittorrent, instances: [alone] }),
    ).toEqual([]);
  });
});

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
