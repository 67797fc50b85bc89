import { type JsonObject, objectBody } from '../../http/json-body.ts';
import { json } from '../../http/reply.ts';
import type { Router } from '../../http/router.ts';
import { invalidBody, refused } from '../errors.ts';
import type { SeerrServer, SeerrState } from '../state.ts';
import { guarded } from './settings.ts';

/** What the description of the interface asks for, by type. */
const REQUIRED: Readonly<Record<string, 'string' | 'number' | 'boolean'>> = {
  name: 'string',
  hostname: 'string',
  port: 'number',
  apiKey: 'string',
  useSsl: 'boolean',
  activeProfileId: 'number',
  activeProfileName: 'string',
  activeDirectory: 'string',
  is4k: 'boolean',
  isDefault: 'boolean',
};
const OWN = {
  radarr: { minimumAvailability: 'string' },
  sonarr: { enableSeasonFolders: 'boolean' },
} as const;

/** The Radarrs or Sonarrs of the settings: saved without a test, keys in the open, a write replaces the whole. */
export function serverRoutes(router: Router, state: SeerrState, kind: 'radarr' | 'sonarr'): void {
  const path = `/api/v1/settings/${kind}`;
  const find = (id: string): SeerrServer => {
    const found = state.servers[kind].find((one) => one.id === Number(id));
    if (found === undefined) throw refused(404, 'Settings instance not found');
    return found;
  };
  router.get(
    path,
    guarded(state, () => json(state.servers[kind])),
  );
  router.post(
    path,
    guarded(state, (call) => {
      const body = valid(kind, objectBody(call));
      const id = (state.servers[kind].at(-1)?.id ?? -1) + 1;
      const made = { ...body, id };
      state.servers[kind] = [...withoutRivals(state.servers[kind], body), made];
      return json(made, 201);
    }),
  );
  router.put(
    `${path}/{id}`,
    guarded(state, (call) => {
      const { id } = find(call.param('id'));
      const body = valid(kind, objectBody(call));
      const changed = { ...body, id };
      state.servers[kind] = withoutRivals(state.servers[kind], body).map((one) =>
        one.id === id ? changed : one,
      );
      return json(changed);
    }),
  );
  router.delete(
    `${path}/{id}`,
    guarded(state, (call) => {
      const removed = find(call.param('id'));
      state.servers[kind] = state.servers[kind].filter((one) => one !== removed);
      return json(removed);
    }),
  );
}

function valid(kind: 'radarr' | 'sonarr', body: JsonObject): JsonObject {
  if ('id' in body) throw invalidBody('id', 'is read-only');
  for (const [name, type] of Object.entries({ ...REQUIRED, ...OWN[kind] })) {
    if (body[name] === undefined) throw invalidBody(name, `must have required property '${name}'`);
    if (typeof body[name] !== type) throw invalidBody(name, `must be ${type}`);
  }
  return body;
}

/** There is one default of a resolution: the others lose the mark. */
function withoutRivals(
  servers: readonly SeerrServer[],
  { isDefault, is4k }: JsonObject,
): readonly SeerrServer[] {
  if (isDefault !== true) return servers;
  return servers.map((one) => (one['is4k'] === is4k ? { ...one, isDefault: false } : one));
}
