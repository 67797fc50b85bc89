import { readdirSync, readFileSync } from 'node:fs';

/** JSON as it was sent, before anything has looked at it. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [name: string]: Json };

/** One exchange with a running server; see test/recorded/README.md. */
export interface Exchange {
  readonly note?: string;
  /** Entries that were cut off the list. */
  readonly leftOut?: number;
  readonly request: {
    readonly method: string;
    readonly path: string;
    /** Without the question mark; encoded or not. */
    readonly query?: string;
    readonly headers: Readonly<Record<string, string>>;
    readonly body?: Json;
  };
  readonly response: {
    readonly status: number;
    readonly headers: Readonly<Record<string, string>>;
    /** Text where the server sent no JSON. */
    readonly body: Json;
  };
}

/** What was exchanged in one call of a client. */
export interface Recording {
  readonly server: RecordedServer;
  /** `changeTags-add`: the client's operation, and what is special about the case. */
  readonly name: string;
  /** `changeTags` */
  readonly operation: string;
  readonly exchanges: readonly [Exchange, ...Exchange[]];
}

/** What a server answered to one address while it started. */
export interface Moment {
  /** Seconds. */
  readonly at: number;
  readonly path: string;
  /** 0 for a refused connection. */
  readonly status: number;
  readonly body: string;
}

const folder = new URL('../recorded/', import.meta.url);
const timeline = 'timeline.json';

/** Folders under test/recorded: a server and its version. */
export const recordedServers = [
  'jellyfin-10.11.11',
  'jellyfin-12.0-rc5',
  'qbittorrent-4.5.2',
  'radarr-6.0.3.10276',
  'sonarr-4.0.19.2979',
] as const;
export type RecordedServer = (typeof recordedServers)[number];

/** Every recording of a server, by the names of their files and in the order of each file. */
export function recordingsOf(server: RecordedServer): Recording[] {
  const files = readdirSync(new URL(server, folder)).filter((file) => file !== timeline);
  return files.flatMap((file) =>
    Object.entries(parsed<Record<string, Recording['exchanges']>>(`${server}/${file}`)).map(
      ([name, exchanges]) => ({ server, name, operation: file.replace('.json', ''), exchanges }),
    ),
  );
}

export function recordingOf(server: RecordedServer, name: string): Recording {
  const found = recordingsOf(server).find((recording) => recording.name === name);
  if (found === undefined) throw new Error(`${server} has no recording called ${name}`);
  return found;
}

export function timelineOf(server: RecordedServer): readonly Moment[] {
  return parsed<readonly Moment[]>(`${server}/${timeline}`);
}

function parsed<T>(path: string): T {
  return JSON.parse(readFileSync(new URL(path, folder), 'utf8')) as T;
}
