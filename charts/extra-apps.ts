import { Chart } from 'cdk8s';
import type { Construct } from 'constructs';
import { type DeployedApp, extraAppsOf, keepsData } from '../lib/config/apps-of.ts';
import type { ExtraApp as Settings } from '../lib/config/schema/extra-apps.ts';
import type { Config } from '../lib/config/schema.ts';
import { ExtraApp, type ExtraAppProps } from '../lib/constructs/apps/extra-app.ts';
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
    for (const app of extraAppsOf(config)) new ExtraApp(this, app.name, extraAppProps(config, app));
  }
}

/** The props of an app that is described as those of `extraApps` are. */
export function extraAppProps(
  config: Config,
  app: DeployedApp & { readonly settings: Settings },
): ExtraAppProps {
  const { configPath, scratch, probe, command, args } = app.settings;
  const { configClaim, ...props } = commonProps(config, app);
  return {
    ...props,
    probe,
    scratch,
    media: mediaOf(config, app.settings),
    ...(keepsData(app.settings) && { config: { claim: configClaim, path: configPath } }),
    ...(command && { command }),
    ...(args && { args }),
  };
}

function mediaOf(config: Config, { media }: Settings): readonly Mount[] {
  if (media === 'none') return [];
  return librariesAndDownloads(config).map((mount) => ({
    ...mount,
    ...(media === 'read-only' && { readOnly: true }),
  }));
}
