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

/** @param resolve the value that a reference stands for; undefined while it is not there */
export function compareField(
  field: DesiredField,
  held: Held,
  resolve: (reference: DesiredField['value']) => Json | Concealed | undefined,
): FieldState {
  const wanted = resolve(field.value);
  if (wanted === undefined) return { kind: 'unknown-value' };
  if (held === NOT_SHOWN) return { kind: 'not-shown', to: wanted };
  if (isConcealed(wanted)) {
    const shown = isConcealed(held) ? held.reveal() : held;
    return shown === wanted.reveal() ? { kind: 'same' } : { kind: 'different', to: wanted };
  }
  if (isConcealed(held)) return { kind: 'different', to: wanted };
  if (field.atLeast === true && isList(wanted)) return compareLists(wanted, held);
  // A field that the server leaves out is empty there.
  return isSame(held ?? null, wanted) ? { kind: 'same' } : { kind: 'different', to: wanted };
}

/** The list is written whole, with what stands in it already. */
function compareLists(wanted: readonly Json[], held: Json | undefined): FieldState {
  const there = held !== undefined && isList(held) ? held : [];
  const missing = wanted.filter((value) => !there.some((other) => isSame(other, value)));
  return missing.length === 0 ? { kind: 'same' } : { kind: 'different', to: [...there, ...missing] };
}
