/** Echo of a value in an error, unless it might be a secret. */

const SHOWN_LENGTH = 60;
const SECRET_KEY = /key$|password|passwd|token|secret$|credential|pbkdf2/i;
const SECRET_VALUES = [
  /^[0-9a-f]{32,}$/i, // API keys of Radarr, Sonarr, Prowlarr and Jellyfin
  /^qbt_/, // API keys of qBittorrent
  /^[A-Za-z0-9+/]{43}=$/, // WireGuard keys
  /^@ByteArray/, // password hashes of qBittorrent
  /^(?=.*[a-z])(?=.*[A-Z])(?=.*\d)[A-Za-z0-9+/_=-]{20,}$/, // random text
];

/** `"30"`, `30`, `a list`; never something that looks like a secret. */
export function showValue(value: unknown, path: readonly PropertyKey[]): string {
  if (Array.isArray(value)) return value.length === 0 ? 'an empty list' : 'a list';
  if (typeof value === 'object') return 'a mapping';
  if (looksSecret(value, path)) return 'a value that looks like a secret (not shown)';
  const text = typeof value === 'string' ? JSON.stringify(value) : String(value);
  return text.length > SHOWN_LENGTH ? `${text.slice(0, SHOWN_LENGTH)}…` : text;
}

/** True for keys under which people keep secrets: apiKey, password, privateKey. */
export function namesSecret(key: PropertyKey | undefined): boolean {
  return typeof key === 'string' && SECRET_KEY.test(key);
}

function looksSecret(value: unknown, path: readonly PropertyKey[]): boolean {
  if (typeof value === 'boolean') return false;
  if (path.some(namesSecret)) return true;
  return typeof value === 'string' && SECRET_VALUES.some((pattern) => pattern.test(value));
}
