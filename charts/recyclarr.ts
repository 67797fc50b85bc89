import { Chart } from 'cdk8s';
import type { Construct } from 'constructs';
import { allInstancesOf, type DeployedInstance, instancesOf } from '../lib/config/apps-of.ts';
import type { Config } from '../lib/config/schema.ts';
import { RecyclarrCronJob, recyclarrSecretsFolder } from '../lib/constructs/jobs/recyclarr-cron-job.ts';
import { images } from '../lib/images.ts';
import { names, ports } from '../lib/names.ts';
import { type ProfileName, radarrProfiles, sonarrProfiles } from '../lib/recyclarr/profiles.ts';
import type { QualityProfile } from '../lib/recyclarr/quality-profile.ts';
import { type RecyclarrInstance, renderRecyclarrConfig } from '../lib/recyclarr/recyclarr-config.ts';
import { apiKeyOf } from '../lib/secrets.ts';
import { resourcesOf, runAsOf } from './app-props.ts';
import { additionsOf } from './pod-additions.ts';

/** The job that writes the quality profiles. */
export class RecyclarrChart extends Chart {
  /** False also when every instance keeps profiles of its own. */
  static isNeeded(config: Config): boolean {
    return (
      config.recyclarr.enabled &&
      allInstancesOf(config).some(({ settings }) => settings.qualityProfile !== 'none')
    );
  }

  constructor(scope: Construct, id: string, config: Config) {
    super(scope, id);
    const { recyclarr } = config;
    const radarr = managed(instancesOf(config.apps, 'radarr'), radarrProfiles);
    const sonarr = managed(instancesOf(config.apps, 'sonarr'), sonarrProfiles);
    new RecyclarrCronJob(this, names.recyclarr, {
      namespace: config.namespaces.media,
      name: names.recyclarr,
      schedule: recyclarr.schedule,
      timeZone: recyclarr.timeZone ?? config.timeZone,
      runAs: runAsOf(config),
      additions: additionsOf(config),
      image: recyclarr.image ?? images.recyclarr,
      resources: resourcesOf(recyclarr.resources),
      configFile: renderRecyclarrConfig({ radarr, sonarr }),
      waitFor: [...radarr, ...sonarr].map(({ url }) => `${url}/ping`),
      secret: {
        name: 'media-api-keys',
        keys: [...radarr, ...sonarr].map(({ name }) => apiKeyOf(name)),
      },
    });
  }
}

function managed(
  instances: readonly DeployedInstance[],
  profiles: Record<ProfileName, QualityProfile>,
): readonly RecyclarrInstance[] {
  return instances.flatMap(({ name, kind, settings }) =>
    settings.qualityProfile === 'none'
      ? []
      : [
          {
            name,
            url: `http://${name}:${ports[kind]}`,
            apiKeyFile: `${recyclarrSecretsFolder}/${apiKeyOf(name)}`,
            profile: profiles[settings.qualityProfile],
          },
        ],
  );
}
