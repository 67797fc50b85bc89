import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadConfig } from '../../dashboard/config/load.ts';
import { Config } from '../../lib/config/schema.ts';
import { arbitrarySettings } from '../support/arbitrary-config.ts';
import { find, podsOf } from '../support/manifests.ts';
import { someConfig } from '../support/some-config.ts';
import { configOf, manifestsOf } from '../support/stack-manifests.ts';

const text = readFileSync('examples/hd-and-4k/media.yaml', 'utf8');
const stack = (change: (text: string) => string = (same) => same) => manifestsOf(configOf(change(text)));

type Stack = ReturnType<typeof stack>;

const podOf = (manifests: Stack, app: string) =>
  podsOf(manifests).find(({ labels }) => labels['app'] === app);
const fileOf = (manifests: Stack) =>
  find(manifests, 'ConfigMap', 'media-dashboard-config').data?.['dashboard.yaml'] ?? '';
const loaded = (manifests: Stack) =>
  loadConfig(
    { file: { name: 'dashboard.yaml', text: fileOf(manifests) }, environment: { KEEP_TAG_LABEL: 'keep' } },
    () => 'of-a-file',
  );

describe('DashboardChart', () => {
  it('gives the page a file that it takes, with the names by which the cleanup calls its servers', () => {
    const result = loaded(stack());

    expect(
      result.kind === 'loaded' && result.config.instances.map(({ name, url }) => `${name} ${url}`),
    ).toEqual([
      'radarr http://radarr:7878',
      'radarr-4k http://radarr-4k:7878',
      'sonarr http://sonarr:8989',
      'sonarr-4k http://sonarr-4k:8989',
    ]);
    expect(result).toMatchObject({
      config: { schedule: '0 5 * * *', timeZone: 'Europe/Berlin', port: 8080 },
    });
  });

  it('gives it a file that it takes, whatever media.yaml says', () => {
    const page = arbitrarySettings.map(({ dashboard, cleanup, ...settings }) =>
      Config.parse({
        ...settings,
        dashboard: { ...Object(dashboard), enabled: true },
        cleanup: { ...Object(cleanup), enabled: true },
      }),
    );
    fc.assert(
      fc.property(page, (config) => {
        expect(loaded(manifestsOf(config))).toMatchObject({ kind: 'loaded' });
      }),
      { numRuns: 40 },
    );
  });

  it.each(['5/15 * * * *', '@daily', '0 3 ? * sun-tue', '0-30/10 2 1 jan 0'])(
    'gives it the schedule %s, as Kubernetes takes it',
    (schedule) => {
      const config = someConfig({ dashboard: { enabled: true }, cleanup: { schedule } });
      expect(loaded(manifestsOf(config))).toMatchObject({ config: { schedule } });
    },
  );

  it('does not promise a run while the cleanup is suspended', () => {
    const config = someConfig({ dashboard: { enabled: true }, cleanup: { suspend: true } });
    expect(loaded(manifestsOf(config))).not.toHaveProperty('config.schedule');
  });

  it('shows the state to the page, which may write who kept what and nothing else', () => {
    const pod = podOf(stack(), 'media-dashboard');
    const mounts = pod?.spec.containers[0]?.volumeMounts ?? [];

    expect(mounts.filter(({ name }) => name === 'media-cleanup-state')).toEqual([
      { name: 'media-cleanup-state', mountPath: '/state', readOnly: true },
      { name: 'media-cleanup-state', mountPath: '/audit', subPath: 'audit' },
    ]);
    expect(mounts.filter(({ readOnly }) => readOnly !== true).map(({ mountPath }) => mountPath)).toEqual([
      '/audit',
      '/tmp',
    ]);
  });

  it('starts the page anew when the label of the keep tag changes', () => {
    const hashOf = (manifests: Stack) =>
      find(manifests, 'Deployment', 'media-dashboard').spec?.['template'] as {
        readonly metadata: { readonly annotations: Readonly<Record<string, string>> };
      };
    const renamed = stack((same) => same.replace('keepTagLabel: keep', 'keepTagLabel: stay'));

    expect(hashOf(renamed).metadata.annotations).not.toEqual(hashOf(stack()).metadata.annotations);
  });

  it('runs from the image of the cleanup where that comes in one', () => {
    const image = `registry.example/cleanup:1@sha256:${'0'.repeat(64)}`;
    const delivery = { kind: 'image', image };
    const config = someConfig({ dashboard: { enabled: true }, cleanup: { delivery } });
    const container = podOf(manifestsOf(config), 'media-dashboard')?.spec.containers[0];

    expect(container).toMatchObject({
      image,
      args: ['serve', '--config', '/etc/media-dashboard/dashboard.yaml'],
    });
  });

  it('is not there unless it is asked for', () => {
    const manifests = manifestsOf(someConfig());

    expect(manifests.filter(({ metadata }) => metadata.name.startsWith('media-dashboard'))).toEqual([]);
    expect(JSON.stringify(manifests)).not.toContain('media-dashboard');
  });
});

describe('the cleanup beside the page', () => {
  const affinityOf = (settings: Parameters<typeof someConfig>[0]) =>
    podOf(manifestsOf(someConfig(settings)), 'media-cleanup')?.spec.affinity;
  const term = {
    weight: 100,
    podAffinityTerm: {
      labelSelector: { matchLabels: { app: 'media-dashboard' } },
      topologyKey: 'kubernetes.io/hostname',
    },
  };

  it('rather runs on its node, where the volume is mounted', () => {
    expect(affinityOf({ dashboard: { enabled: true } })).toEqual({
      podAffinity: { preferredDuringSchedulingIgnoredDuringExecution: [term] },
    });
    expect(affinityOf({})).toBeUndefined();
  });

  it('keeps what the household says of nodes', () => {
    const nodeAffinity = {
      requiredDuringSchedulingIgnoredDuringExecution: {
        nodeSelectorTerms: [{ matchExpressions: [{ key: 'disk', operator: 'In', values: ['ssd'] }] }],
      },
    };
    const own = { ...term, weight: 5 };
    const podAffinity = { preferredDuringSchedulingIgnoredDuringExecution: [own] };

    expect(
      affinityOf({ dashboard: { enabled: true }, pods: { affinity: { nodeAffinity, podAffinity } } }),
    ).toEqual({
      nodeAffinity,
      podAffinity: { preferredDuringSchedulingIgnoredDuringExecution: [own, term] },
    });
  });
});
