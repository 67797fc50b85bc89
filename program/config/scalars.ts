/** Values that the configuration files of the programs have in common. */
import * as z from 'zod';

/** Address of a server; it names no secret. */
export const ServerUrl = z
  .string()
  .trim()
  .refine(isServerUrl, 'expected a URL like http://radarr:7878 without user, password, query or fragment');

/** A key or password as written. */
export const SecretText = z.string().trim().min(1);

/** Name of a file that holds a secret. */
export const SecretFile = z.string().min(1);

/** Name of a Radarr or Sonarr in reports and in other settings. */
export const InstanceName = z
  .string()
  .regex(/^[a-z0-9](?:[a-z0-9-]*[a-z0-9])?$/, 'expected lower-case letters, digits and -, like radarr-4k');

/** A folder as the servers see it. */
export const AbsolutePath = z
  .string()
  .regex(/^(?:\/|[a-z]:[\\/])/i, 'expected an absolute path like /data/media');

function isServerUrl(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, username, password, search, hash } = new URL(text);
  return /^https?:$/.test(protocol) && [username, password, search, hash].every((part) => part === '');
}
