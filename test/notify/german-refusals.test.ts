import { describe, expect, it } from 'vitest';
import type * as z from 'zod';
import { Refusal } from '../../cleanup/report/refusal-json.ts';
import { germanRefusal } from '../../notify/domain/german-refusals.ts';
import { aRun } from './a-run.ts';
import { sent } from './telling.ts';

const message = 'the words of the terminal';
const radarr = { kind: 'radarr', name: 'radarr-4k' } as const;
const shrank = { code: 'library-shrank', message, instance: 'sonarr', value: 0.251, limit: 0.1 } as const;

/** As the JSON of a run has them; each value must be found again in the words. */
const CASES: readonly (readonly [refusal: z.infer<typeof Refusal>, words: readonly string[]])[] = [
  [
    {
      code: 'source-incomplete',
      message,
      source: radarr,
      value: 'read-in-part',
      problems: ['a page is missing'],
    },
    ['radarr-4k wurde nur zum Teil gelesen', '(a page is missing)', 'den Lauf wiederholen'],
  ],
  [
    {
      code: 'source-incomplete',
      message,
      source: { kind: 'jellyfin', name: 'Home' },
      value: 'no-source',
      problems: [],
    },
    ['jellyfin Home wurde nicht gelesen;'],
  ],
  [
    { code: 'source-incomplete', message, source: radarr, value: 'health-unknown', problems: [] },
    ['Meldungen von radarr-4k waren nicht zu lesen'],
  ],
  [
    { code: 'keep-tag-missing', message, source: radarr, label: 'bleibt', value: 1 },
    ['radarr-4k kennt die Markierung bleibt nicht (es hat eine)', 'policy.keepTagLabel'],
  ],
  [
    { code: 'keep-tag-missing', message, source: radarr, label: 'bleibt', value: 'unknown' },
    ['nicht zu lesen'],
  ],
  [
    {
      code: 'too-large-fraction',
      message,
      instance: 'radarr',
      kind: 'movie',
      value: 0.1234,
      limit: 0.1,
      due: 1234,
      items: 10_000,
    },
    ['1.234 von 10.000 Filmen in radarr', '12,3\u00A0%', '10,0\u00A0%', 'limits.maxFraction'],
  ],
  [
    { ...shrank, before: 4000, removed: 12, now: 2990 },
    ['sonarr', '25,1\u00A0%', '10,0\u00A0%', '4.000', '12', '2.990', 'limits.maxShrink'],
  ],
  [
    { ...shrank, before: 4000, removed: 12, now: 0, notConfigured: true },
    ['sonarr ist nicht mehr eingetragen', '3.988 Dateien', 'limits.maxShrink auf 1'],
  ],
  [
    {
      code: 'unhealthy-storage',
      message,
      source: radarr,
      value: { check: 'RootFolderCheck', level: 'error', message: 'Missing root folder: /data' },
    },
    ['radarr-4k meldet den Fehler RootFolderCheck: Missing root folder: /data', 'dort beheben'],
  ],
  [
    { code: 'recycle-bin-missing', message, source: radarr, value: 'none' },
    ['radarr-4k hat keinen Papierkorb', 'limits.requireRecycleBin'],
  ],
  [{ code: 'recycle-bin-missing', message, source: radarr, value: 'unknown' }, ['verrät nicht']],
];

describe('germanRefusal', () => {
  it.each(CASES)('has value, limit and way out: %j', (refusal, words) => {
    expect(Refusal.parse(refusal)).toEqual(refusal);
    for (const word of words) expect(germanRefusal(refusal)).toContain(word);
    expect(germanRefusal(refusal)).not.toContain(message);
    expect(germanRefusal(refusal)).not.toMatch(/undefined|NaN|\[object/);
  });

  it('knows every refusal that there is', () => {
    const known = new Set(CASES.map(([{ code }]) => code));
    expect(Refusal.options.map(({ shape }) => shape.code.value).filter((code) => !known.has(code))).toEqual(
      [],
    );
  });

  it.each([
    { code: 'of-a-later-version' },
    { code: 'too-large-fraction', instance: 'radarr', value: 'much' },
    {},
  ])('keeps the words of the terminal for what it does not know: %j', (refusal) => {
    expect(germanRefusal({ ...refusal, message })).toBe(message);
  });
});

describe('a refusal in a message', () => {
  const refusals = CASES.slice(5, 8).map(([refusal]) => refusal);

  it.each([
    ['de', /limits\.maxFraction erhöhen, wenn sie stimmt/],
    ['en', /the words of the terminal/],
  ])('is in the language of the receiver, whole: %s', async (language, words) => {
    const { json } = await sent((url) => ({ kind: 'ntfy', url, topic: 'home', language }), {
      run: aRun({ refusals }),
    });
    expect(json.message).toMatch(words);
    expect(json.message).not.toContain('…');
  });
});
