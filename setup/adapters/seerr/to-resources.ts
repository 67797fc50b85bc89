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

export function toServer(kind: DvrKind, { id, name, apiKey, ...own }: DvrServer): Resource {
  const key = apiKey ? { apiKey: { reveal: () => apiKey } } : {};
  // An address without a path is also told without the field.
  const fields = { baseUrl: '', ...fieldsOf(own), ...key };
  return { kind: `${kind}-server`, name, key: id, fields };
}
