import type { JsonObject } from '../../../simulator/http/json-body.ts';
import type { SeerrState } from '../../../simulator/seerr/state.ts';

/** A setting that a person changed in Seerr's pages. */
interface Drift {
  readonly kind: string;
  readonly name: string;
  readonly field: string;
  readonly value: unknown;
}

/** Changes it where Seerr keeps it: not every change has a call of its own. */
export function driftSeerr(state: SeerrState | undefined, { kind, name, field, value }: Drift): void {
  if (state === undefined) throw new Error('the stack has no Seerr');
  if (kind === 'wizard') state.initialized = false;
  else if (kind === 'jellyfin') state.jellyfin = { ...state.jellyfin, [field]: value };
  else if (kind === 'library') {
    const libraries = state.jellyfin.libraries.map((one) =>
      one.name === name ? { ...one, [field]: value } : one,
    );
    state.jellyfin = { ...state.jellyfin, libraries };
  } else if (field === 'hasDefault')
    changeServer(state, serverKind(kind), name, { isDefault: value === true });
  else changeServer(state, serverKind(kind), name, { [field]: value });
}

function serverKind(kind: string): 'radarr' | 'sonarr' {
  return kind === 'radarr-server' ? 'radarr' : 'sonarr';
}

export function changeServer(
  state: SeerrState,
  kind: 'radarr' | 'sonarr',
  name: string,
  change: JsonObject,
): void {
  state.servers[kind] = state.servers[kind].map((one) =>
    one['name'] === name ? { ...one, ...change } : one,
  );
}
