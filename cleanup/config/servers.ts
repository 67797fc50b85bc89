/** Where the servers are and how to sign in, with the secrets read from their files. */
import type { ArrEntry, CleanupFile, SignInEntry } from './file-schema.ts';
import type { Finding } from './schema-findings.ts';
import { Secret } from './secret.ts';
import { resemblesSecret } from './secret-look.ts';

export type SignIn =
  | { readonly kind: 'api-key'; readonly apiKey: Secret }
  | { readonly kind: 'password'; readonly username: string; readonly password: Secret };

export interface Server {
  readonly url: string;
  readonly signIn: SignIn;
}

/** A Radarr or Sonarr. */
export interface ArrServer {
  readonly name: string;
  readonly url: string;
  readonly apiKey: Secret;
}

export interface Servers {
  readonly jellyfin: Server;
  readonly radarr: readonly ArrServer[];
  readonly sonarr: readonly ArrServer[];
  /** Absent: nothing is known of torrents. */
  readonly qbittorrent?: Server;
}

/** Reads a file as text; throws as `node:fs` does. */
export type ReadText = (path: string) => string;

/** Servers with their secrets; findings when a secret's file cannot be used. Expects a checked file. */
export function openServers(
  file: CleanupFile,
  readText: ReadText,
): { readonly servers: Servers | undefined; readonly findings: readonly Finding[] } {
  const findings: Finding[] = [];
  const secret = (path: readonly PropertyKey[], value: string | undefined, source: string | undefined) => {
    const read = source === undefined ? { text: value ?? '' } : readSecret(readText, source);
    if ('fault' in read) findings.push({ path, message: read.fault });
    return new Secret('text' in read ? read.text : '');
  };
  const arr = (list: string) => (entry: ArrEntry, index: number) => ({
    name: entry.name,
    url: entry.url,
    apiKey: secret([list, index, 'apiKeyFile'], entry.apiKey, entry.apiKeyFile),
  });
  const signIn = (name: string, entry: SignInEntry): Server => ({
    url: entry.url,
    signIn:
      entry.username === undefined
        ? { kind: 'api-key', apiKey: secret([name, 'apiKeyFile'], entry.apiKey, entry.apiKeyFile) }
        : {
            kind: 'password',
            username: entry.username,
            password: secret([name, 'passwordFile'], entry.password, entry.passwordFile),
          },
  });
  const { jellyfin, qbittorrent } = file;
  const servers = jellyfin && {
    jellyfin: signIn('jellyfin', jellyfin),
    radarr: file.radarr.map(arr('radarr')),
    sonarr: file.sonarr.map(arr('sonarr')),
    ...(qbittorrent && { qbittorrent: signIn('qbittorrent', qbittorrent) }),
  };
  return { servers, findings };
}

function readSecret(readText: ReadText, path: string): { text: string } | { fault: string } {
  try {
    const text = readText(path).replace(/\r?\n$/, '');
    return text.trim() === '' ? { fault: `${isPath(path) ? path : 'the file'} is empty` } : { text };
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? ` (${String(error.code)})` : '';
    return { fault: isPath(path) ? `cannot read ${path}${code}` : `names no file${code}; ${NO_PATH}` };
  }
}

const NO_PATH = 'expected an absolute path like /run/secrets/key, not the secret itself';

/** What is no path may well be the secret itself, and is not shown. */
function isPath(text: string): boolean {
  return /^(?:\/|[a-z]:[\\/])/i.test(text) && !resemblesSecret(text);
}
