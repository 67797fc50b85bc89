import type { Dialect } from './dialect.ts';
import { OTHER_PREFERENCES } from './other-preferences.ts';

export type PreferenceValue = string | number | boolean | Readonly<Record<string, never>>;
export type Preferences = Record<string, PreferenceValue>;

/** The preferences that this stack reads or writes, with the values of a new installation. */
export function defaultPreferences(dialect: Dialect, webUi: { port: number; username: string }): Preferences {
  return {
    ...OTHER_PREFERENCES,
    save_path: '/data/torrents',
    temp_path: '/data/torrents/incomplete',
    temp_path_enabled: false,
    auto_tmm_enabled: false,
    category_changed_tmm_enabled: true,
    listen_port: 6881,
    random_port: false,
    upnp: true,
    max_ratio_enabled: false,
    max_ratio: -1,
    max_ratio_act: 0,
    max_seeding_time_enabled: false,
    max_seeding_time: -1,
    queueing_enabled: true,
    dht: true,
    pex: true,
    lsd: true,
    encryption: 0,
    anonymous_mode: false,
    current_network_interface: '',
    ...(dialect.hasInterfaceName ? { current_interface_name: '' } : {}),
    current_interface_address: '',
    ...(dialect.word === 'paused'
      ? { start_paused_enabled: false }
      : { add_stopped_enabled: false, torrent_content_remove_option: 'Delete' }),
    ...(dialect.version.startsWith('v5.2') ? {} : { use_subcategories: false }),
    web_ui_address: '*',
    web_ui_port: webUi.port,
    web_ui_username: webUi.username,
    web_ui_domain_list: '*',
    web_ui_csrf_protection_enabled: true,
    web_ui_host_header_validation_enabled: true,
    web_ui_session_timeout: 3600,
    web_ui_max_auth_fail_count: 5,
    web_ui_ban_duration: 3600,
    web_ui_reverse_proxy_enabled: false,
    web_ui_reverse_proxies_list: '',
    bypass_local_auth: false,
    bypass_auth_subnet_whitelist_enabled: false,
    bypass_auth_subnet_whitelist: '',
  };
}

const READ_ONLY = new Set(['current_interface_name']);

/** By limit the switch beside which alone it counts. */
const SWITCHES: ReadonlyMap<string, string> = new Map([
  ['max_ratio', 'max_ratio_enabled'],
  ['max_seeding_time', 'max_seeding_time_enabled'],
]);
const LIMITS: ReadonlySet<string> = new Set([...SWITCHES].flat());

/** What a refused preference answers; the keys before it are applied all the same. */
export type WriteResult = { readonly kind: 'done' } | { readonly kind: 'refused'; readonly message: string };

/**
 * Applies a partial update the way the server does: in its own order, unknown keys ignored, a value of the wrong
 * type turned into 0, false or an empty string, bad JSON taken for nothing to do.
 */
export function writePreferences(
  preferences: Preferences,
  document: string,
  setPassword: (password: string) => void,
): WriteResult {
  const update = parseObject(document);
  for (const [key, current] of Object.entries(preferences)) {
    if (!(key in update) || READ_ONLY.has(key) || LIMITS.has(key)) continue;
    const value = coerced(update[key], current);
    if (key === 'web_ui_username' && !isUserName(String(value))) {
      return { kind: 'refused', message: 'The WebUI username must be at least 3 characters long.' };
    }
    preferences[key] = value;
  }
  writeLimits(preferences, update);
  const password = update['web_ui_password'];
  if (typeof password !== 'string') return { kind: 'done' };
  if (password.length < 6)
    return { kind: 'refused', message: 'The WebUI password must be at least 6 characters long.' };
  setPassword(password);
  return { kind: 'done' };
}

/** A limit without its switch is not looked at; a switch that is on without its limit is a limit of 0. */
function writeLimits(preferences: Preferences, update: Readonly<Record<string, unknown>>): void {
  for (const [limit, itsSwitch] of SWITCHES) {
    if (!(itsSwitch in update)) continue;
    const value = update[itsSwitch] === true ? Number(coerced(update[limit], 0)) : -1;
    preferences[limit] = Math.max(value, -1);
    preferences[itsSwitch] = value >= 0;
  }
}

function isUserName(name: string): boolean {
  return name.length >= 3 && !name.includes(':');
}

function parseObject(document: string): Record<string, unknown> {
  try {
    const parsed: unknown = JSON.parse(document);
    return typeof parsed === 'object' && parsed !== null ? { ...parsed } : {};
  } catch {
    return {};
  }
}

function coerced(value: unknown, current: PreferenceValue): PreferenceValue {
  if (typeof current === 'number') return typeof value === 'number' ? value : 0;
  if (typeof current === 'boolean') return value === true;
  return typeof value === 'string' ? value : '';
}
