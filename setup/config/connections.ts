/** How each app is reached, apart from what is wanted of it. */
import type { Secret } from '../../program/config/secret.ts';
import type { SignIn } from '../../program/config/sign-in.ts';
import type { InstanceEntry, QbittorrentEntry, SetupFile } from './file-schema.ts';
import type { JellyfinConnection } from './jellyfin-wish.ts';
import type { SecretReader } from './secret-reader.ts';

export interface Connection {
  /** Configured name of the app. */
  readonly name: string;
  readonly url: string;
  readonly signIn: SignIn;
}

/** An app that is reached with a key. */
export interface KeyedConnection {
  readonly name: string;
  readonly url: string;
  readonly apiKey: Secret;
}

/** A Radarr or Sonarr. */
export interface InstanceConnection extends KeyedConnection {
  readonly kind: 'radarr' | 'sonarr';
}

export interface Connections {
  readonly jellyfin?: JellyfinConnection;
  readonly qbittorrent?: Connection;
  readonly instances: readonly InstanceConnection[];
  readonly prowlarr?: KeyedConnection;
  readonly seerr?: KeyedConnection;
}

/** Those of all apps but Jellyfin. They are left out where a secret could not be read; the reader holds why. */
export function connectionsOf(file: SetupFile, secrets: SecretReader): Connections {
  const { qbittorrent, radarr, sonarr } = file;
  const prowlarr = keyed('prowlarr', file.prowlarr, secrets);
  const seerr = keyed('seerr', file.seerr, secrets);
  const connected = qbittorrent && signedIn('qbittorrent', qbittorrent, secrets);
  const instancesOf = (kind: 'radarr' | 'sonarr', entries: readonly InstanceEntry[]) =>
    entries.flatMap((entry, index) => {
      const apiKey = secrets.read(entry, [kind, index], 'apiKey');
      return apiKey === undefined ? [] : [{ kind, name: entry.name, url: entry.url, apiKey }];
    });
  return {
    ...(connected && { qbittorrent: connected }),
    instances: [...instancesOf('radarr', radarr), ...instancesOf('sonarr', sonarr)],
    ...(prowlarr && { prowlarr }),
    ...(seerr && { seerr }),
  };
}

function keyed(
  name: string,
  entry: { readonly url: string } | undefined,
  secrets: SecretReader,
): KeyedConnection | undefined {
  const apiKey = entry && secrets.read(entry, [name], 'apiKey');
  return entry && apiKey && { name, url: entry.url, apiKey };
}

function signedIn(name: string, entry: QbittorrentEntry, secrets: SecretReader): Connection | undefined {
  const { url, username } = entry;
  if (username !== undefined) {
    const password = secrets.read(entry, [name], 'password');
    return password && { name, url, signIn: { kind: 'password', username, password } };
  }
  const apiKey = secrets.read(entry, [name], 'apiKey');
  return apiKey && { name, url, signIn: { kind: 'api-key', apiKey } };
}
