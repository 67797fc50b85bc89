import type { DesiredField } from '../desired/desired.ts';
import { isList, isSame, type Json } from '../resource/json.ts';
import { type Concealed, isConcealed, NOT_SHOWN, type Resource } from '../resource/resource.ts';

type Held = Resource['fields'][string] | undefined;

/** How one field stands to what is wanted of it. */
export type FieldState =
  | { readonly kind: 'same' }
  | { readonly kind: 'different'; readonly to: Json | Concealed }
  /** The server does not show it; it is written along with whatever else is. */
  | { readonly kind: 'not-shown'; readonly to: Json | Concealed }
  /** Another app has yet to make the value. */
  | { readonly kind: 'unknown-value' };

export interface FieldSources {
  /** The value that a reference stands for; undefined while it is not there. */
  readonly resolve: (reference: DesiredField['value']) => Json | Concealed | undefined;
  /** Whether it stands for a value that is new, so that what is held and not shown cannot be it. @default - nothing is */
  readonly isNew?: (reference: DesiredField['value']) => boolean;
}

export function compareField(
  field: DesiredField,
  held: Held,
  { resolve, isNew = () => false }: FieldSources,
): FieldState {
  const to = resolve(field.value);
  if (to === undefined) return { kind: 'unknown-value' };
  if (held === NOT_SHOWN) return { kind: isEmpty(to) || isNew(field.value) ? 'different' : 'not-shown', to };
  if (isConcealed(to) || isConcealed(held)) {
    return plainText(held) === plainText(to) ? { kind: 'same' } : { kind: 'different', to };
  }
  return compareValues(field, held, to);
}

function plainText(value: Json | Concealed | undefined): Json | undefined {
  return isConcealed(value) ? value.reveal() : value;
}

function compareValues(field: DesiredField, held: Json | undefined, to: Json): FieldState {
  if (field.atLeast === true && isList(to)) return compareLists(to, held);
  const holds = field.holding !== undefined && typeof held === 'string' && held.includes(field.holding);
  const empty = isEmpty(held) && isEmpty(to);
  return holds || empty || isSame(held ?? null, to) ? { kind: 'same' } : { kind: 'different', to };
}

/** Servers leave out what is empty, or say it in one of these ways. */
function isEmpty(value: Held): boolean {
  return value === undefined || value === null || value === '';
}

/** The list is written whole, with what stands in it already. */
function compareLists(wanted: readonly Json[], held: Json | undefined): FieldState {
  const there = held !== undefined && isList(held) ? held : [];
  const missing = wanted.filter((value) => !there.some((other) => isSame(other, value)));
  return missing.length === 0 ? { kind: 'same' } : { kind: 'different', to: [...there, ...missing] };
}
