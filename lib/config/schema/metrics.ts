/** Numbers of the page and of the exporters for a Prometheus of the household: who reads them, and what comes with them. */
import * as z from 'zod';
import { DnsLabel, Labels } from './scalars.ts';

export const Metrics = z.strictObject({
  enabled: z
    .boolean()
    .default(false)
    .describe('true: the page tells its numbers to Prometheus; needs the dashboard'),
  namespaces: z
    .array(DnsLabel)
    .default([])
    .meta({
      description: 'namespaces whose pods may read the numbers: that of Prometheus',
      examples: [['monitoring']],
    }),
  scrape: z
    .enum(['serviceMonitor', 'annotations', 'none'])
    .default('serviceMonitor')
    .describe(
      'how Prometheus finds them: a ServiceMonitor for the Prometheus Operator, annotations of the Services, or by a configuration of yours',
    ),
  rules: z
    .enum(['prometheusRule', 'configMap', 'none'])
    .default('prometheusRule')
    .describe('alerts as a PrometheusRule, as a rule file in the ConfigMap media-alerts, or none'),
  grafana: z
    .strictObject({
      enabled: z.boolean().default(false).describe("true: a dashboard for Grafana's sidecar, in a ConfigMap"),
      folder: z
        .string()
        .min(1)
        .default('Media')
        .meta({ description: 'folder in Grafana that it is shown in', examples: ['Home'] }),
    })
    .prefault({})
    .describe('the dashboard for Grafana'),
  labels: Labels.default({}).meta({
    description:
      'labels by which the Prometheus Operator selects: of the ServiceMonitors and of the PrometheusRule',
    examples: [{ release: 'kube-prometheus-stack' }],
  }),
});
export type Metrics = z.infer<typeof Metrics>;
