import { type DesiredField, isReference, type Reference } from '../desired/desired.ts';
import { isList, isSame, type Json } from '../resource/json.ts';
import { type Concealed, NOT_SHOWN, type Reading, type Resource } from '../resource/resource.ts';

/** What was read of the apps so far, by name. */
export type Readings = ReadonlyMap<string, Reading>;

/** The value, where it is another app's as that has it; undefined while it is not there. */
export function resolved(value: DesiredField['value'], readings: Readings): Json | Concealed | undefined {
  if (!isReference(value)) return value;
  const shown = referred(value, readings)?.fields[value.field];
  return shown === NOT_SHOWN ? undefined : shown;
}

function referred({ from, holding }: Reference, readings: Readings): Resource | undefined {
  const resources = (readings.get(from.app)?.resources ?? []).filter(({ kind }) => kind === from.kind);
  const itself = holding && resources.find(({ fields }) => holds(fields[holding.field], holding.value));
  return itself ?? resources.find(({ name }) => name === from.name);
}

function holds(list: Resource['fields'][string] | undefined, value: Json): boolean {
  // A secret is no list, and neither is what is not shown.
  return Array.isArray(list) && isList(list) && list.some((one) => isSame(one, value));
}
