/** A folder as a prefix of what lies in it: with one separator at the end, and Windows' as the others. */
export function folderPath(path: string): string {
  return `${path.replaceAll('\\', '/').replace(/\/+$/, '')}/`;
}
