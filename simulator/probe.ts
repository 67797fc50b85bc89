import { atLeast } from './arr/provider-schemas.ts';
import type { Provider } from './arr/providers.ts';
import { APP_NAMES, type Probe } from './arr/state.ts';
import type { Neighbours } from './neighbours.ts';

/** First versions that take the empty answer with which qBittorrent 5.2 accepts a login. */
const KNOWS_EMPTY_LOGIN = { radarr: '6.0.4', sonarr: '4.0.17.2967' } as const;

/** Tests a provider as Radarr or Sonarr of that version would, against the simulated servers. */
export function probeOf(kind: 'radarr' | 'sonarr', version: string, neighbours: Neighbours): Probe {
  return (provider) => {
    if (provider.implementation === 'QBittorrent')
      return probeQbittorrent(kind, version, provider, neighbours);
    if (provider.implementation === 'MediaBrowser') return probeJellyfin(provider, neighbours);
    return undefined;
  };
}

function probeQbittorrent(
  kind: 'radarr' | 'sonarr',
  version: string,
  { fields }: Provider,
  neighbours: Neighbours,
): string | undefined {
  const { server, state } = neighbours.qbittorrent();
  if (server.dead || Number(fields['port']) !== server.port) return 'Unable to connect to qBittorrent';
  const { access, dialect, preferences } = state;
  if (fields['apiKey'])
    return fields['apiKey'] === access.apiKey ? undefined : 'Failed to authenticate with qBittorrent.';
  if (dialect.loginByStatus && !atLeast(version, KNOWS_EMPTY_LOGIN[kind]))
    return 'Failed to authenticate with qBittorrent.';
  const known =
    fields['username'] === preferences['web_ui_username'] && fields['password'] === access.password;
  return known ? undefined : 'Failed to authenticate with qBittorrent.';
}

function probeJellyfin({ fields }: Provider, neighbours: Neighbours): string | undefined {
  const { server, state } = neighbours.jellyfin();
  if (server.dead || Number(fields['port']) !== server.port) return 'Unable to connect to Jellyfin';
  return state.keys.has(String(fields['apiKey'])) ? undefined : 'API key is incorrect';
}

/** Tests an application as Prowlarr would: by its address, its key, and whether it is what it is called. */
export function probeOfApplications(neighbours: Neighbours): Probe {
  return ({ fields, implementation }) => {
    const address = String(fields['baseUrl'] ?? '');
    const found = neighbours
      .instances()
      .find(({ server, state }) => address === `${server.url}${state.arr.urlBase}`);
    if (found === undefined || found.server.dead) {
      return `Unable to complete application test, cannot connect to ${implementation}.`;
    }
    const { kind, apiKey } = found.state.arr;
    if (fields['apiKey'] !== apiKey) return 'API Key is invalid';
    return implementation === APP_NAMES[kind] ? undefined : `${implementation} URL is invalid`;
  };
}
