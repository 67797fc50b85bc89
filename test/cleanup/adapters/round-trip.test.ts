import { describe, expect, it } from 'vitest';
import { parseFactsFile } from '../../../cleanup/adapters/facts-file.ts';
import { findingsOf } from '../../../cleanup/config/schema-findings.ts';
import { arbitraryLibrary } from '../../support/arbitrary-facts/arbitrary-library.ts';
import { forAll, RANDOM_TEST } from '../../support/random-runs.ts';

/** Every instant of the facts has a name that ends in `At`. */
function withIsoInstants(name: string, value: unknown): unknown {
  return name.endsWith('At') && typeof value === 'number' ? new Date(value).toISOString() : value;
}

describe('a snapshot file', () => {
  it.each([
    { name: 'milliseconds', replacer: undefined },
    { name: 'ISO instants', replacer: withIsoInstants },
  ])(
    'of any library, written with $name, reads back as the very facts and ledger',
    RANDOM_TEST,
    ({ replacer }) => {
      forAll(arbitraryLibrary(), 100, ({ facts, ledger }) => {
        const text = JSON.stringify({ version: 1, facts, ledger }, replacer);
        expect(parseFactsFile(text, findingsOf)).toEqual({ kind: 'parsed', snapshot: { facts, ledger } });
      });
    },
  );
});
