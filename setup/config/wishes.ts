/** A checked file in the domain's words, and how each app is reached. */
import type { SignIn } from '../../program/config/sign-in.ts';
import type { Wishes } from '../domain/wishes/wishes.ts';
import type { QbittorrentEntry, SetupFile } from './file-schema.ts';
import { type JellyfinConnection, jellyfinOf } from './jellyfin-wish.ts';
import type { SecretReader } from './secret-reader.ts';

export interface Connection {
  /** Configured name of the app. */
  readonly name: string;
  readonly url: string;
  readonly signIn: SignIn;
}

/** Addresses and keys, apart from what is wanted. */
export interface Connections {
  readonly jellyfin?: JellyfinConnection;
  readonly qbittorrent?: Connection;
}

const MINUTES_A_DAY = 24 * 60;

export interface Wanted {
  readonly wishes: Wishes;
  readonly connections: Connections;
}

/** Apps whose secrets could not be read are left out; the reader holds why. */
export function wantedOf(file: SetupFile, secrets: SecretReader): Wanted {
  const jellyfin = file.jellyfin && jellyfinOf(file.jellyfin, secrets);
  return {
    wishes: { ...wishesOf(file), ...(jellyfin && { jellyfin: jellyfin.wish }) },
    connections: { ...connectionsOf(file, secrets), ...(jellyfin && { jellyfin: jellyfin.connection }) },
  };
}

function wishesOf({ qbittorrent }: SetupFile): Wishes {
  return { ...(qbittorrent && { qbittorrent: qbittorrentWish(qbittorrent) }) };
}

function qbittorrentWish({ downloads, networkInterface, shareLimits, categories }: QbittorrentEntry) {
  const { ratio, seedingDays, atLimit } = shareLimits;
  return {
    name: 'qbittorrent',
    downloads,
    ...(networkInterface !== undefined && { networkInterface }),
    shareLimits: {
      ...(ratio !== undefined && { ratio }),
      ...(seedingDays !== undefined && { seedingMinutes: Math.round(seedingDays * MINUTES_A_DAY) }),
      atLimit,
    },
    categories,
  };
}

function connectionsOf({ qbittorrent }: SetupFile, secrets: SecretReader): Connections {
  const connected = qbittorrent && connectionOf('qbittorrent', qbittorrent, secrets);
  return { ...(connected && { qbittorrent: connected }) };
}

function connectionOf(name: string, entry: QbittorrentEntry, secrets: SecretReader): Connection | undefined {
  const { url, username } = entry;
  if (username !== undefined) {
    const password = secrets.read({ ...entry }, [name], 'password');
    return password && { name, url, signIn: { kind: 'password', username, password } };
  }
  const apiKey = secrets.read({ ...entry }, [name], 'apiKey');
  return apiKey && { name, url, signIn: { kind: 'api-key', apiKey } };
}
