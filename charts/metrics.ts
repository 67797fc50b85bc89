import { ApiObject, Chart } from 'cdk8s';
import { k8s } from 'cdk8s-plus-28';
import type { Construct } from 'constructs';
import { stringify } from 'yaml';
import { hasChecks } from '../lib/config/has-checks.ts';
import type { Config } from '../lib/config/schema.ts';
import { labelsOf, selectorOf } from '../lib/constructs/labels.ts';
import { type AlertOptions, alertGroups } from '../lib/metrics/alert-rules.ts';
import { grafanaDashboard } from '../lib/metrics/grafana-dashboard.ts';
import { lateAfterHours } from '../lib/metrics/late-after.ts';
import { claims, METRICS_PORT, names } from '../lib/names.ts';
import { scrapeAnnotations, serviceMonitor } from './scraping.ts';

const PORT_NAME = 'metrics';

/** What lets a Prometheus and a Grafana of the household know of the page's numbers. */
export class MetricsChart extends Chart {
  static isNeeded({ metrics }: Config): boolean {
    return metrics.enabled;
  }

  constructor(scope: Construct, id: string, config: Config) {
    super(scope, id);
    const { metrics } = config;
    numbersService(this, config);
    serviceMonitor(this, 'service-monitor', config, {
      app: names.dashboard,
      port: PORT_NAME,
      interval: '60s',
    });
    if (metrics.rules === 'prometheusRule') prometheusRule(this, config);
    if (metrics.rules === 'configMap') ruleFile(this, config);
    if (metrics.grafana.enabled) grafana(this, config);
  }
}

function metadataOf({ namespaces, metrics }: Config, name: string) {
  return { name, namespace: namespaces.media, labels: { ...labelsOf(names.dashboard), ...metrics.labels } };
}

/** A Service of its own: a door of the page into the house must not lead to its numbers too. */
function numbersService(scope: Construct, config: Config): void {
  const { labels, ...metadata } = metadataOf(config, names.dashboardMetrics);
  const annotations = scrapeAnnotations(config, METRICS_PORT);
  new k8s.KubeService(scope, 'service', {
    metadata: {
      ...metadata,
      labels: { ...labels, ...labelsOf(names.dashboard) },
      ...(Object.keys(annotations).length > 0 && { annotations }),
    },
    spec: {
      type: 'ClusterIP',
      selector: selectorOf(names.dashboard),
      ports: [{ name: PORT_NAME, port: METRICS_PORT, targetPort: k8s.IntOrString.fromNumber(METRICS_PORT) }],
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

function alertOptions(config: Config): AlertOptions {
  const { namespaces, cleanup, setup, vpn } = config;
  const clocked = cleanup.enabled && !cleanup.suspend;
  return {
    namespaces,
    lateAfterHours: clocked ? lateAfterHours(cleanup.schedule) : undefined,
    checksLateAfterHours: hasChecks(config) ? lateAfterHours(setup.checks.schedule) : undefined,
    tunnelled: vpn.kind === 'gluetun',
    jobs: [...(cleanup.enabled ? [names.cleanup] : []), ...(setup.enabled ? [names.setup] : [])],
    claims: `${claims.library}.*|${claims.downloads}|${claims.configOf('.+')}`,
  };
}
