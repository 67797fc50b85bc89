import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { CleanupFile } from '../../cleanup/config/file-schema.ts';
import { find, podsOf } from '../support/manifests.ts';
import { configOf, manifestsOf } from '../support/stack-manifests.ts';

const manifests = manifestsOf(configOf(readFileSync('examples/hd-and-4k/media.yaml', 'utf8')));
const file = CleanupFile.parse(
  parse(find(manifests, 'ConfigMap', 'media-cleanup-config').data?.['cleanup.yaml'] ?? ''),
);

describe('renderCleanupConfig', () => {
  it('names every instance of Radarr and Sonarr to the cleanup, each with its address', () => {
    expect([...file.radarr, ...file.sonarr].map(({ name, url }) => `${name} ${url}`)).toEqual([
      'radarr http://radarr:7878',
      'radarr-4k http://radarr-4k:7878',
      'sonarr http://sonarr:8989',
      'sonarr-4k http://sonarr-4k:8989',
    ]);
  });

  it('gives every key as a file that is mounted into the job', () => {
    const pod = podsOf(manifests).find(({ labels }) => labels['app'] === 'media-cleanup');
    const mounted = (pod?.spec.volumes ?? []).flatMap(({ secret }) =>
      (secret?.items ?? []).map(({ key }) => `/run/secrets/${secret?.secretName}/${key}`),
    );
    const servers = [file.qbittorrent, ...file.radarr, ...file.sonarr];
    const files = [
      file.jellyfin?.passwordFile,
      ...servers.map((server) => server?.apiKeyFile),
      ...file.notifications.map(({ tokenFile, passwordFile }) => tokenFile ?? passwordFile),
    ];

    expect(files.toSorted()).toEqual(mounted.toSorted());
    expect(servers.filter((server) => server?.apiKey !== undefined)).toEqual([]);
  });
});
