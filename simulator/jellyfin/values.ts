/** 100 ns, the unit of positions and runtimes. */
export const TICKS_PER_MS = 10_000;

/** An instant as Jellyfin writes it: seven decimals. */
export function jellyfinDate(at: number): string {
  return new Date(at).toISOString().replace('Z', '0000Z');
}

/** An id with or without dashes, in the form that is stored; nothing when it is no id at all. */
export function parseId(text: string): string | undefined {
  const bare = text.replaceAll('-', '').toLowerCase();
  return /^[0-9a-f]{32}$/.test(bare) ? bare : undefined;
}

/** The values of a comma-separated parameter that are known; what is not known is dropped without a word. */
export function knownValues<T extends string>(text: string | undefined, known: readonly T[]): T[] {
  const asked = (text ?? '').split(',').map((value) => value.trim().toLowerCase());
  return asked.flatMap((value) => known.find((candidate) => candidate.toLowerCase() === value) ?? []);
}
