import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseConfig } from '../../lib/config/parse.ts';
import { manifestsOf } from '../support/stack-manifests.ts';
import { violationsOf } from './invariants/index.ts';

const folder = join(import.meta.dirname, 'households');
const files = readdirSync(folder).toSorted();

/** What people run today, said in the words of media.yaml. */
describe('a household', () => {
  it.each(files)('of %s gets a stack that keeps every invariant', (file) => {
    const loaded = parseConfig('media.yaml', readFileSync(join(folder, file), 'utf8'));

    expect(loaded.kind === 'invalid' ? loaded.errors : []).toEqual([]);
    if (loaded.kind === 'valid') {
      expect(violationsOf(manifestsOf(loaded.config), loaded.config)).toEqual([]);
    }
  });

  it('is one of several', () => {
    expect(files.length).toBeGreaterThan(5);
  });
});
