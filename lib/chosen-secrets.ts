/** Single keys of the Secrets: for one that leaked, or one that was lost. */
import type { SecretKey, SecretValue } from './secret-key.ts';
import type { SecretSpec } from './secrets.ts';

export type ChosenSecrets =
  | {
      readonly kind: 'chosen';
      readonly specs: readonly SecretSpec[];
      /** Keys that were not asked for and hold what belongs to one that was, as `secret key`. */
      readonly along: readonly string[];
    }
  /** Lines for people, one for each name that cannot be printed. */
  | { readonly kind: 'refused'; readonly problems: readonly string[] };

/** The kinds whose values belong together in all Secrets: one of them alone would open nothing. */
const TOGETHER: readonly (readonly SecretValue['kind'][])[] = [
  ['qbittorrent-password', 'qbittorrent-password-hash'],
  ['qbittorrent-api-key'],
];

/** The known word that was most likely meant. */
type Suggest = (word: string, known: readonly string[]) => string | undefined;

/** The Secrets with only the keys of these names, each as `KEY` or `SECRET/KEY`. */
export function chosenSecrets(
  specs: readonly SecretSpec[],
  names: readonly string[],
  suggest: Suggest,
): ChosenSecrets {
  const found = names.map((name) => find(specs, name, suggest));
  const problems = found.flatMap((one) => ('problem' in one ? [one.problem] : []));
  if (problems.length > 0) return { kind: 'refused', problems };
  const asked = new Set(found.flatMap((one) => ('key' in one ? [one.key] : [])));
  const kinds = [...asked].flatMap(({ value }) => TOGETHER.find((group) => group.includes(value.kind)) ?? []);
  const isChosen = (key: SecretKey) => asked.has(key) || kinds.includes(key.value.kind);
  const chosen = specs.map((spec) => ({ ...spec, keys: spec.keys.filter(isChosen) }));
  return {
    kind: 'chosen',
    specs: chosen.filter(({ keys }) => keys.length > 0),
    along: chosen.flatMap((spec) =>
      spec.keys.filter((key) => !asked.has(key)).map(({ key }) => `${spec.name} ${key}`),
    ),
  };
}

function find(
  specs: readonly SecretSpec[],
  name: string,
  suggest: Suggest,
): { readonly key: SecretKey } | { readonly problem: string } {
  const all = specs.flatMap((spec) => spec.keys.map((key) => ({ key, full: `${spec.name}/${key.key}` })));
  const [match, ...others] = all.filter(({ key, full }) => full === name || key.key === name);
  if (match === undefined) return { problem: unknownName(name, all, suggest) };
  const { value } = match.key;
  if (others.length > 0) {
    const names = [match, ...others].map(({ full }) => full);
    return { problem: `--only ${name}: is in several Secrets; say which: ${names.join(' or ')}` };
  }
  if (value.kind === 'by-hand') {
    return { problem: `--only ${name}: only you know this value, nothing is printed for it: ${value.hint}` };
  }
  return { key: match.key };
}

function unknownName(
  name: string,
  all: readonly { readonly key: SecretKey; readonly full: string }[],
  suggest: Suggest,
): string {
  const known = all.map(({ key, full }) => (name.includes('/') ? full : key.key));
  const meant = suggest(name, known);
  const way =
    meant === undefined ? `the keys are ${all.map(({ full }) => full).join(', ')}` : `did you mean ${meant}`;
  return `--only ${name}: no Secret of this file has such a key; ${way}`;
}
