import type { DeployedInstance } from '../lib/config/apps-of.ts';
import { databaseNamed } from '../lib/config/databases-of.ts';
import { foldersOf } from '../lib/config/instance-folders.ts';
import type { Config } from '../lib/config/schema.ts';
import type { ServarrProps } from '../lib/constructs/apps/servarr.ts';
import { apiKeyOf } from '../lib/secrets.ts';
import { commonProps } from './app-props.ts';
import { librariesAndDownloads, mountPoints } from './media-mounts.ts';

/** The props of one Radarr or Sonarr. */
export function instanceProps(config: Config, instance: DeployedInstance): Omit<ServarrProps, 'prefix'> {
  const postgres = databaseNamed(config, instance.name);
  return {
    ...commonProps(config, instance),
    auth: instance.settings.auth,
    apiKey: { name: 'media-api-keys', key: apiKeyOf(instance.name) },
    ...(postgres && { postgres }),
    media: librariesAndDownloads(config),
    folders: [
      ...new Set([
        ...foldersOf(config, instance),
        // Mounted inside the library's volume, so their folders must be there before the pod's mounts are made.
        ...mountPoints(config),
      ]),
    ],
  };
}
