/** A checked entry of Jellyfin in the domain's words, and how it is reached. */
import type { Secret } from '../../program/config/secret.ts';
import type { JellyfinWish, Person } from '../domain/wishes/jellyfin-wish.ts';
import type { JellyfinEntry } from './jellyfin-schema.ts';
import type { SecretReader } from './secret-reader.ts';

export interface JellyfinConnection {
  readonly name: string;
  readonly url: string;
  readonly username: string;
  readonly password: Secret;
  readonly apiKeyName: string;
}

const NAME = 'jellyfin';

/** Undefined where a secret could not be read; the reader holds why. */
export function jellyfinOf(
  entry: JellyfinEntry,
  secrets: SecretReader,
): { readonly wish: JellyfinWish; readonly connection: JellyfinConnection } | undefined {
  const administrator = personOf({ ...entry, name: entry.username }, [NAME], secrets);
  const users = entry.users.flatMap((user, index) => {
    const person = personOf(user, [NAME, 'users', index], secrets);
    const { administrator } = user;
    return person === undefined ? [] : [{ ...person, ...(administrator !== undefined && { administrator }) }];
  });
  const cleanupUser = entry.cleanupUser && personOf(entry.cleanupUser, [NAME, 'cleanupUser'], secrets);
  if (administrator === undefined) return undefined;
  const { url, username, apiKeyName, serverName, trustedProxies } = entry;
  const { metrics, transcodes, libraries, watchFolders, scanEveryHours, directPlay } = entry;
  const { language, metadataCountry, metadataLanguage, remoteAccess } = entry;
  return {
    connection: { name: NAME, url, username, password: administrator.password, apiKeyName },
    wish: {
      name: NAME,
      firstRun: { administrator, language, metadataCountry, metadataLanguage, remoteAccess },
      ...(serverName !== undefined && { serverName }),
      ...(trustedProxies !== undefined && { trustedProxies }),
      ...{ metrics, transcodes, libraries, watchFolders, scanEveryHours, directPlay, users, apiKeyName },
      ...(cleanupUser !== undefined && { cleanupUser }),
    },
  };
}

type Named = Readonly<Record<string, unknown>> & { readonly name: string };

function personOf(
  entry: Named,
  path: readonly PropertyKey[],
  secrets: SecretReader,
): (Person & { readonly password: Secret }) | undefined {
  const password = secrets.read(entry, path, 'password');
  return password && { name: entry.name, password };
}
