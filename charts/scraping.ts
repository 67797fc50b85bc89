/** How a Prometheus of the household finds a Service that tells numbers. */
import { ApiObject } from 'cdk8s';
import type { Construct } from 'constructs';
import type { Config } from '../lib/config/schema.ts';
import { labelsOf, selectorOf } from '../lib/constructs/labels.ts';

const PATH = '/metrics';

/** For a Prometheus that goes by annotations of Services; empty where it does not. */
export function scrapeAnnotations({ metrics }: Config, port: number): Readonly<Record<string, string>> {
  if (metrics.scrape !== 'annotations') return {};
  return {
    'prometheus.io/scrape': 'true',
    'prometheus.io/port': String(port),
    'prometheus.io/path': PATH,
  };
}

export interface ScrapedService {
  /** The app whose Services tell the numbers. */
  readonly app: string;
  /** Name of the port of the Service. */
  readonly port: string;
  /** Pause between two looks, as Prometheus writes it. */
  readonly interval: string;
  /** @default - that of Prometheus */
  readonly scrapeTimeout?: string;
}

/** For the Prometheus Operator, where the household has that. */
export function serviceMonitor(
  scope: Construct,
  id: string,
  { namespaces, metrics }: Config,
  { app, port, ...timing }: ScrapedService,
): void {
  if (metrics.scrape !== 'serviceMonitor') return;
  new ApiObject(scope, id, {
    apiVersion: 'monitoring.coreos.com/v1',
    kind: 'ServiceMonitor',
    metadata: { name: app, namespace: namespaces.media, labels: { ...labelsOf(app), ...metrics.labels } },
    spec: { selector: { matchLabels: selectorOf(app) }, endpoints: [{ port, path: PATH, ...timing }] },
  });
}
