import { type Desired, type DesiredApp, type DesiredField, isReference } from '../desired/desired.ts';
import { type Resource, type ResourceId, resourceKey } from '../resource/resource.ts';
import { compareField, type FieldSources, type FieldState } from './compare-field.ts';
import type { Change, Comparison, FieldChange } from './comparison.ts';
import { matchHeld } from './match-held.ts';
import { type Readings, resolved } from './resolve.ts';

export type { Readings };

/**
 * Every wanted resource of one app beside what the app holds, in the order in which they are written.
 *
 * @param made keys of resources that were made in this run: what another app holds of one like it is of an earlier one
 */
export function compareApp(
  { app, resources }: DesiredApp,
  readings: Readings,
  made: ReadonlySet<string> = new Set(),
): readonly Comparison[] {
  const reading = readings.get(app);
  if (reading === undefined) return [];
  const matched = matchHeld(resources, reading, readings);
  const sources: FieldSources = {
    resolve: (value) => resolved(value, readings),
    isNew: (value) => isReference(value) && made.has(resourceKey(value.from)),
  };
  return resources.map((desired) => {
    const resource = { app, kind: desired.kind, name: desired.name };
    const before = reading.notYet?.kinds.includes(desired.kind) ? reading.notYet.before : undefined;
    if (before !== undefined) return waiting(resource, before);
    return compareResource(resource, desired, matched.get(desired), sources);
  });
}

function compareResource(
  resource: ResourceId,
  desired: Desired,
  held: Resource | undefined,
  sources: FieldSources,
): Comparison {
  const { changes, notCompared, fields, waitsFor } = compareFields(desired, held, sources);
  const found = { resource, changes, notCompared };
  if (held === undefined && desired.neverCreated === true) return { ...found, action: 'missing' };
  if (held === undefined && waitsFor !== undefined) return waiting(resource, waitsFor);
  if (held !== undefined && changes.length === 0) return { ...found, action: 'unchanged' };
  const action = held === undefined ? 'create' : 'update';
  const key = held?.key === undefined ? {} : { key: held.key };
  const change = { action, kind: desired.kind, name: held?.name ?? desired.name, ...key, fields } as const;
  return { ...found, action, change };
}

interface ComparedField {
  readonly name: string;
  readonly from: FieldChange['from'];
  readonly waitsFor: ResourceId | undefined;
  readonly state: FieldState;
}

interface ComparedFields {
  readonly changes: readonly FieldChange[];
  readonly notCompared: readonly string[];
  /** What is to be written when anything is. */
  readonly fields: Change['fields'];
  /** What has yet to make a value. */
  readonly waitsFor?: ResourceId;
}

function compareFields(desired: Desired, held: Resource | undefined, sources: FieldSources): ComparedFields {
  const compared = managedFields(desired, held).map(([name, field]): ComparedField => {
    const from = held?.fields[name];
    const waitsFor = isReference(field.value) ? field.value.from : undefined;
    return { name, from, waitsFor, state: compareField(field, from, sources) };
  });
  const written = compared.flatMap(({ name, state }) => ('to' in state ? [[name, state.to] as const] : []));
  const unknown = compared.filter(({ state }) => state.kind === 'unknown-value');
  const waitsFor = unknown.find((field) => field.waitsFor !== undefined)?.waitsFor;
  return {
    changes: compared.flatMap(({ name, from, state }) =>
      state.kind === 'different' ? [{ field: name, from, to: state.to }] : [],
    ),
    notCompared: compared.flatMap(({ name, state }) =>
      state.kind === 'not-shown' || state.kind === 'unknown-value' ? [name] : [],
    ),
    fields: Object.fromEntries(written),
    ...(waitsFor && { waitsFor }),
  };
}

/** The fields that are managed in this resource as it is now. */
function managedFields({ fields }: Desired, held: Resource | undefined): [string, DesiredField][] {
  return Object.entries(fields).filter(([name, { whereKnown, onCreate }]) => {
    if (held === undefined) return true;
    if (onCreate === true) return false;
    return whereKnown !== true || held.fields[name] !== undefined;
  });
}

function waiting(resource: ResourceId, waitsFor: ResourceId): Comparison {
  return { resource, action: 'waits', changes: [], notCompared: [], waitsFor };
}
