import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { configOf, manifestsOf } from '../support/stack-manifests.ts';
import { invariants } from './invariants/index.ts';

describe('the default stack', () => {
  const config = configOf(readFileSync('media.yaml', 'utf8'));
  const manifests = manifestsOf(config);

  it.each(Object.entries(invariants))('%s', (_, check) => {
    expect(check(manifests, config)).toEqual([]);
  });
});
