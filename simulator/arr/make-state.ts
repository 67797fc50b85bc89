import { hexId } from '../ids.ts';
import type { World } from '../world.ts';
import { CommandQueue } from './commands.ts';
import { defaultSettings } from './default-settings.ts';
import { HealthChecks, type HealthEntry } from './health.ts';
import { RecycleBin } from './recycle-bin.ts';
import { Settings } from './settings.ts';
import type { ArrState, Probe, RootFolder } from './state.ts';
import { Table } from './table.ts';
import { tagNamed } from './tags.ts';

/** How one Radarr or Sonarr is set up. */
export interface ArrOptions {
  readonly version?: string;
  /** @default '' */
  readonly urlBase?: string;
  readonly port?: number;
}

/** The common state of an instance: its root folders are those its items lie in. */
export function makeArrState(
  world: World,
  about: {
    kind: 'radarr' | 'sonarr';
    name: string;
    version: string;
    seed: number;
    urlBase: string;
    probe: Probe;
    roots: Iterable<string>;
  },
): ArrState {
  const apiKey = hexId(`${about.name} key ${about.seed}`);
  const settings = new Settings(defaultSettings(about.kind, apiKey, about.urlBase));
  const rootFolders = new Table<RootFolder>();
  for (const path of about.roots) rootFolders.add((id) => ({ id, path }));
  const tags: ArrState['tags'] = new Table();
  for (const label of world.library.tags) tagNamed(tags, label);
  return {
    kind: about.kind,
    name: about.name,
    version: about.version,
    apiKey,
    urlBase: about.urlBase,
    world,
    tags,
    settings,
    rootFolders,
    remotePathMappings: new Table(),
    downloadClients: new Table(),
    notifications: new Table(),
    importLists: new Table(),
    exclusions: new Table(),
    history: new Table(),
    queue: new Table(),
    commands: new CommandQueue(world.clock),
    health: new HealthChecks(() => lookAt(world, rootFolders, settings)),
    recycleBin: new RecycleBin(world.disk, world.clock, settings),
    probe: about.probe,
    log: [],
    startedAt: world.clock.now(),
    phase: 'running',
  };
}

function lookAt(world: World, rootFolders: Table<RootFolder>, settings: Settings): HealthEntry[] {
  const found: HealthEntry[] = [];
  for (const { path } of rootFolders.all()) {
    if (world.disk.hasFolder(path)) continue;
    found.push({ source: 'RootFolderCheck', type: 'error', message: `Missing root folder: ${path}` });
  }
  const bin = settings.get('mediamanagement')['recycleBin'];
  if (typeof bin === 'string' && bin !== '' && !world.disk.hasFolder(bin)) {
    found.push({
      source: 'RecyclingBinCheck',
      type: 'error',
      message: `Unable to write to recycle bin: ${bin}`,
    });
  }
  return found;
}
