import { ApiObject, Chart } from 'cdk8s';
import { k8s } from 'cdk8s-plus-28';
import type { Construct } from 'constructs';
import { stringify } from 'yaml';
import type { Config } from '../lib/config/schema.ts';
import { labelsOf, selectorOf } from '../lib/constructs/labels.ts';
import { type AlertOptions, alertGroups } from '../lib/metrics/alert-rules.ts';
import { grafanaDashboard } from '../lib/metrics/grafana-dashboard.ts';
import { lateAfterHours } from '../lib/metrics/late-after.ts';
import { claims, names } from '../lib/names.ts';

/** Name and label of the page's Deployment and Service, and of the port of its numbers there. */
const DASHBOARD = 'media-dashboard';
const PORT_NAME = 'metrics';

/** What lets a Prometheus and a Grafana of the household know of the page's numbers. */
export class MetricsChart extends Chart {
  static isNeeded({ metrics }: Config): boolean {
    return metrics.enabled;
  }

  constructor(scope: Construct, id: string, config: Config) {
    super(scope, id);
    const { metrics } = config;
    if (metrics.scrape === 'serviceMonitor') serviceMonitor(this, config);
    if (metrics.rules === 'prometheusRule') prometheusRule(this, config);
    if (metrics.rules === 'configMap') ruleFile(this, config);
    if (metrics.grafana.enabled) grafana(this, config);
  }
}

/** Annotations of the page's Service for a Prometheus that goes by them. */
export function scrapeAnnotations({ metrics }: Config): Readonly<Record<string, string>> {
  if (!metrics.enabled || metrics.scrape !== 'annotations') return {};
  return {
    'prometheus.io/scrape': 'true',
    'prometheus.io/port': String(METRICS_PORT),
    'prometheus.io/path': '/metrics',
  };
}

/** Port of the numbers, in the pod and of the Service. */
export const METRICS_PORT = 9464;

function metadataOf({ namespaces, metrics }: Config, name: string) {
  return { name, namespace: namespaces.media, labels: { ...labelsOf(DASHBOARD), ...metrics.labels } };
}

function serviceMonitor(scope: Construct, config: Config): void {
  new ApiObject(scope, 'service-monitor', {
    apiVersion: 'monitoring.coreos.com/v1',
    kind: 'ServiceMonitor',
    metadata: metadataOf(config, DASHBOARD),
    spec: {
      selector: { matchLabels: selectorOf(DASHBOARD) },
      endpoints: [{ port: PORT_NAME, path: '/metrics', interval: '60s' }],
    },
  });
}

function prometheusRule(scope: Construct, config: Config): void {
  new ApiObject(scope, 'prometheus-rule', {
    apiVersion: 'monitoring.coreos.com/v1',
    kind: 'PrometheusRule',
    metadata: metadataOf(config, 'media-alerts'),
    spec: { groups: alertGroups(alertOptions(config)) },
  });
}

function ruleFile(scope: Construct, config: Config): void {
  new k8s.KubeConfigMap(scope, 'rule-file', {
    metadata: metadataOf(config, 'media-alerts'),
    data: { 'media-alerts.yaml': stringify({ groups: alertGroups(alertOptions(config)) }, { lineWidth: 0 }) },
  });
}

/** By its sidecar's usual label and annotation. */
function grafana(scope: Construct, config: Config): void {
  const { labels, ...metadata } = metadataOf(config, 'media-grafana-dashboard');
  new k8s.KubeConfigMap(scope, 'grafana-dashboard', {
    metadata: {
      ...metadata,
      labels: { ...labels, grafana_dashboard: '1' },
      annotations: { grafana_folder: config.metrics.grafana.folder },
    },
    data: { 'media-pipeline.json': grafanaDashboard() },
  });
}

function alertOptions({ namespaces, cleanup, setup, vpn }: Config): AlertOptions {
  const clocked = cleanup.enabled && !cleanup.suspend;
  return {
    namespaces,
    lateAfterHours: clocked ? lateAfterHours(cleanup.schedule) : undefined,
    tunnelled: vpn.kind === 'gluetun',
    jobs: [...(cleanup.enabled ? [names.cleanup] : []), ...(setup.enabled ? [names.setup] : [])],
    claims: `${claims.library}.*|${claims.downloads}|${claims.configOf('.+')}`,
  };
}
