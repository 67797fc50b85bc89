import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { parseConfig } from '../../../lib/config/parse.ts';
import { namesSecret } from '../../../program/config/secret-look.ts';
import { pathText } from '../../../program/config/yaml-source.ts';
import { arbitrarySettings } from '../../support/arbitrary-config.ts';

type Path = readonly PropertyKey[];

/** Texts for programs that may have templates of their own; and words on which hangs which keys there are. */
const LEFT_OUT = /^(env|annotations|args|command|mountOptions|kind|type|provider)$/;
const RANGE = /^[\d.]+\/\d+$|^[\da-f:]+\/\d+$/;

/** Places of texts that `isMeant` picks. */
function textsIn(
  value: unknown,
  isMeant: (text: string, path: Path) => boolean,
  path: Path = [],
): readonly Path[] {
  if (typeof value === 'string') return isMeant(value, path) ? [path] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, child]) =>
    textsIn(child, isMeant, [...path, Array.isArray(value) ? Number(key) : key]),
  );
}

function replaced(
  value: unknown,
  places: ReadonlySet<string>,
  spoil: (text: string) => string,
  path: Path = [],
): unknown {
  if (typeof value === 'string') return places.has(pathText(path)) ? spoil(value) : value;
  if (Array.isArray(value))
    return value.map((item, index) => replaced(item, places, spoil, [...path, index]));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, child]) => [key, replaced(child, places, spoil, [...path, key])]),
  );
}

const samples = fc.sample(arbitrarySettings, { numRuns: 8, seed: 11 });

/** Places, of those picked, where a file with all of them spoilt is not refused. */
function unrefused(isMeant: (text: string, path: Path) => boolean, spoil: (text: string) => string) {
  const looked: string[] = [];
  const missed = samples.flatMap((settings) => {
    const places = textsIn(settings, isMeant).map(pathText);
    looked.push(...places);
    const loaded = parseConfig('m', stringify(replaced(settings, new Set(places), spoil)));
    const told =
      loaded.kind === 'invalid' ? loaded.errors.map(({ where }) => where.replace(/^\S+ /, '')) : [];
    return places.filter((place) => !told.includes(place));
  });
  return { looked: new Set(looked).size, missed: [...new Set(missed)] };
}

const isPlain = (_: string, path: Path) =>
  !path.some((step) => LEFT_OUT.test(String(step))) &&
  !namesSecret(path.findLast((step) => typeof step === 'string'));

describe('parseConfig, under every key that takes text', () => {
  it.each([
    ['a placeholder', () => '<your value>'],
    ['a template', () => '{{ .Values.x }}'],
    ['blanks at its end', (text: string) => `${text} `],
    ['a character that nobody sees', (text: string) => `${text}\u200b`],
  ])('refuses %s, and names the key', (_, spoil) => {
    const { looked, missed } = unrefused(isPlain, spoil);
    expect(missed).toEqual([]);
    expect(looked).toBeGreaterThan(100);
  });

  it.each(['0.0.0.0/32', '127.0.0.1/32', '224.0.0.0/4', '192.168.1.7/24', 'fd00::1/64'])(
    'refuses the range %s wherever ranges stand',
    (range) => {
      // An address inside the tunnel is one with a prefix, and no range; of the proxy before the page a check speaks.
      const isRange = (text: string, path: Path) =>
        RANGE.test(text) && !path.includes('wireguard') && !path.includes('auth');
      const { looked, missed } = unrefused(isRange, () => range);
      expect(missed).toEqual([]);
      expect(looked).toBeGreaterThan(3);
    },
  );
});
