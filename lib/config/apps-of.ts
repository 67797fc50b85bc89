/** The apps of a configuration in one list. */

import { images } from '../images.ts';
import { exporterNameOf, names, ports } from '../names.ts';
import { exporterRow } from './exporter-row.ts';
import type { Apps, Instance } from './schema/apps.ts';
import type { ExtraApp } from './schema/extra-apps.ts';
import type { Config } from './schema.ts';

/** The apps that the stack knows; the page on what leaves is a program of its own. */
export type AppKind = keyof Apps | 'dashboard';
/** Those, what a household runs beside them, and what tells numbers of them. */
export type DeployedKind = AppKind | 'extra' | 'exporter';

/** Whether the stack knows the app itself. */
export function isAppKind(kind: DeployedKind): kind is AppKind {
  return kind !== 'extra' && kind !== 'exporter';
}

/** What all apps have, an app that is deployed, and where it stands in the file. */
export interface DeployedApp {
  /** Name of its Deployment and Service. */
  readonly name: string;
  readonly kind: DeployedKind;
  readonly path: readonly PropertyKey[];
  /** Port of its Service. */
  readonly port: number;
  readonly settings: Pick<Instance, 'image' | 'resources' | 'env' | 'pod' | 'route' | 'service' | 'network'> &
    Partial<KeptData>;
}

type KeptData = Pick<Instance, 'configSize' | 'config'>;

/** Whether an app has a volume of its own; the page and an extra app may have none. */
export function keepsData<Settings extends DeployedApp['settings']>(
  settings: Settings,
): settings is Settings & KeptData {
  const { configSize, config } = settings;
  if (configSize === undefined || config === undefined) return false;
  return configSize !== 'none' || config.size !== undefined || config.existingClaim !== undefined;
}

/** Node runs the page, unless its program comes in an image. */
const builtIn: Readonly<Record<AppKind, string>> = { ...images, dashboard: images.node };

/** The image that runs: the household's, or the built-in one. */
export function imageOf({ kind, settings: { image } }: DeployedApp): string {
  // The others always name their own.
  return image ?? (isAppKind(kind) ? builtIn[kind] : '');
}

/** Every app that is deployed, in the order of the file's schema. */
export function appsOf(config: Config): readonly DeployedApp[] {
  const { apps } = config;
  const single = (kind: SingleKind) => singleApp(apps, kind);
  return [
    single('jellyfin'),
    single('qbittorrent'),
    ...instancesOf(apps, 'radarr'),
    ...instancesOf(apps, 'sonarr'),
    ...(['prowlarr', 'seerr'] as const).filter((kind) => apps[kind].enabled).map(single),
    ...extraAppsOf(config),
    ...exportersOf(config),
    ...(config.dashboard.enabled ? [dashboardOf(config)] : []),
  ];
}

/** Those with a volume of their own. */
export function appsWithData(
  config: Config,
): readonly (DeployedApp & { readonly settings: DeployedApp['settings'] & KeptData })[] {
  return appsOf(config).flatMap(({ settings, ...app }) =>
    keepsData(settings) ? [{ ...app, settings }] : [],
  );
}

export type SingleKind = Exclude<keyof Apps, 'radarr' | 'sonarr'>;

/** An app there is one of. */
export function singleApp(apps: Apps, kind: SingleKind): DeployedApp {
  const settings = apps[kind];
  return {
    name: kind,
    kind,
    path: ['apps', kind],
    port: ports[kind],
    settings,
  };
}

/** The page on what the cleanup is about to remove. */
export function dashboardOf({ dashboard: settings }: Config): DeployedApp {
  return {
    name: names.dashboard,
    kind: 'dashboard',
    path: ['dashboard'],
    port: ports.dashboard,
    settings,
  };
}

/** An app that the stack does not know. */
export interface DeployedExtra extends DeployedApp {
  readonly kind: 'extra';
  readonly settings: ExtraApp;
}

export function extraAppsOf({ extraApps }: Config): readonly DeployedExtra[] {
  return Object.entries(extraApps).map(([name, settings]) => ({
    name,
    kind: 'extra',
    path: ['extraApps', name],
    port: settings.port,
    settings,
  }));
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
    port: ports[kind],
    settings,
  }));
}

/** Radarr's and Sonarr's instances together. */
export function allInstancesOf({ apps }: Config): readonly DeployedInstance[] {
  return [...instancesOf(apps, 'radarr'), ...instancesOf(apps, 'sonarr')];
}

/** A Radarr, Sonarr or Prowlarr, which are of one family: who signs in, and where its databases are. */
export type DeployedServarr = Pick<DeployedApp, 'name' | 'kind' | 'path' | 'port'> & {
  readonly settings: Pick<Instance, 'auth' | 'exportarr' | 'network' | 'postgres' | 'service'>;
};

/** Those that are deployed. */
export function servarrsOf(config: Config): readonly DeployedServarr[] {
  const { prowlarr } = config.apps;
  const single = { ...singleApp(config.apps, 'prowlarr'), settings: prowlarr };
  return [...allInstancesOf(config), ...(prowlarr.enabled ? [single] : [])];
}

/** What tells the numbers of one of those. */
export interface DeployedExporter extends DeployedApp {
  readonly kind: 'exporter';
  readonly settings: ExtraApp;
  readonly of: Pick<DeployedServarr, 'name' | 'port'>;
}

/** One for each Radarr, Sonarr and Prowlarr whose numbers are asked for. */
export function exportersOf(config: Config): readonly DeployedExporter[] {
  return servarrsOf(config)
    .filter(({ settings: { exportarr } }) => exportarr.enabled)
    .map(({ name, kind, path, port, settings: { exportarr } }) => {
      const settings = exporterRow({ name, program: kind }, exportarr);
      return {
        name: exporterNameOf(name),
        kind: 'exporter',
        path: [...path, 'exportarr'],
        port: settings.port,
        settings,
        of: { name, port },
      };
    });
}
