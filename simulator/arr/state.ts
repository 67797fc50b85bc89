import type { Neighbours } from '../neighbours.ts';
import type { World } from '../world.ts';
import type { CommandQueue } from './commands.ts';
import type { Download } from './download-record.ts';
import type { Exclusion } from './exclusions.ts';
import type { HealthChecks } from './health.ts';
import type { HistoryEntry } from './history.ts';
import type { Provider } from './providers.ts';
import type { QueueEntry } from './queue.ts';
import type { RecycleBin } from './recycle-bin.ts';
import type { Settings } from './settings.ts';
import type { Table } from './table.ts';
import type { Tag } from './tags.ts';

export interface RootFolder {
  readonly id: number;
  readonly path: string;
}

export interface RemotePathMapping {
  readonly id: number;
  readonly host: string;
  readonly remotePath: string;
  readonly localPath: string;
}

/** Why a provider (download client, connection) does not answer; nothing when it does. */
export type Probe = (provider: Provider) => string | undefined;

/** What Radarr, Sonarr and Prowlarr have in common on the wire, being of one descent. */
export interface FamilyState {
  readonly kind: 'radarr' | 'sonarr' | 'prowlarr';
  /** Name of the instance, e.g. `radarr-4k`. */
  readonly name: string;
  readonly version: string;
  readonly apiKey: string;
  /** '' or `/radarr`. */
  readonly urlBase: string;
  /** Where its interface begins: `/radarr/api/v3`. */
  readonly api: string;
  readonly world: World;
  readonly tags: Table<Tag>;
  readonly settings: Settings;
  readonly health: HealthChecks;
  readonly probe: Probe;
  readonly startedAt: number;
  phase: 'starting' | 'running';
}

/** What the program calls itself. */
export const APP_NAMES = { radarr: 'Radarr', sonarr: 'Sonarr', prowlarr: 'Prowlarr' } as const;

/** What Radarr and Sonarr have in common on the wire. Each keeps its own instance of it. */
export interface ArrState extends FamilyState {
  readonly kind: 'radarr' | 'sonarr';
  /** Category of its downloads in qBittorrent. */
  readonly category: string;
  readonly neighbours: Neighbours;
  readonly rootFolders: Table<RootFolder>;
  readonly remotePathMappings: Table<RemotePathMapping>;
  readonly downloadClients: Table<Provider>;
  readonly notifications: Table<Provider>;
  readonly importLists: Table<Provider>;
  readonly exclusions: Table<Exclusion>;
  readonly history: Table<HistoryEntry>;
  readonly queue: Table<QueueEntry>;
  /** What it has grabbed through its download client and follows there, by hash. */
  readonly downloads: Map<string, Download>;
  readonly commands: CommandQueue;
  readonly recycleBin: RecycleBin;
  /** What the server wrote to its log instead of telling the caller. */
  readonly log: string[];
}
