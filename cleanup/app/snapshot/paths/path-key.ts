/** The form in which paths of different servers are compared; never shown, and never sent to a server. */
export type PathKey = string;

const COLON = 58;

/**
 * Composed characters (NFC), single slashes, none at the end; a path of Windows has slashes and an upper-case
 * drive. Upper and lower case of names stay different. The root folder is the empty key, so that a key and
 * `/name` make a key.
 */
export function pathKey(path: string): PathKey {
  const windows = isWindowsPath(path);
  let key = windows ? path.replaceAll('\\', '/') : path;
  const share = windows && key.startsWith('//');
  while (key.includes('//')) key = key.replaceAll('//', '/');
  if (key.endsWith('/')) key = key.slice(0, -1);
  if (share) key = `/${key}`;
  else if (windows) key = key.charAt(0).toUpperCase() + key.slice(1);
  return key.normalize('NFC');
}

/** `C:\…`, `C:/…` or `\\server\…`; on other systems a backslash is a character like any other. */
function isWindowsPath(path: string): boolean {
  if (path.startsWith('\\\\')) return true;
  if (path.charCodeAt(1) !== COLON) return false;
  const letter = path.charCodeAt(0) | 32;
  return letter >= 97 && letter <= 122 && (path.length === 2 || path[2] === '\\' || path[2] === '/');
}

/** Whether `key` is that folder or in it. */
export function isInside(key: PathKey, folder: PathKey): boolean {
  return key.startsWith(folder) && (key.length === folder.length || key[folder.length] === '/');
}

/** The folder that holds it; undefined above the root. */
export function parentOf(key: PathKey): PathKey | undefined {
  const slash = key.lastIndexOf('/');
  return slash < 0 ? undefined : key.slice(0, slash);
}

/** All folders that hold it, the nearest first. */
export function* foldersOf(key: PathKey): Generator<PathKey> {
  for (let folder = parentOf(key); folder !== undefined; folder = parentOf(folder)) yield folder;
}
