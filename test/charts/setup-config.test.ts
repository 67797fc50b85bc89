import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { SetupFile } from '../../setup/config/file-schema.ts';
import { find, podsOf } from '../support/manifests.ts';
import { configOf, manifestsOf } from '../support/stack-manifests.ts';

const text = readFileSync('examples/hd-and-4k/media.yaml', 'utf8');
const manifests = manifestsOf(configOf(text));
const file = SetupFile.parse(
  parse(find(manifests, 'ConfigMap', 'media-setup-config').data?.['setup.yaml'] ?? ''),
);

describe('renderSetupConfig', () => {
  it('names every app with its address', () => {
    const apps = [file.jellyfin, file.qbittorrent, ...file.radarr, ...file.sonarr, file.prowlarr];

    expect(apps.map((app) => app?.url)).toEqual([
      'http://jellyfin:8096',
      'http://qbittorrent.media-downloads:8080',
      'http://radarr:7878',
      'http://radarr-4k:7878',
      'http://sonarr:8989',
      'http://sonarr-4k:8989',
      'http://prowlarr:9696',
    ]);
  });

  it('gives every secret as a file that is mounted into the job, and nothing else is mounted', () => {
    const pod = podsOf(manifests).find(({ labels }) => labels['app'] === 'media-setup');
    const mounted = (pod?.spec.volumes ?? []).flatMap(({ secret }) =>
      (secret?.items ?? []).map(({ key }) => `/run/secrets/${secret?.secretName}/${key}`),
    );
    const keys = [...file.radarr, ...file.sonarr, file.prowlarr].map((app) => app?.apiKeyFile);
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

  it('asks for the quality profile that Recyclarr writes, by the name it has there', () => {
    const written = JSON.stringify(manifests.filter(({ metadata }) => metadata.name.startsWith('recyclarr')));

    for (const { qualityProfile } of [...file.radarr, ...file.sonarr]) {
      expect(qualityProfile).toBeDefined();
      expect(written).toContain(`# ${qualityProfile}`);
    }
  });
});
