import type { Json } from '../resource/json.ts';
import type { Concealed, NOT_SHOWN, ResourceId } from '../resource/resource.ts';

/** One field that is not as it should be. */
export interface FieldChange {
  readonly field: string;
  /** Undefined where it is absent. */
  readonly from: Json | Concealed | typeof NOT_SHOWN | undefined;
  readonly to: Json | Concealed;
}

/** How one resource stands to what is wanted of it. Nothing is ever deleted. */
export interface Comparison {
  readonly resource: ResourceId;
  /**
   * - `missing`: it is not there, and making it is not the business of setup
   * - `waits`: something else must be there first; `waitsFor` says what
   */
  readonly action: 'create' | 'update' | 'unchanged' | 'missing' | 'waits';
  readonly changes: readonly FieldChange[];
  /** Fields whose value cannot be seen, and so not compared. */
  readonly notCompared: readonly string[];
  readonly waitsFor?: ResourceId;
  /** What to write; only with `create` and `update`. */
  readonly change?: Change;
}

/** One write at one app. */
export interface Change {
  readonly action: 'create' | 'update';
  readonly kind: string;
  /** The name that is wanted when it is created, else the one it has. */
  readonly name: string;
  readonly key?: string | number;
  /** The fields that change, and those that cannot be compared; all others stay as they are. */
  readonly fields: Readonly<Record<string, Json | Concealed>>;
}
