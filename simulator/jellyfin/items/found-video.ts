import type { MediaContent } from '../../library/content.ts';

/** A video on the disk, and since when it is known. */
export interface FoundVideo {
  readonly path: string;
  readonly size: number;
  readonly content: MediaContent;
  readonly foundAt: number;
}

/** Only ids that are known: 0 and nothing are left out. */
export function providerIds(
  ids: Readonly<Record<string, number | string | undefined>>,
): Record<string, string> {
  const known: Record<string, string> = {};
  for (const [name, id] of Object.entries(ids)) if (id !== undefined && id !== 0) known[name] = String(id);
  return known;
}
