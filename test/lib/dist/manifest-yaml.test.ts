import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseAllDocuments } from 'yaml';
import { renderManifests } from '../../../lib/dist/manifest-yaml.ts';
import { forAll } from '../../support/random-runs.ts';
import { run, ScratchFolder } from '../../support/run-script.ts';

const hasKubectl = run('kubectl', ['version', '--client']).code === 0;

/** Text that one YAML parser or another takes for a number, a truth, a date, nothing, or a mark of its own. */
const MISREAD = [
  ...['0o17', '0O17', '-0o7', '0o1_7', '0X1F', '0x1f', '0B11', '0b1', '017', '08', '1e1_0', '1E5', '1_000'],
  ...[
    '.5',
    '5.',
    '+1',
    '-1',
    '1:30',
    '190:20:30',
    '.inf',
    '-.Inf',
    '.NaN',
    'inf',
    'NaN',
    'Infinity',
    'e0',
    'E1_0',
  ],
  ...['y', 'Y', 'n', 'yes', 'No', 'on', 'OFF', 'true', 'False', 'null', 'Null', '~', ''],
  ...['2026-11-28', '2026-11-28T03:00:00Z', '<<', '=', '---', '...', '- a', '? a', 'a: b', '#a', 'a #b'],
  ...['&a', '*a', '!a', '|', '>', '%a', '@a', '`a', '{a', '[a', "'a", '"a', 'a"', '\\', ' a', 'a ', 'a\tb'],
];

const TEXTS = [
  ...MISREAD,
  ...[
    'a\nb\n',
    'a\nb',
    '\n',
    'a\n\n',
    ' a\nb',
    'a \nb',
    '\ta\nb',
    'a\n\tb\n',
    'a\r\nb',
    'ü',
    '\u0085',
    '\u2028x',
  ],
  ...['key: value\nlist:\n  - a\n\n  - b\n', 'media', '/data/tv', 'a/b-c_d.e', 'Etc/UTC', '\ufeffa'],
];

const objectWith = (texts: readonly string[]) => ({
  apiVersion: 'v1',
  kind: 'ConfigMap',
  metadata: {
    name: 'a',
    labels: Object.fromEntries(texts.map((text, index) => [`l${index}`, text])),
    annotations: Object.fromEntries(texts.map((text) => [text, 'x'])),
  },
  data: Object.fromEntries(texts.map((text, index) => [`d${index}`, text])),
});

const readBack = (text: string, version: '1.1' | '1.2') =>
  parseAllDocuments(text, { version }).map((document) => {
    expect(document.errors).toEqual([]);
    return document.toJS() as unknown;
  });

describe('renderManifests', () => {
  it.each(['1.1', '1.2'] as const)('is read back by YAML %s as it was meant', (version) => {
    const object = objectWith(TEXTS);

    expect(readBack(renderManifests([object, object]), version)).toEqual([object, object]);
  });

  it('is read back whatever the text is', () => {
    const text = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.string({ unit: fc.constantFrom(...' \n\ta:-#0o1e_') }),
    );
    forAll(fc.array(text, { maxLength: 5 }), 500, (texts) => {
      const object = objectWith(texts);

      expect(readBack(renderManifests([object]), '1.1')).toEqual([object]);
      expect(readBack(renderManifests([object]), '1.2')).toEqual([object]);
    });
  });

  it('quotes what a parser of another kind might take for something else, as value and as key', () => {
    const text = renderManifests([Object.fromEntries(MISREAD.map((word) => [word, word]))]);

    expect(text.split('\n').filter((line) => line !== '' && !/^"(.*)": "(.*)"$/.test(line))).toEqual([]);
  });

  it('leaves words and files readable', () => {
    expect(renderManifests([{ kind: 'Pod', path: '/data/tv', file: 'a: 1\nb: 2\n', n: 5, yes: true }])).toBe(
      'kind: Pod\npath: /data/tv\nfile: |\n  a: 1\n  b: 2\nn: 5\n"yes": true\n'.replace('\nn:', '\n"n":'),
    );
  });

  it.skipIf(!hasKubectl)('is read back by kubectl as it was meant', () => {
    const scratch = new ScratchFolder();
    const object = { ...objectWith([]), data: objectWith(TEXTS).data };
    const file = scratch.write('a.yaml', renderManifests([object]));

    const { code, out, err } = run('kubectl', ['annotate', '--local', '-f', file, 'a=b', '-o', 'json']);

    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(JSON.parse(out)).toMatchObject({ data: object.data });
  });
});
