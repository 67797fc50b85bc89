/** A checked file as what is wanted of each app, and how each is reached. */
import type { Wishes } from '../domain/wishes/wishes.ts';
import { type Connections, connectionsOf } from './connections.ts';
import type { SetupFile } from './file-schema.ts';
import { jellyfinOf } from './jellyfin-wish.ts';
import type { SecretReader } from './secret-reader.ts';
import { seerrOf } from './seerr-wish.ts';
import { wishesOf } from './wishes.ts';

export interface Wanted {
  readonly wishes: Wishes;
  readonly connections: Connections;
}

/** Apps whose secrets could not be read are left out; the reader holds why. */
export function wantedOf(file: SetupFile, secrets: SecretReader): Wanted {
  const jellyfin = file.jellyfin && jellyfinOf(file.jellyfin, secrets);
  const connections = connectionsOf(file, secrets);
  const wishes = wishesOf(file, connections, secrets);
  const seerr = jellyfin && file.seerr && seerrOf(file.seerr, wishes, { ...connections, jellyfin });
  return {
    wishes: { ...wishes, ...(jellyfin && { jellyfin: jellyfin.wish }), ...(seerr && { seerr }) },
    connections: { ...connections, ...(jellyfin && { jellyfin: jellyfin.connection }) },
  };
}
