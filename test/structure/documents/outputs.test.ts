import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { nextSteps } from '../../../charts/next-steps.ts';
import { secretHints } from '../../../lib/secret-manifest.ts';
import { documentPaths, readDocument } from '../../support/documents/document.ts';
import { configOf, standInBundle } from '../../support/stack-manifests.ts';

const config = configOf(readFileSync('media.yaml', 'utf8'));
const props = {
  config,
  file: 'media.yaml',
  cleanupBundle: standInBundle,
  setupBundle: standInBundle,
  dashboardBundle: standInBundle,
};

/** What the programs say, by the word behind ```text. */
const SAID: Readonly<Record<string, readonly string[]>> = {
  synth: nextSteps(props, 'dist'),
  secrets: secretHints(config, 'media.yaml'),
  'dry-run': readFileSync('test/cleanup/report/golden/run-dry.txt', 'utf8').split('\n'),
};

const outputs = documentPaths().flatMap((path) =>
  readDocument(path).blocks.flatMap(({ info, text }) => {
    const [language, what = ''] = info.split(' ');
    return language === 'text' && what !== '' ? [{ path, what, lines: text.split('\n') }] : [];
  }),
);

describe.each(outputs)('the output of $what in $path', ({ what, lines }) => {
  it('is what the program says, line by line', () => {
    expect(lines.filter((line) => !(SAID[what] ?? []).includes(line))).toEqual([]);
  });
});

describe('the outputs in documents', () => {
  it('are there', () => {
    expect(outputs.map(({ what }) => what)).toEqual(expect.arrayContaining(Object.keys(SAID)));
  });
});
