import type { Call } from '../http/call.ts';

/**
 * Jellyfin's DELETE of items deletes files, without a recycle bin and behind the back of Radarr and Sonarr.
 * Members of a collection are all that may be taken away here.
 */
export function forbiddenDeletion({ method, path }: Pick<Call, 'method' | 'path'>): string | undefined {
  if (method !== 'DELETE' || /^\/Collections\/[0-9a-f]{32}\/Items$/.test(path)) return undefined;
  return "Jellyfin's DELETE removes files, only members of a collection may be removed";
}
