/** Versions of a server that this program was made for. */
export interface SupportedVersions {
  /** First that is known to work, as major and minor number. */
  readonly from: readonly [number, number];
  /** First that is not known; absent when newer ones are expected to keep working. */
  readonly before?: readonly [number, number];
  /** For people: `10.10 to 12`. */
  readonly words: string;
}

/** A line for people about a version that this program was not made for; undefined when it was. */
export function versionProblem(
  server: string,
  version: string,
  { from, before, words }: SupportedVersions,
): string | undefined {
  const found = /^v?(\d+)\.(\d+)/.exec(version);
  if (found === null) {
    return `${server} says that its version is ${shown(version)}, which is no version: check what is behind its address`;
  }
  const at = [Number(found[1]), Number(found[2])] as const;
  if (isBelow(at, from)) {
    return `${server} is version ${version}, and this program works with ${words}: upgrade ${server}`;
  }
  if (before !== undefined && !isBelow(at, before)) {
    return `${server} is version ${version}, and this program knows ${words}: use a release of this program that knows it`;
  }
  return undefined;
}

function isBelow([major, minor]: readonly [number, number], limit: readonly [number, number]): boolean {
  return major < limit[0] || (major === limit[0] && minor < limit[1]);
}

/** What a stranger sent in its place may be long, and hold anything. */
function shown(version: string): string {
  return JSON.stringify(version.replaceAll(/[^\w.+ -]/g, '?').slice(0, 40));
}
