import type * as z from 'zod';
import { chosenBranch, knownKeys, placesOf } from './known-keys.ts';
import { nearest } from './suggest.ts';

interface Place {
  readonly schema: z.ZodType;
  /** The whole file. */
  readonly value: unknown;
}

/** What a key was probably meant to be, or why it is not known in this place. */
export function unknownKey({ schema, value }: Place, path: readonly PropertyKey[], key: string): string {
  const known = knownKeys(schema, path, value);
  const meant = nearest(key, known);
  if (meant !== undefined) return `unknown key; did you mean ${meant}`;
  const places = placesOf(schema, key).map((place) => [...place, key].join('.'));
  if (places.includes([...path, key].join('.'))) {
    const branch = chosenBranch(schema, path, value);
    return branch === undefined ? 'unknown key' : `unknown key with ${branch}; remove it`;
  }
  const below = places.filter((place) => place.startsWith(`${path.join('.')}.`));
  const [place, ...others] = below.length === 1 ? below : places;
  if (place !== undefined && others.length === 0) return `unknown key; did you mean ${place}`;
  return known.length > 0 ? `unknown key; known here: ${known.join(', ')}` : 'unknown key';
}
