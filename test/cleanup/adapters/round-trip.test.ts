import { describe, expect, it } from 'vitest';
import { parseFactsFile } from '../../../cleanup/adapters/facts-file.ts';
import type { Snapshot } from '../../../cleanup/ports/snapshot.ts';
import { findingsOf } from '../../../program/config/schema-findings.ts';
import { arbitraryLibrary } from '../../support/arbitrary-facts/arbitrary-library.ts';
import { forAll, RANDOM_TEST } from '../../support/random-runs.ts';

/** Every instant of the facts has a name that ends in `At`. */
function withIsoInstants(name: string, value: unknown): unknown {
  return name.endsWith('At') && typeof value === 'number' ? new Date(value).toISOString() : value;
}

const FIRST = Date.UTC(1990, 0, 2);

/** The year 1, the zero of 1970, seconds for milliseconds; small numbers are counts. */
function isPlaceholder(value: unknown): boolean {
  return typeof value === 'number' && (value <= 0 || (value > 1_000_000 && value < FIRST));
}

/** A date that stands for having none is read as such, which is tested elsewhere; here all of them are dates. */
function withDates({ facts, ledger }: Snapshot): Snapshot {
  const dated = (value: unknown) => (isPlaceholder(value) ? FIRST : value);
  const inFacts = (name: string, value: unknown) => (name.endsWith('At') ? dated(value) : value);
  const inLedger = (name: string, value: unknown) => (name === 'files' ? value : dated(value));
  return {
    facts: JSON.parse(JSON.stringify(facts, inFacts)) as Snapshot['facts'],
    ledger: JSON.parse(JSON.stringify(ledger, inLedger)) as Snapshot['ledger'],
  };
}

describe('a snapshot file', () => {
  it.each([
    { name: 'milliseconds', replacer: undefined },
    { name: 'ISO instants', replacer: withIsoInstants },
  ])(
    'of any library, written with $name, reads back as the very facts and ledger',
    RANDOM_TEST,
    ({ replacer }) => {
      forAll(arbitraryLibrary(), 100, (library) => {
        const { facts, ledger } = withDates(library);
        const text = JSON.stringify({ version: 1, facts, ledger }, replacer);
        expect(parseFactsFile(text, findingsOf)).toEqual({ kind: 'parsed', snapshot: { facts, ledger } });
      });
    },
  );
});
