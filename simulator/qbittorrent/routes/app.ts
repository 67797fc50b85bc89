import { empty, json, text } from '../../http/reply.ts';
import type { Router } from '../../http/router.ts';
import { onRead } from '../parameters.ts';
import { writePreferences } from '../preferences.ts';
import type { QbittorrentState } from '../state.ts';

/** Versions, preferences, the key of 5.2, and the state of the connection. */
export function appRoutes(router: Router, state: QbittorrentState): void {
  const { dialect, preferences, access } = state;
  onRead(router, '/api/v2/app/version', () => text(dialect.version));
  onRead(router, '/api/v2/app/webapiVersion', () => text(dialect.webApiVersion));
  onRead(router, '/api/v2/app/defaultSavePath', () => text(String(preferences['save_path'])));
  onRead(router, '/api/v2/app/preferences', () => json(preferences));
  router.post('/api/v2/app/setPreferences', (call) => {
    const result = writePreferences(preferences, call.form().get('json') ?? '', (password) => {
      access.setPassword(password);
    });
    return result.kind === 'refused' ? text(result.message, 400) : empty(dialect.emptyStatus);
  });
  if (dialect.headerAuth) {
    router.post('/api/v2/app/rotateAPIKey', () => json({ apiKey: access.rotateApiKey() }));
  }

  onRead(router, '/api/v2/transfer/info', () =>
    json({
      connection_status: state.connectionStatus,
      dht_nodes: state.connectionStatus === 'disconnected' ? 0 : 321,
      dl_info_data: 0,
      dl_info_speed: 0,
      dl_rate_limit: 0,
      ...(dialect.version.startsWith('v5.1') || dialect.headerAuth
        ? { last_external_address_v4: '203.0.113.7', last_external_address_v6: '' }
        : {}),
      up_info_data: 0,
      up_info_speed: 0,
      up_rate_limit: 0,
    }),
  );
}
