import { describe, expect, it } from 'vitest';
import { find, ofKind } from '../support/manifests.ts';
import { promtool, withoutPrometheus } from '../support/prometheus.ts';
import { someConfig } from '../support/some-config.ts';
import { manifestsOf } from '../support/stack-manifests.ts';

const configWith = (metrics: object, more: object = {}) =>
  someConfig({ dashboard: { enabled: true }, metrics: { enabled: true, ...metrics }, ...more });
const stackWith = (metrics: object, more: object = {}) => manifestsOf(configWith(metrics, more));
const labels = { release: 'kube-prometheus-stack' };

describe('metrics of media.yaml', () => {
  it('is off where nobody asks for it', () => {
    const kinds = manifestsOf(someConfig({})).map(({ kind }) => kind);
    expect(kinds).not.toContain('ServiceMonitor');
    expect(kinds).not.toContain('PrometheusRule');
  });

  it('makes a ServiceMonitor and a PrometheusRule that the operator selects', () => {
    const manifests = stackWith({ labels });
    expect(find(manifests, 'ServiceMonitor', 'media-dashboard')).toMatchObject({
      metadata: { namespace: 'media', labels },
      spec: {
        selector: { matchLabels: { app: 'media-dashboard' } },
        endpoints: [{ port: 'metrics', path: '/metrics' }],
      },
    });
    expect(find(manifests, 'PrometheusRule', 'media-alerts')).toMatchObject({
      metadata: { labels },
      spec: { groups: [{ name: 'media-cleanup' }, { name: 'media-doctor' }, { name: 'media-cluster' }] },
    });
  });

  it('annotates the Service instead', () => {
    expect(ofKind(stackWith({ scrape: 'annotations' }), 'ServiceMonitor')).toEqual([]);
    expect(find(stackWith({ scrape: 'annotations' }), 'Service', 'media-dashboard-metrics')).toMatchObject({
      metadata: {
        annotations: {
          'prometheus.io/scrape': 'true',
          'prometheus.io/port': '9464',
          'prometheus.io/path': '/metrics',
        },
      },
    });
    expect(find(stackWith({}), 'Service', 'media-dashboard-metrics').metadata).not.toHaveProperty(
      'annotations',
    );
  });

  it.skipIf(withoutPrometheus())('writes a rule file that Prometheus takes', () => {
    const data = find(stackWith({ rules: 'configMap' }), 'ConfigMap', 'media-alerts').data ?? {};
    const told = promtool(['check', 'rules', 'media-alerts.yaml'], { files: data });
    expect(told).toMatchObject({ status: 0, text: expect.stringContaining('SUCCESS') });
  });

  it("gives Grafana's sidecar the dashboard", () => {
    const map = find(
      stackWith({ grafana: { enabled: true, folder: 'Home' } }),
      'ConfigMap',
      'media-grafana-dashboard',
    );
    expect(map.metadata).toMatchObject({
      labels: { grafana_dashboard: '1' },
      annotations: { grafana_folder: 'Home' },
    });
    expect(JSON.parse(map.data?.['media-pipeline.json'] ?? '')).toHaveProperty(
      'uid',
      'media-pipeline-cleanup',
    );
  });

  it('takes the pause from the schedule, and expects no run of a suspended cleanup', () => {
    const rules = (cleanup: object) =>
      JSON.stringify(
        find(
          stackWith({}, { cleanup: { primaryUserName: 'jane', ...cleanup } }),
          'PrometheusRule',
          'media-alerts',
        ),
      );
    expect(rules({})).toContain('> 26 * 3600');
    expect(rules({ schedule: '0 3 * * 0' })).toContain('> 170 * 3600');
    expect(rules({ suspend: true })).not.toContain('MediaCleanupLate');
  });

  it('opens the port of the numbers, and nothing else, to the namespaces that are named', () => {
    const stack = stackWith({ namespaces: ['monitoring'] });

    expect(find(stack, 'Service', 'media-dashboard-metrics').spec).toMatchObject({
      selector: { app: 'media-dashboard' },
      ports: [{ name: 'metrics', port: 9464 }],
    });
    expect(find(stack, 'NetworkPolicy', 'media-dashboard').spec).toMatchObject({
      ingress: [
        {
          from: [{ namespaceSelector: { matchLabels: { 'kubernetes.io/metadata.name': 'monitoring' } } }],
          ports: [{ protocol: 'TCP', port: 9464 }],
        },
      ],
    });
    expect(find(stack, 'ConfigMap', 'media-dashboard-config').data?.['dashboard.yaml']).toContain(
      'metricsPort: 9464',
    );
  });
});
