import { Chart } from 'cdk8s';
import type { Construct } from 'constructs';
import type { Config } from '../lib/config/schema.ts';
import { Seerr } from '../lib/constructs/apps/seerr.ts';
import { names } from '../lib/names.ts';
import { apiKeyOf } from '../lib/secrets.ts';
import { appProps } from './app-props.ts';

/** Seerr, where the people of the house ask for movies and series. */
export class SeerrChart extends Chart {
  constructor(scope: Construct, id: string, config: Config) {
    super(scope, id);
    new Seerr(this, names.seerr, {
      ...appProps(config, 'seerr'),
      ...(config.setup.enabled && { apiKey: { name: 'media-api-keys', key: apiKeyOf(names.seerr) } }),
    });
  }
}
