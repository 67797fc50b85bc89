/** Telling what may be a secret, so that no error ever shows it. */

const SECRET_KEY = /key(_?file)?$|api-?keys$|pass|token|secret(_?file)?$|credential|pbkdf2|encrypted/i;
const SECRET_VALUES = [
  /^[0-9a-f]{32,}$/i, // API keys of Radarr, Sonarr, Prowlarr and Jellyfin
  /^qbt_/, // API keys of qBittorrent
  /^[A-Za-z0-9+/]{43}=$/, // WireGuard keys
  /^@ByteArray/, // password hashes of qBittorrent
  /^(?=.*[a-z])(?=.*[A-Z])(?=.*\d)[A-Za-z0-9+/_=-]{20,}$/, // random text
  /\/\/[^/\s]*:[^/\s]*@/, // a URL with a password
];

/** True for keys under which people keep secrets: apiKey, password, privateKey. */
export function namesSecret(key: PropertyKey | undefined): boolean {
  return typeof key === 'string' && SECRET_KEY.test(key);
}

/** True for text of the form of a key, a hash or a URL that carries a password. */
export function resemblesSecret(text: string): boolean {
  return SECRET_VALUES.some((pattern) => pattern.test(text));
}
