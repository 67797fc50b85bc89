/** Compares dotted versions number by number. */
export function isAtLeast(version: string, wanted: string): boolean {
  const have = version.replace(/^v/, '').split('.').map(Number);
  for (const [index, part] of wanted.split('.').map(Number).entries()) {
    const difference = (have[index] ?? 0) - part;
    if (difference !== 0) return difference > 0;
  }
  return true;
}
