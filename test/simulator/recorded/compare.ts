import type { Json } from '../../support/recorded.ts';

/** How an answer of the simulator differs from the recorded one: `Items[].Container: missing`. */
export function differences(recorded: Json, simulated: Json | undefined, path = ''): string[] {
  if (simulated === undefined) return [`${path}: missing`];
  if (kindOf(recorded) !== kindOf(simulated))
    return [`${path}: ${kindOf(simulated)}, not ${kindOf(recorded)}`];
  if (isList(recorded) && isList(simulated)) return differencesOfLists(recorded, simulated, path);
  if (isRecord(recorded) && isRecord(simulated)) {
    return Object.entries(recorded).flatMap(([name, value]) =>
      differences(value, simulated[name], path === '' ? name : `${path}.${name}`),
    );
  }
  return hasMeaning(recorded) && recorded !== 'REDACTED' && recorded !== simulated
    ? [`${path}: ${JSON.stringify(simulated)}, not ${JSON.stringify(recorded)}`]
    : [];
}

/** Entries are compared with those of the same name or id; how many there are counts only where there are none. */
function differencesOfLists(recorded: readonly Json[], simulated: readonly Json[], path: string): string[] {
  if ((recorded.length === 0) !== (simulated.length === 0))
    return [`${path}[]: ${simulated.length === 0 ? 'empty' : 'not empty'}`];
  return recorded.flatMap((entry) => {
    const twin =
      simulated.find((other) => other === entry) ??
      IDENTITIES.map((name) => simulated.find((other) => isTwin(entry, other, name))).find(Boolean) ??
      simulated[0];
    return differences(entry, twin, `${path}[]`);
  });
}

/** What tells entries apart, best first; the type is for those that have another name in each household. */
const IDENTITIES = [
  'Id',
  'Name',
  'name',
  'path',
  'label',
  'relativePath',
  'seasonNumber',
  'title',
  'id',
  'Type',
  'UserName',
];

function isTwin(one: Json, other: Json, name: string): boolean {
  if (!isRecord(one) || !isRecord(other)) return false;
  return one[name] !== undefined && one[name] === other[name];
}

/** Booleans and words say something; numbers, dates, paths and ids belong to the one household or the other. */
function hasMeaning(value: Json): boolean {
  return typeof value === 'boolean' || (typeof value === 'string' && /^[A-Za-z][A-Za-z ]*$/.test(value));
}

function kindOf(value: Json): string {
  if (value === null) return 'null';
  return isList(value) ? 'list' : typeof value;
}

function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value);
}

function isRecord(value: Json): value is { readonly [name: string]: Json } {
  return typeof value === 'object' && value !== null && !isList(value);
}
