import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type Manifest, nameOf, ofKind, podsOf } from '../support/manifests.ts';
import { configOf, manifestsOf } from '../support/stack-manifests.ts';

const manifests = manifestsOf(configOf(readFileSync('media.yaml', 'utf8')));

const names = (kind: string) =>
  ofKind(manifests, kind)
    .map((manifest) => nameOf(manifest).slice(kind.length + 1))
    .toSorted();

interface Workload {
  readonly selector: { readonly matchLabels: Record<string, string> };
}

interface ServiceSpec {
  readonly ports: readonly { readonly port: number }[];
}

describe('names of the default stack', () => {
  it('keeps its claims: a claim under a new name is a new, empty volume', () => {
    expect(names('PersistentVolumeClaim')).toEqual([
      'media-downloads/media-library',
      'media-downloads/qbittorrent-config',
      'media/jellyfin-config',
      'media/media-cleanup-state',
      'media/media-library',
      'media/radarr-config',
      'media/sonarr-config',
    ]);
    expect(names('PersistentVolume')).toEqual(['media-downloads-library', 'media-library']);
  });

  it('keeps its selectors: those of a Deployment cannot be changed', () => {
    const selectors = ofKind(manifests, 'Deployment').map(
      ({ metadata, spec }) => [metadata.name, (spec as unknown as Workload).selector.matchLabels] as const,
    );

    expect(Object.fromEntries(selectors)).toEqual({
      qbittorrent: { app: 'qbittorrent' },
      radarr: { app: 'radarr' },
      sonarr: { app: 'sonarr' },
      jellyfin: { app: 'jellyfin' },
    });
  });

  it('keeps the names and ports people type', () => {
    const services = ofKind(manifests, 'Service').map((service) => {
      const { ports } = service.spec as unknown as ServiceSpec;
      return `${nameOf(service)}:${ports.map(({ port }) => port).join()}`;
    });

    expect(services).toEqual([
      'Service media-downloads/qbittorrent:8080',
      'Service media/radarr:7878',
      'Service media/sonarr:8989',
      'Service media/jellyfin:8096',
    ]);
    expect(names('Namespace')).toEqual(['media', 'media-downloads']);
    expect(names('CronJob')).toEqual([
      'media/media-cleanup',
      'media/media-doctor',
      'media/media-setup',
      'media/recyclarr',
    ]);
  });

  it('keeps the settings of media-cleanup-config that people edit', () => {
    const config = manifests.find(({ metadata }) => metadata.name === 'media-cleanup-config');

    expect(config?.data).toMatchObject({
      DRY_RUN: 'true',
      GRACE_PERIOD_DAYS: '5',
      KEEP_TAG_LABEL: 'keep',
      PRIMARY_USER_NAME: 'admin',
    });
  });

  it('keeps the label app=media-cleanup on the job, its runs and their pods', () => {
    const cleanup = manifests.filter(({ metadata }) => metadata.name === 'media-cleanup');
    const cronJob = cleanup.find(({ kind }) => kind === 'CronJob');
    const pod = podsOf(cleanup)[0];

    expect(cronJob?.metadata.labels?.['app']).toBe('media-cleanup');
    expect(pod?.labels['app']).toBe('media-cleanup');
    expect(runLabels(cronJob)).toMatchObject({ app: 'media-cleanup' });
  });

  it('keeps the names of the Secrets and their keys', () => {
    const read = podsOf(manifests).flatMap(({ spec }) => [
      ...(spec.volumes ?? []).flatMap(({ secret }) =>
        (secret?.items ?? []).map(({ key }) => `${secret?.secretName}/${key}`),
      ),
      ...spec.containers.flatMap(({ env = [] }) =>
        env.flatMap(({ valueFrom }) =>
          valueFrom?.secretKeyRef ? [`${valueFrom.secretKeyRef.name}/${valueFrom.secretKeyRef.key}`] : [],
        ),
      ),
    ]);

    expect([...new Set(read)].toSorted()).toEqual([
      'media-api-keys/qbittorrent-api-key',
      'media-api-keys/radarr-api-key',
      'media-api-keys/sonarr-api-key',
      'media-logins/arr-password',
      'media-logins/jellyfin-admin-password',
      'media-logins/jellyfin-media-cleanup-password',
      'media-logins/qbittorrent-password',
      'qbittorrent/api-key',
      'qbittorrent/password-pbkdf2',
      'vpn/wireguard-private-key',
    ]);
  });
});

function runLabels(cronJob: Manifest | undefined): Record<string, string> | undefined {
  const spec = cronJob?.spec as
    | { readonly jobTemplate?: { readonly metadata?: { readonly labels?: Record<string, string> } } }
    | undefined;
  return spec?.jobTemplate?.metadata?.labels;
}
