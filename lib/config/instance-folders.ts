/** The folders that a Radarr or Sonarr needs before it can be told to use them. */
import { recycleBinOf } from '../../setup/config/schema.ts';
import type { DeployedInstance } from './apps-of.ts';
import { rootFolderOf } from './media-folders.ts';
import type { Config } from './schema.ts';

/** The recycle bin of that instance, where setup gives it one. */
export function binOf({ setup }: Config, { name }: Pick<DeployedInstance, 'name'>): string | undefined {
  return setup.enabled && setup.recycleBin !== undefined ? recycleBinOf(setup.recycleBin, name) : undefined;
}

/** Radarr and Sonarr refuse a root folder or a recycle bin that does not exist. */
export function foldersOf(config: Config, instance: DeployedInstance): readonly string[] {
  const bin = binOf(config, instance);
  return [rootFolderOf(config, instance), ...(bin === undefined ? [] : [bin])];
}
