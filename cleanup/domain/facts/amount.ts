/** A number of movies or episodes, and of the bytes of their files. */
export interface Amount {
  readonly items: number;
  /** Sum of the known sizes; a file with several episodes counts once. */
  readonly bytes: number;
  /** Files whose size is unknown. */
  readonly unsized: number;
}

/** An amount while it is being counted. */
export type Tally = { -readonly [Key in keyof Amount]: Amount[Key] };

export function emptyTally(): Tally {
  return { items: 0, bytes: 0, unsized: 0 };
}

/** Counts `items` movies or episodes that live in one file. */
export function countFile(tally: Tally, items: number, sizeBytes: number | 'unknown'): void {
  tally.items += items;
  if (sizeBytes === 'unknown') tally.unsized += 1;
  else tally.bytes += sizeBytes;
}
