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

/** Name of an account as a server knows it. */
export const PersonName = z.string().regex(/^\S(?:.*\S)?$/, 'expected a name without blanks at its ends');

/** A folder as the servers see it. */
export const AbsolutePath = z
  .string()
  .regex(/^(?:\/|[a-z]:[\\/])/i, 'expected an absolute path like /data/media')
  .refine(
    isPlainPath,
    'expected an absolute path like /data/media, without . and .., // and blanks at its end',
  );

function isServerUrl(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, hostname, port, username, password, search, hash } = new URL(text);
  // Nobody listens at port 0, and no name has an empty part.
  if (port === '0' || hostname.includes('..')) return false;
  return /^https?:$/.test(protocol) && [username, password, search, hash].every((part) => part === '');
}

/** Paths are compared as text, which is no comparison where one folder has several names. */
function isPlainPath(path: string): boolean {
  const segments = path.split(/[\\/]/).slice(1);
  return segments.every(
    (segment, index) =>
      segment !== '.' &&
      segment !== '..' &&
      segment === segment.trim() &&
      (segment !== '' || index === segments.length - 1),
  );
}
