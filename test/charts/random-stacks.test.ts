import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arbitraryMediaYaml } from '../support/arbitrary-config.ts';
import { configOf, manifestsOf } from '../support/stack-manifests.ts';
import { violationsOf } from './invariants/index.ts';

describe('any valid media.yaml', () => {
  it('makes a stack that keeps every invariant', { timeout: 300_000 }, () => {
    fc.assert(
      fc.property(arbitraryMediaYaml, (text) => {
        const config = configOf(text);

        expect(violationsOf(manifestsOf(config), config)).toEqual([]);
      }),
      { numRuns: 250 },
    );
  });
});
