/** Finding the place in a schema that describes a place in a file. */
import type * as z from 'zod';
import { type Outline, outlineOf } from './outline.ts';

type Node = Record<PropertyKey, unknown>;

/** Keys the schema knows at a path; where a `kind` decides, `value` (the whole file) picks the branch. */
export function knownKeys(
  schema: z.ZodType,
  path: readonly PropertyKey[],
  value?: unknown,
): readonly string[] {
  const keys = nodesAt(schema, path, value).flatMap((node) => Object.keys(propertiesOf(node)));
  return [...new Set(keys)];
}

/** The schema's description of the value at a path. */
export function descriptionAt(
  schema: z.ZodType,
  path: readonly PropertyKey[],
  value: unknown,
): string | undefined {
  return nodesAt(schema, path, value)
    .map(({ description }) => description)
    .find((description) => description !== undefined);
}

/** Why a key that other branches know is unknown here: `kind external`. */
export function chosenBranch(
  schema: z.ZodType,
  path: readonly PropertyKey[],
  value: unknown,
): string | undefined {
  const fixed = nodesAt(schema, path, value).flatMap((node) =>
    Object.entries(propertiesOf(node)).filter(([, property]) => 'const' in property),
  );
  const [choice] = fixed.map(([key, property]) => `${key} ${String(property.const)}`);
  return choice;
}

/** Paths of the mappings that know `key`, in every branch; names of records and lists are left out. */
export function placesOf(schema: z.ZodType, key: string): readonly (readonly string[])[] {
  const places = placesBelow(root(schema), key, []);
  return places.filter((path, index) => places.findIndex((other) => other.join() === path.join()) === index);
}

function placesBelow(node: Outline, key: string, path: readonly string[]): readonly (readonly string[])[] {
  const properties = branches(node).flatMap((branch) => Object.entries(propertiesOf(branch)));
  return properties.flatMap(([name, property]) => [
    ...(name === key ? [path] : []),
    ...placesBelow(property, key, [...path, name]),
  ]);
}

function nodesAt(schema: z.ZodType, path: readonly PropertyKey[], value: unknown): readonly Outline[] {
  let here = value;
  let nodes = chosen(branches(root(schema)), here);
  for (const step of path) {
    here = isRecord(here) ? here[step] : undefined;
    nodes = chosen(
      nodes.flatMap((node) => branches(child(node, step))),
      here,
    );
  }
  return nodes;
}

/** Of the branches, those whose fixed values agree with the file, if any does. */
function chosen(nodes: readonly Outline[], value: unknown): readonly Outline[] {
  const agreeing = nodes.filter((node) =>
    Object.entries(propertiesOf(node)).every(
      ([key, property]) => !('const' in property) || (isRecord(value) && value[key] === property.const),
    ),
  );
  return agreeing.some((node) => 'properties' in node) ? agreeing : nodes;
}

const roots = new WeakMap<z.ZodType, Outline>();

function root(schema: z.ZodType): Outline {
  const known = roots.get(schema);
  if (known !== undefined) return known;
  const made = outlineOf(schema);
  roots.set(schema, made);
  return made;
}

function child(node: Outline, step: PropertyKey): Outline | undefined {
  if (typeof step === 'number') return node.items;
  return propertiesOf(node)[String(step)] ?? node.additionalProperties;
}

function propertiesOf({ properties = {} }: Outline): Readonly<Record<string, Outline>> {
  return properties;
}

function branches(node: Outline | undefined): readonly Outline[] {
  return node === undefined ? [] : [node, ...(node.anyOf ?? []).flatMap(branches)];
}

export function isRecord(value: unknown): value is Node {
  return typeof value === 'object' && value !== null;
}
