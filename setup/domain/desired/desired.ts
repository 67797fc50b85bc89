/** The state that an app should have, as data: settings that are compared, written and tested one by one. */
import type { Json } from '../resource/json.ts';
import type { Concealed, ResourceId } from '../resource/resource.ts';

/** A value that another app makes: it is known once that app was read. */
export interface Reference {
  readonly from: ResourceId;
  readonly field: string;
  /** The one whose list of this field holds the value, whatever it is called; by its name where none does. */
  readonly holding?: { readonly field: string; readonly value: Json };
}

export function isReference(value: unknown): value is Reference {
  return typeof value === 'object' && value !== null && 'from' in value && 'field' in value;
}

/** One managed setting of a resource. */
export interface DesiredField {
  readonly value: Json | Concealed | Reference;
  /** Of a list: it holds at least these; what stands beside them stays. */
  readonly atLeast?: true;
  /** Any text that holds this is right already: others may write it in more detail. */
  readonly holding?: string;
  /** Managed only where the app's version has the field at all. */
  readonly whereKnown?: true;
  /** Given when the resource is made; afterwards it is whoever changes it who decides. */
  readonly onCreate?: true;
}

/** One resource with the fields that are managed; every other field belongs to whoever sets it by hand. */
export interface Desired {
  readonly kind: string;
  readonly name: string;
  readonly fields: Readonly<Record<string, DesiredField>>;
  /** The app takes names that differ in nothing but case for one. */
  readonly foldsCase?: true;
  /** Fields that tell that a resource is this one, whatever it is called: none is made twice, and no other is taken for it. */
  readonly recognisedBy?: readonly string[];
  /** The app always has it, or somebody else makes it: it is never created here. */
  readonly neverCreated?: true;
}

/** All that is wanted of one app, in the order in which it is written. */
export interface DesiredApp {
  readonly app: string;
  /** Apps that it works with and that are brought in order first, beside those that make what it needs. */
  readonly after?: readonly string[];
  readonly resources: readonly Desired[];
}

/** A table of settings: what each field should be, for this wish; undefined where the wish says nothing of it. */
export type SettingTable<Wish> = Readonly<Record<string, (wish: Wish) => DesiredField | Json | undefined>>;

/** The settings of a table that a wish decides. */
export function settingsOf<Wish>(
  table: SettingTable<Wish>,
  wish: Wish,
): Readonly<Record<string, DesiredField>> {
  const fields: Record<string, DesiredField> = {};
  for (const [name, valueFor] of Object.entries(table)) {
    const value = valueFor(wish);
    if (value !== undefined) fields[name] = isField(value) ? value : { value };
  }
  return fields;
}

function isField(value: DesiredField | Json): value is DesiredField {
  return typeof value === 'object' && value !== null && 'value' in value;
}
