import type { Call } from '../http/call.ts';

const EDITORS: readonly string[] = ['/api/v3/movie/editor', '/api/v3/series/editor'];
const FIELDS: readonly string[] = ['movieIds', 'seriesIds', 'tags', 'applyTags'];

/**
 * Why a client that may only set and clear tags must not send this call; undefined where it may. The same address also
 * moves files and unmonitors, and with another method it removes, so that the body is looked at too: adding and removing
 * tags, and nothing else. `replace` would take the tags of others.
 */
export function onlyTags({ method, path, body }: Pick<Call, 'method' | 'path' | 'body'>): string | undefined {
  if (method === 'GET') return undefined;
  if (method !== 'PUT' || !EDITORS.includes(path)) return 'this client may set and clear tags only';
  const fields: Readonly<Record<string, unknown>> = JSON.parse(body ?? '{}');
  const others = Object.keys(fields).filter((field) => !FIELDS.includes(field));
  if (others.length > 0) return `this client may set and clear tags only, not ${others.join(', ')}`;
  const { applyTags } = fields;
  return applyTags === 'add' || applyTags === 'remove' ? undefined : 'this client may not replace tags';
}
