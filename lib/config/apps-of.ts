/** The apps of a configuration in one list. */

import type { Apps, Instance } from './schema/apps.ts';
import type { Config } from './schema.ts';

export type AppKind = keyof Apps;

/** What all apps have, an app that is deployed, and where it stands in the file. */
export interface DeployedApp {
  /** Name of its Deployment and Service. */
  readonly name: string;
  readonly kind: AppKind;
  readonly path: readonly PropertyKey[];
  readonly settings: Pick<
    Instance,
    'image' | 'resources' | 'env' | 'pod' | 'configSize' | 'config' | 'route' | 'service'
  >;
}

/** Every app that is deployed, in the order of the file's schema. */
export function appsOf({ apps }: Config): readonly DeployedApp[] {
  const single = (kind: Exclude<AppKind, 'radarr' | 'sonarr'>): DeployedApp => ({
    name: kind,
    kind,
    path: ['apps', kind],
    settings: apps[kind],
  });
  return [
    single('jellyfin'),
    single('qbittorrent'),
    ...instancesOf(apps, 'radarr'),
    ...instancesOf(apps, 'sonarr'),
    ...(['prowlarr', 'seerr'] as const).filter((kind) => apps[kind].enabled).map(single),
  ];
}

/** An instance of Radarr or Sonarr with its name and kind. */
export interface DeployedInstance extends DeployedApp {
  readonly kind: 'radarr' | 'sonarr';
  readonly settings: Instance;
}

export function instancesOf(apps: Apps, kind: 'radarr' | 'sonarr'): readonly DeployedInstance[] {
  return Object.entries(apps[kind]).map(([name, settings]) => ({
    name,
    kind,
    path: ['apps', kind, name],
    settings,
  }));
}

/** Radarr's and Sonarr's instances together. */
export function allInstancesOf({ apps }: Config): readonly DeployedInstance[] {
  return [...instancesOf(apps, 'radarr'), ...instancesOf(apps, 'sonarr')];
}
