import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { renderSetupConfig } from '../../charts/setup-config.ts';
import { SetupFile } from '../../setup/config/file-schema.ts';
import { find, podsOf } from '../support/manifests.ts';
import { someConfig } from '../support/some-config.ts';
import { configOf, manifestsOf } from '../support/stack-manifests.ts';

const text = readFileSync('examples/hd-and-4k/media.yaml', 'utf8');
const manifests = manifestsOf(configOf(text));
const file = SetupFile.parse(
  parse(find(manifests, 'ConfigMap', 'media-setup-config').data?.['setup.yaml'] ?? ''),
);

describe('renderSetupConfig', () => {
  it('names every app with its address', () => {
    const { jellyfin, qbittorrent, prowlarr, seerr } = file;
    const apps = [jellyfin, qbittorrent, ...file.radarr, ...file.sonarr, prowlarr, seerr];

    expect(apps.map((app) => app?.url)).toEqual([
      'http://jellyfin:8096',
      'http://qbittorrent.media-downloads:8080',
      'http://radarr:7878',
      'http://radarr-4k:7878',
      'http://sonarr:8989',
      'http://sonarr-4k:8989',
      'http://prowlarr:9696',
      'http://seerr:5055',
    ]);
  });

  it('gives every secret as a file that is mounted into the job, and nothing else is mounted', () => {
    const pod = podsOf(manifests).find(({ labels }) => labels['app'] === 'media-setup');
    const mounted = (pod?.spec.volumes ?? []).flatMap(({ secret }) =>
      (secret?.items ?? []).map(({ key }) => `/run/secrets/${secret?.secretName}/${key}`),
    );
    const keys = [...file.radarr, ...file.sonarr, file.prowlarr, file.seerr].map((app) => app?.apiKeyFile);
    const accounts = [
      file.login,
      file.qbittorrent,
      file.jellyfin,
      file.jellyfin?.cleanupUser,
      ...(file.jellyfin?.users ?? []),
    ];

    expect([...keys, ...accounts.map((account) => account?.passwordFile)].toSorted()).toEqual(
      mounted.toSorted(),
    );
  });

  it('has a library for each root folder, under names that differ', () => {
    expect(file.jellyfin?.libraries.map(({ name, folder }) => [name, folder])).toEqual([
      ['Movies', '/data/library/movies'],
      ['Movies (radarr-4k)', '/data/library/movies-4k'],
      ['Shows', '/data/library/tv'],
      ['Shows (sonarr-4k)', '/data/library/tv-4k'],
    ]);
  });

  it('holds qBittorrent to the interface that its pod binds it to, whoever makes the tunnel', () => {
    const bound = (vpn: object) => {
      const { qbittorrent } = SetupFile.parse(parse(renderSetupConfig(someConfig({ vpn }))));
      return [qbittorrent?.networkInterface, qbittorrent?.tunnel];
    };

    expect([file.qbittorrent?.networkInterface, file.qbittorrent?.tunnel]).toEqual(['tun0', 'gluetun']);
    expect(bound({ kind: 'external' })).toEqual(['eth0', 'external']);
    expect(bound({ kind: 'external', interface: 'wg0' })).toEqual(['wg0', 'external']);
  });

  it('sends requests for 4K to the instances that are in 4K beside others', () => {
    expect(file.seerr?.requests4k).toEqual(['radarr-4k', 'sonarr-4k']);
  });

  it('sends all requests to an instance in 4K that stands alone', () => {
    const alone = { radarr: { qualityProfile: 'remux-web-2160p' }, anime: { qualityProfile: 'none' } };
    const config = someConfig({ apps: { seerr: { enabled: true }, radarr: alone } });

    expect(SetupFile.parse(parse(renderSetupConfig(config))).seerr?.requests4k).toEqual([]);
  });

  it('asks for the quality profile that Recyclarr writes, by the name it has there', () => {
    const written = JSON.stringify(manifests.filter(({ metadata }) => metadata.name.startsWith('recyclarr')));

    for (const { qualityProfile } of [...file.radarr, ...file.sonarr]) {
      expect(qualityProfile).toBeDefined();
      expect(written).toContain(`# ${qualityProfile}`);
    }
  });
});
