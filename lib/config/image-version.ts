/** Versions as image tags spell them. */

/** Version numbers, the most significant first. */
export type Version = readonly number[];

/**
 * The version in the tag of `image`: 6.4.4.10685, v3.41.3, version-6.4.4, 5.2.4-r0-ls400. Undefined for
 * tags that name no version, such as latest.
 */
export function versionOf(image: string): Version | undefined {
  const tag = image.replace(/@.*$/, '').match(/:([^:/]+)$/)?.[1] ?? '';
  const dotted = tag.match(/(?<![\d.])\d+(\.\d+)+/)?.[0] ?? tag.match(/^v?(\d+)$/)?.[1];
  return dotted?.split('.').map(Number);
}

/**
 * Whether `version` is `minimum` or newer; undefined when it is too short to tell: 6 is some 6.x, perhaps
 * older than 6.4.4.
 */
export function isAtLeast(version: Version, minimum: Version): boolean | undefined {
  for (const [index, least] of minimum.entries()) {
    const number = version[index];
    if (number === undefined) return minimum.slice(index).every((rest) => rest === 0) ? true : undefined;
    if (number !== least) return number > least;
  }
  return true;
}

export function renderVersion(version: Version): string {
  return version.join('.');
}
