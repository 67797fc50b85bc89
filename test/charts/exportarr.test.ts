import { describe, expect, it } from 'vitest';
import { images } from '../../lib/images.ts';
import { find, type Manifest, nameOf, ofKind, podsOf } from '../support/manifests.ts';
import { mayCall } from '../support/network.ts';
import { type Settings, someConfig } from '../support/some-config.ts';
import { manifestsOf } from '../support/stack-manifests.ts';
import { endpointOf } from './invariants/network.ts';

const exportarr = { enabled: true };
const stackWith = (settings: Settings) => manifestsOf(someConfig(settings));
const podOf = (manifests: readonly Manifest[], app: string) => {
  const found = podsOf(manifests).find(({ labels }) => labels['app'] === app);
  if (found === undefined) throw new Error(`there is no pod of ${app}`);
  return found;
};
const watched = (metrics: object = {}) =>
  stackWith({
    apps: {
      radarr: { radarr: {}, 'radarr-4k': { exportarr } },
      sonarr: { shows: { exportarr } },
      prowlarr: { enabled: true, exportarr },
    },
    metrics: { namespaces: ['monitoring'], ...metrics },
  });
const stack = watched();

describe('exportarr of an app', () => {
  it('makes nothing where nobody asks for it', () => {
    expect(stackWith({}).filter(({ metadata }) => metadata.name.includes('exportarr'))).toEqual([]);
  });

  it('deploys one exporter for each instance that asks, with the least there is', () => {
    const own = stack.filter(({ metadata }) => metadata.name === 'radarr-4k-exportarr').map(nameOf);

    expect(own.toSorted()).toEqual([
      'Deployment media/radarr-4k-exportarr',
      'NetworkPolicy media/radarr-4k-exportarr',
      'Service media/radarr-4k-exportarr',
      'ServiceAccount media/radarr-4k-exportarr',
      'ServiceMonitor media/radarr-4k-exportarr',
    ]);
    expect(ofKind(stack, 'ServiceMonitor').map(({ metadata }) => metadata.name)).toEqual([
      'radarr-4k-exportarr',
      'shows-exportarr',
      'prowlarr-exportarr',
    ]);
  });

  it.each([
    ['radarr-4k', 'radarr', 7878],
    ['shows', 'sonarr', 8989],
    ['prowlarr', 'prowlarr', 9696],
  ])(
    'tells the exporter of %s its program, its address and the file of its one key',
    (app, program, port) => {
      const { spec } = podOf(stack, `${app}-exportarr`);

      expect(spec.containers).toMatchObject([
        {
          image: images.exportarr,
          args: [program],
          env: expect.arrayContaining([
            { name: 'PORT', value: '9707' },
            { name: 'URL', value: `http://${app}:${port}` },
            { name: 'API_KEY_FILE', value: `/run/secrets/media-api-keys/${app}-api-key` },
          ]),
          ports: [{ containerPort: 9707 }],
          readinessProbe: { httpGet: { path: '/healthz', port: 9707 } },
          securityContext: { readOnlyRootFilesystem: true },
          volumeMounts: [{ mountPath: '/run/secrets/media-api-keys', readOnly: true }],
        },
      ]);
      expect(spec.volumes).toMatchObject([
        { secret: { secretName: 'media-api-keys', items: [{ key: `${app}-api-key` }] } },
      ]);
    },
  );

  it('lets it call its own app and nobody else, at home or on the internet', () => {
    const may = (to: string, port: number) =>
      mayCall(stack, endpointOf(podOf(stack, 'radarr-4k-exportarr')), endpointOf(podOf(stack, to)), port);

    expect(may('radarr-4k', 7878)).toBe(true);
    expect(may('radarr', 7878)).toBe(false);
    expect(may('shows', 8989)).toBe(false);
    expect(JSON.stringify(find(stack, 'NetworkPolicy', 'radarr-4k-exportarr').spec)).not.toContain(
      '0.0.0.0/0',
    );
  });

  it('is read from the namespaces of metrics, on its port, and no app of the stack comes in', () => {
    expect(find(stack, 'NetworkPolicy', 'shows-exportarr').spec).toMatchObject({
      ingress: [
        {
          from: [{ namespaceSelector: { matchLabels: { 'kubernetes.io/metadata.name': 'monitoring' } } }],
          ports: [{ protocol: 'TCP', port: 9707 }],
        },
      ],
    });
  });

  it('is found by the Prometheus Operator, with its labels', () => {
    const labels = { release: 'kube-prometheus-stack' };

    expect(find(watched({ labels }), 'ServiceMonitor', 'prowlarr-exportarr')).toMatchObject({
      metadata: { namespace: 'media', labels },
      spec: {
        selector: { matchLabels: { app: 'prowlarr-exportarr' } },
        endpoints: [{ port: 'http', path: '/metrics', interval: '2m', scrapeTimeout: '90s' }],
      },
    });
    expect(find(stack, 'Service', 'prowlarr-exportarr').spec).toMatchObject({
      ports: [{ name: 'http', port: 9707 }],
    });
    expect(find(stack, 'Service', 'prowlarr-exportarr').metadata).not.toHaveProperty('annotations');
  });

  it('is found by annotations of its Service instead, or by neither', () => {
    const annotated = watched({ scrape: 'annotations' });

    expect(ofKind(annotated, 'ServiceMonitor')).toEqual([]);
    expect(find(annotated, 'Service', 'shows-exportarr').metadata).toMatchObject({
      annotations: {
        'prometheus.io/scrape': 'true',
        'prometheus.io/port': '9707',
        'prometheus.io/path': '/metrics',
      },
    });
    expect(find(annotated, 'Service', 'shows').metadata).not.toHaveProperty('annotations');
    expect(ofKind(watched({ scrape: 'none' }), 'ServiceMonitor')).toEqual([]);
  });

  it('takes image, variables, resources and pod as the household writes them', () => {
    const image = `registry.example/exportarr:v3.0.0@sha256:${'1'.repeat(64)}`;
    const manifests = stackWith({
      apps: {
        sonarr: {
          sonarr: {
            exportarr: {
              ...exportarr,
              image,
              env: { ENABLE_ADDITIONAL_METRICS: 'true' },
              resources: { limits: { memory: '512Mi' } },
              pod: { labels: { tier: 'numbers' } },
            },
          },
        },
      },
    });

    expect(podOf(manifests, 'sonarr-exportarr')).toMatchObject({
      labels: { tier: 'numbers' },
      spec: {
        containers: [
          {
            image,
            env: expect.arrayContaining([{ name: 'ENABLE_ADDITIONAL_METRICS', value: 'true' }]),
            resources: { limits: { memory: '512Mi' } },
          },
        ],
      },
    });
  });
});
