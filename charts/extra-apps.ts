import { Chart } from 'cdk8s';
import type { Construct } from 'constructs';
import { type DeployedExtra, extraAppsOf, keepsData } from '../lib/config/apps-of.ts';
import type { Config } from '../lib/config/schema.ts';
import { ExtraApp } from '../lib/constructs/apps/extra-app.ts';
import type { Mount } from '../lib/constructs/pods/mounts.ts';
import { commonProps } from './app-props.ts';
import { librariesAndDownloads } from './media-mounts.ts';

/** What the household runs beside the stack's own apps. */
export class ExtraAppsChart extends Chart {
  static isNeeded(config: Config): boolean {
    return extraAppsOf(config).length > 0;
  }

  constructor(scope: Construct, id: string, config: Config) {
    super(scope, id);
    for (const app of extraAppsOf(config)) {
      const { configPath, scratch, probe, command, args } = app.settings;
      const { configClaim, ...props } = commonProps(config, app);
      new ExtraApp(this, app.name, {
        ...props,
        probe,
        scratch,
        media: mediaOf(config, app),
        ...(keepsData(app.settings) && { config: { claim: configClaim, path: configPath } }),
        ...(command && { command }),
        ...(args && { args }),
      });
    }
  }
}

function mediaOf(config: Config, { settings: { media } }: DeployedExtra): readonly Mount[] {
  if (media === 'none') return [];
  return librariesAndDownloads(config).map((mount) => ({
    ...mount,
    ...(media === 'read-only' && { readOnly: true }),
  }));
}
