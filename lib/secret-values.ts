/** Making the values of Secrets. */
import { pbkdf2Sync } from 'node:crypto';
import type { SecretValue } from './secret-key.ts';

/** A source of randomness: `randomBytes` of node:crypto. */
export type RandomBytes = (size: number) => Buffer;

const LETTERS_AND_DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';

/** What stands where only a human can put the value. */
export const BY_HAND = 'change-me';

/** Values that are in use already, with which new ones must agree. */
export interface KnownValues {
  readonly password?: string;
  readonly qbittorrentApiKey?: string;
}

/**
 * Values for one stack. What belongs together agrees: the hash is that of the password, and both Secrets
 * with the API key of qBittorrent hold the same one.
 */
export function secretValues(
  random: RandomBytes,
  { password: knownPassword, qbittorrentApiKey: knownKey }: KnownValues = {},
): (value: SecretValue) => string {
  const password = knownPassword ?? letters(random, 24);
  const hash = passwordHash(password, random(16));
  const qbittorrentApiKey = knownKey ?? `qbt_${letters(random, 28)}`;
  return (value) => {
    switch (value.kind) {
      case 'hex-api-key':
        return random(16).toString('hex');
      case 'password':
      case 'first-password':
        return letters(random, 24);
      case 'qbittorrent-api-key':
        return qbittorrentApiKey;
      case 'qbittorrent-password':
        return password;
      case 'qbittorrent-password-hash':
        return hash;
      case 'by-hand':
        return BY_HAND;
    }
  };
}

/** As qBittorrent stores it under `WebUI\Password_PBKDF2`: 100000 rounds of HMAC-SHA512, 64 bytes. */
function passwordHash(password: string, salt: Buffer): string {
  const key = pbkdf2Sync(password, salt, 100_000, 64, 'sha512');
  return `@ByteArray(${salt.toString('base64')}:${key.toString('base64')})`;
}

/** Letters and digits, each as likely as the other: bytes that would favour the first few are thrown away. */
function letters(random: RandomBytes, length: number): string {
  const limit = 256 - (256 % LETTERS_AND_DIGITS.length);
  let text = '';
  while (text.length < length) {
    const usable = [...random(length)].filter((byte) => byte < limit);
    text += usable.map((byte) => LETTERS_AND_DIGITS.charAt(byte % LETTERS_AND_DIGITS.length)).join('');
  }
  return text.slice(0, length);
}
