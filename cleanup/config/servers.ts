/** Where the servers are and how to sign in, with the secrets read from their files. */

import type { Finding } from '../../program/config/schema-findings.ts';
import { Secret } from '../../program/config/secret.ts';
import { type ReadText, readSecret } from '../../program/config/secret-file.ts';
import type { SignIn, SignInEntry } from '../../program/config/sign-in.ts';
import type { ArrEntry, CleanupFile } from './file-schema.ts';

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
