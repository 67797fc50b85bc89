import type { JsonObject } from '../http/json-body.ts';

/** How the settings pages call a field; the others are called by their names in words. */
const LABELS: Readonly<Record<string, string>> = {
  useSsl: 'Use SSL',
  urlBase: 'URL Base',
  apiKey: 'API Key',
};
const ADVANCED = new Set(['urlBase', 'movieImportedCategory', 'tvImportedCategory', 'mapFrom', 'mapTo']);
const PRIVACY: Readonly<Record<string, string>> = {
  username: 'userName',
  password: 'password',
  apiKey: 'apiKey',
};

/** The fields of a provider as both servers list them. */
export function fieldDtos(fields: readonly (readonly [string, unknown])[]): JsonObject[] {
  return fields.map(([name, value], order) => ({
    order,
    name,
    label: LABELS[name] ?? inWords(name),
    ...(value === undefined ? {} : { value }),
    type: typeOf(name, value),
    advanced: ADVANCED.has(name),
    privacy: PRIVACY[name] ?? 'normal',
    isFloat: false,
  }));
}

function inWords(name: string): string {
  const words = name.replaceAll(/(?<=[a-z])(?=[A-Z])/g, ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** A port is typed as text; numbers are choices from a list. */
function typeOf(name: string, value: unknown): string {
  if (name === 'password') return 'password';
  if (typeof value === 'boolean') return 'checkbox';
  return typeof value === 'number' && name !== 'port' ? 'select' : 'textbox';
}
