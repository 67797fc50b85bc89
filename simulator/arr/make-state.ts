import { parentOf } from '../disk/paths.ts';
import { hexId } from '../ids.ts';
import type { Neighbours } from '../neighbours.ts';
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
  /** @default - any that is free */
  readonly port?: number;
  /** @default - made up from the seed and the name */
  readonly apiKey?: string;
  /** Root folders beside those that the library's movies or series lie in; they are made. */
  readonly rootFolders?: readonly string[];
  /** Category of its downloads. @default - `radarr` or `tv-sonarr` for those of that name, else the instance's name */
  readonly category?: string;
}

/** One of several Radarrs or Sonarrs. */
export interface NamedArrOptions extends ArrOptions {
  readonly name: string;
}

/** One instance of its kind. */
export interface ArrInstance extends NamedArrOptions {
  readonly category: string;
  readonly seed: number;
  readonly probeFor: (version: string) => Probe;
  readonly neighbours: Neighbours;
}

/** Radarr's is the newest that refuses the empty login of qBittorrent 5.2; 6.0.4 takes it. */
const DEFAULT_VERSIONS = { radarr: '6.0.3.10276', sonarr: '4.0.19.2979' } as const;

/** The common state of an instance: its root folders are those that the folders of its items lie in. */
export function makeArrState(
  world: World,
  kind: 'radarr' | 'sonarr',
  instance: ArrInstance,
  folders: readonly string[],
): ArrState {
  const { name, urlBase = '', version = DEFAULT_VERSIONS[kind] } = instance;
  const apiKey = instance.apiKey ?? hexId(`${name} key ${instance.seed}`);
  const settings = new Settings(defaultSettings(kind, apiKey, urlBase));
  const rootFolders = new Table<RootFolder>();
  for (const path of new Set([...(instance.rootFolders ?? []), ...folders.map(parentOf)])) {
    world.disk.makeFolder(path);
    rootFolders.add((id) => ({ id, path }));
  }
  const tags: ArrState['tags'] = new Table();
  for (const label of world.library.tags) tagNamed(tags, label);
  return {
    kind,
    name,
    version,
    apiKey,
    urlBase,
    api: `${urlBase}/api/v3`,
    category: instance.category,
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
    downloads: new Map(),
    probe: instance.probeFor(version),
    neighbours: instance.neighbours,
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
