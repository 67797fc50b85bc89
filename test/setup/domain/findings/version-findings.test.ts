import { describe, expect, it } from 'vitest';
import { versionFindings } from '../../../../setup/domain/findings/version-findings.ts';
import type { Reading } from '../../../../setup/domain/resource/resource.ts';
import type { InstanceWish, Wishes } from '../../../../setup/domain/wishes/wishes.ts';
import { jellyfin as server } from '../doctor/observed.ts';

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
  tunnel: 'gluetun',
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

  describe('of Jellyfin', () => {
    const at = { host: 'jellyfin', port: 8096, tls: false, urlBase: '' };
    const connected = { jellyfin: { at, apiKeyName: 'media-setup' } };
    const told = (
      jellyfin: Reading,
      versions: Readonly<Record<string, string>>,
      more: object = connected,
    ) => {
      const { downloads: _, ...alone } = instance('radarr', more);
      const wishes: Wishes = { cluster, jellyfin: server, instances: [alone, instance('sonarr', more)] };
      return versionFindings(wishes, new Map([...readings(versions), ['jellyfin', jellyfin]])).map(
        ({ app, severity }) => `${severity} ${app}`,
      );
    };
    const jellyfin = (version: string, legacy?: boolean): Reading => {
      const fields = legacy === undefined ? {} : { EnableLegacyAuthorization: legacy };
      return { version, resources: [{ kind: 'configuration', name: 'configuration', fields }] };
    };
    const OLD = { radarr: '6.4.1.10500', sonarr: '4.0.19.2979' };

    it.each([
      ['12.0.0', false, ['warning radarr', 'warning sonarr']],
      ['12.1', undefined, ['warning radarr', 'warning sonarr']],
      ['12.1', true, []],
      ['10.11.11', false, ['warning radarr', 'warning sonarr']],
      ['10.11.11', true, []],
      ['10.10.7', undefined, []],
    ])('%s with legacy authorization %s is not told of imports by %s', (version, legacy, expected) => {
      expect(told(jellyfin(version, legacy), OLD)).toEqual(expected);
    });

    it('is told by later ones, and by none that is not connected', () => {
      expect(told(jellyfin('12.1'), { radarr: '6.4.4.10685', sonarr: '4.0.20.3012' })).toEqual([]);
      expect(told(jellyfin('12.1'), OLD, {})).toEqual([]);
    });
  });
});
