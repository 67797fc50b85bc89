/** Scalars of the JSON interface. */
import * as z from 'zod';

/** ISO 8601 in UTC outside, milliseconds since 1970 inside. */
export const Time = z.codec(z.iso.datetime(), z.int(), {
  decode: (text) => Date.parse(text),
  encode: isoTime,
});

/** An instant as `Time` writes it. */
export function isoTime(at: number): string {
  return new Date(at).toISOString();
}

export const Count = z.int().nonnegative();
/** 0 to 1. */
export const Fraction = z.number();
/** A sum of many sizes may be larger than the numbers that are exact. */
const Size = z.number().nonnegative();
export const Bytes = z.union([Size, z.literal('unknown')]);

export const Amount = z
  .strictObject({
    items: Count,
    bytes: Size.describe('sum of the known sizes'),
    unsized: Count.describe('files of unknown size'),
  })
  .meta({ id: 'Amount', description: 'a number of movies or episodes and the bytes of their files' });
