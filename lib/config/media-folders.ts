/** The folders of the media as the apps see them; what the file leaves out follows from the mount. */
import type { DeployedInstance } from './apps-of.ts';
import type { Config } from './schema.ts';

export interface MediaFolders {
  readonly library: string;
  readonly downloads: string;
}

export function mediaFolders({ storage: { mountPath, folders } }: Config): MediaFolders {
  return {
    library: folders.library ?? `${mountPath}/media`,
    downloads: folders.downloads ?? `${mountPath}/torrents`,
  };
}

const OWN_FOLDER = { radarr: 'movies', sonarr: 'tv' } as const;

/** Where an instance keeps its media. */
export function rootFolderOf(config: Config, { kind, settings }: DeployedInstance): string {
  return settings.rootFolder ?? `${mediaFolders(config).library}/${OWN_FOLDER[kind]}`;
}
