import { Chart } from 'cdk8s';
import type { Construct } from 'constructs';
import { databaseNamed } from '../lib/config/databases-of.ts';
import type { Config } from '../lib/config/schema.ts';
import { Servarr } from '../lib/constructs/apps/servarr.ts';
import { names } from '../lib/names.ts';
import { apiKeyOf } from '../lib/secrets.ts';
import { appProps } from './app-props.ts';

/** Prowlarr, which keeps the indexers of Radarr and Sonarr. */
export class ProwlarrChart extends Chart {
  constructor(scope: Construct, id: string, config: Config) {
    super(scope, id);
    const postgres = databaseNamed(config, names.prowlarr);
    new Servarr(this, names.prowlarr, {
      ...appProps(config, 'prowlarr'),
      prefix: 'PROWLARR',
      auth: config.apps.prowlarr.auth,
      ...(postgres && { postgres }),
      apiKey: { name: 'media-api-keys', key: apiKeyOf(names.prowlarr) },
    });
  }
}
