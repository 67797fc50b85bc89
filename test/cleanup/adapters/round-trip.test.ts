import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseFactsFile } from '../../../cleanup/adapters/facts-file.ts';
import { findingsOf } from '../../../cleanup/config/schema-findings.ts';
import { arbitraryLibrary } from '../../support/arbitrary-facts/arbitrary-library.ts';

/** Every instant of the facts has a name that ends in `At`. */
function withIsoInstants(name: string, value: unknown): unknown {
  return name.endsWith('At') && typeof value === 'number' ? new Date(value).toISOString() : value;
}

describe('a snapshot file', () => {
  it.each([
    { name: 'milliseconds', replacer: undefined },
    { name: 'ISO instants', replacer: withIsoInstants },
  ])('of any library, written with $name, reads back as the very facts and ledger', ({ replacer }) => {
    fc.assert(
      fc.property(arbitraryLibrary(), ({ facts, ledger }) => {
        const text = JSON.stringify({ version: 1, facts, ledger }, replacer);
        expect(parseFactsFile(text, findingsOf)).toEqual({ kind: 'parsed', snapshot: { facts, ledger } });
      }),
      { numRuns: 100 },
    );
  });
});
