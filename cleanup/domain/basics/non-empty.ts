/** A list that cannot be empty. */
export type NonEmpty<T> = readonly [T, ...T[]];
