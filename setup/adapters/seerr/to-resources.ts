import type { DvrKind, DvrServer, JellyfinSettings } from '../../../clients/seerr/resources.ts';
import type { Resource } from '../../domain/resource/resource.ts';
import { fieldsOf } from '../servers/values.ts';

/** The address alone: the key is Seerr's own, and the libraries are resources of their own. */
export function toJellyfin({ ip, port, useSsl, urlBase }: JellyfinSettings): Resource {
  const fields = { ip, port, useSsl: useSsl ?? false, urlBase: urlBase ?? '' };
  return { kind: 'jellyfin', name: 'jellyfin', fields };
}

export function toLibraries({ libraries }: JellyfinSettings): Resource[] {
  return libraries.map(({ id, name, enabled }) => ({
    kind: 'library',
    name,
    key: id,
    fields: { id, enabled },
  }));
}

/** Every Radarr, or every Sonarr. */
export function toServers(kind: DvrKind, servers: readonly DvrServer[]): Resource[] {
  return servers.map(({ id, name, apiKey, ...own }) => {
    const key = apiKey ? { apiKey: { reveal: () => apiKey } } : {};
    const hasDefault = hasDefaultLike(own, servers);
    // An address without a path is also told without the field.
    const fields = { baseUrl: '', ...fieldsOf(own), ...key, hasDefault };
    return { kind: `${kind}-server`, name, key: id, fields };
  });
}

/** Whether one of the same resolution takes the requests for which nobody chose a server. */
export function hasDefaultLike(
  server: Readonly<Record<string, unknown>>,
  servers: readonly DvrServer[],
): boolean {
  const is4k = server['is4k'] === true;
  return servers.some((one) => one['isDefault'] === true && (one['is4k'] === true) === is4k);
}
