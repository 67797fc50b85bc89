/** A checked entry of Seerr in the domain's words. */
import type { JellyfinWish } from '../domain/wishes/jellyfin-wish.ts';
import type { DvrWish, SeerrWish } from '../domain/wishes/seerr-wish.ts';
import type { Wishes } from '../domain/wishes/wishes.ts';
import { addressOf } from './address-of.ts';
import type { InstanceConnection } from './connections.ts';
import type { SeerrEntry } from './file-schema.ts';
import type { JellyfinConnection } from './jellyfin-wish.ts';

interface Others {
  readonly instances: readonly InstanceConnection[];
  readonly jellyfin: { readonly wish: JellyfinWish; readonly connection: JellyfinConnection };
}

/** Instances whose key could not be read are left out. */
export function seerrOf(
  { requests4k }: SeerrEntry,
  { instances }: Pick<Wishes, 'instances'>,
  { instances: connections, jellyfin: { wish, connection } }: Others,
): SeerrWish {
  const { name, url, username, password } = connection;
  const servers = instances.flatMap(
    ({ kind, name, rootFolder, qualityProfile }): Omit<DvrWish, 'isDefault'>[] => {
      const reached = connections.find((one) => one.name === name);
      if (reached === undefined) return [];
      const { apiKey } = reached;
      const is4k = requests4k.includes(name);
      const profile = qualityProfile === undefined ? {} : { qualityProfile };
      return [{ kind, name, at: addressOf(reached.url), apiKey, rootFolder, is4k, ...profile }];
    },
  );
  return {
    name: 'seerr',
    jellyfin: { name, at: addressOf(url), administrator: { username, password } },
    libraries: wish.libraries,
    servers: servers.map((server, index) => ({
      ...server,
      isDefault: isFirst(server, servers.slice(0, index)),
    })),
  };
}

/** The first of its kind and resolution is the default. */
function isFirst(
  { kind, is4k }: Pick<DvrWish, 'kind' | 'is4k'>,
  before: readonly Pick<DvrWish, 'kind' | 'is4k'>[],
): boolean {
  return !before.some((other) => other.kind === kind && other.is4k === is4k);
}
