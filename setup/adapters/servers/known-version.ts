import { isAtLeast } from '../../domain/resource/version.ts';
import { AppFailure } from '../../ports/app.ts';

/** The versions of an app whose configuration this program knows. */
export interface KnownVersions {
  readonly from: string;
  /** The first that nobody has looked at. */
  readonly before: string;
  readonly words: string;
  /** What its version is said to be. @default 'is version' */
  readonly says?: string;
}

/** Refuses a version that may take a setting for something else. */
export function requireKnown(
  server: string,
  version: string,
  { from, before, words, says = 'is version' }: KnownVersions,
): void {
  if (isAtLeast(version, from) && !isAtLeast(version, before)) return;
  const what = `${server} ${says} ${version}, and setup knows ${words}`;
  throw new AppFailure(`${what}: nothing of it is changed; use a version of both that fit`, {
    closed: true,
    hindrance: 'version',
  });
}
