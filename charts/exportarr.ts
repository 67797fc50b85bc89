import { Chart } from 'cdk8s';
import type { Construct } from 'constructs';
import { type DeployedExporter, exportersOf } from '../lib/config/apps-of.ts';
import type { Config } from '../lib/config/schema.ts';
import { ExtraApp } from '../lib/constructs/apps/extra-app.ts';
import { env } from '../lib/constructs/pods/container.ts';
import { secretsFolderOf } from '../lib/constructs/pods/mounts.ts';
import { apiKeyOf, keysReadBy } from '../lib/secrets.ts';
import { extraAppProps } from './extra-apps.ts';
import { scrapeAnnotations, serviceMonitor } from './scraping.ts';

/** What tells Prometheus the numbers of Radarr, Sonarr and Prowlarr: one exporter for each of them. */
export class ExportarrChart extends Chart {
  static isNeeded(config: Config): boolean {
    return exportersOf(config).length > 0;
  }

  constructor(scope: Construct, id: string, config: Config) {
    super(scope, id);
    for (const exporter of exportersOf(config)) {
      const { name, port } = exporter;
      new ExtraApp(this, name, {
        ...extraAppProps(config, exporter),
        env: environmentOf(exporter),
        secrets: keysReadBy(config, name),
        serviceAnnotations: scrapeAnnotations(config, port),
      });
      // A look at a large library takes the app seconds; exportarr's own example waits 90 for an answer.
      serviceMonitor(this, `${name}-service-monitor`, config, {
        app: name,
        port: 'http',
        interval: '2m',
        scrapeTimeout: '90s',
      });
    }
  }
}

/** Read by versions 2 and 3 alike; a flag for the file of the key is in version 2 alone. */
function environmentOf({ port, of }: DeployedExporter) {
  return [
    env('PORT', String(port)),
    env('URL', `http://${of.name}:${of.port}`),
    env('API_KEY_FILE', `${secretsFolderOf('media-api-keys')}/${apiKeyOf(of.name)}`),
    // One JSON object a line, as log collectors read it.
    env('LOG_FORMAT', 'json'),
  ];
}
