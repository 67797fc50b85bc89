import { Chart } from 'cdk8s';
import type { Construct } from 'constructs';
import { instancesOf } from '../lib/config/apps-of.ts';
import type { Config } from '../lib/config/schema.ts';
import { Servarr } from '../lib/constructs/apps/servarr.ts';
import { instanceProps } from './instance-props.ts';

/** All instances of Radarr: one per library of movies. */
export class RadarrChart extends Chart {
  constructor(scope: Construct, id: string, config: Config) {
    super(scope, id);
    for (const instance of instancesOf(config.apps, 'radarr')) {
      new Servarr(this, instance.name, { ...instanceProps(config, instance), prefix: 'RADARR' });
    }
  }
}
