/** Every metric of the page's program, in the text that Prometheus reads. */
import { Counter, Gauge, Registry } from 'prom-client';
import { VERSION } from '../../program/cli/version.ts';
import type { Definition, Seen } from './definition.ts';
import { DOCTOR_METRICS } from './doctor-metrics.ts';
import { LIBRARY_METRICS } from './library-metrics.ts';
import { RUN_METRICS } from './run-metrics.ts';
import { TOTAL_METRICS } from './total-metrics.ts';

const BUILD: Definition = {
  name: 'media_dashboard_build_info',
  help: 'Version of the program that tells these numbers; always 1.',
  type: 'gauge',
  labels: ['version'],
  samples: () => [{ labels: { version: VERSION }, value: 1 }],
};

export const METRICS: readonly Definition[] = [
  BUILD,
  ...RUN_METRICS,
  ...LIBRARY_METRICS,
  ...TOTAL_METRICS,
  ...DOCTOR_METRICS,
];

export const CONTENT_TYPE = Registry.PROMETHEUS_CONTENT_TYPE;

/** A registry of its own a call: nothing outlives what the state folder says now. */
export async function renderMetrics(seen: Seen): Promise<string> {
  const registry = new Registry();
  for (const { name, help, type, labels, samples } of METRICS) {
    const options = { name, help, labelNames: [...labels], registers: [registry] };
    const metric = type === 'counter' ? new Counter(options) : new Gauge(options);
    // A metric without labels begins with a zero that nobody has measured.
    if (labels.length === 0) metric.remove();
    for (const { labels: of = {}, value } of samples(seen)) metric.inc({ ...of }, value);
  }
  return await registry.metrics();
}
