import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bytesOf, canonicalQuantity, coresOf, sumOf } from '../../lib/quantity.ts';
import { forAll } from '../support/random-runs.ts';

describe('bytesOf', () => {
  it.each([
    ['1Ki', 1024],
    ['512Mi', 512 * 1024 ** 2],
    ['2Gi', 2 * 1024 ** 3],
    ['1.5Gi', 1.5 * 1024 ** 3],
    ['1k', 1000],
    ['3G', 3e9],
    ['1E', 1e18],
    ['7', 7],
  ])('reads %s', (quantity, bytes) => {
    expect(bytesOf(quantity)).toBe(bytes);
  });

  it.each(['2GB', 'lots', '', '-1Gi', '1 Gi'])('fails for %j', (quantity) => {
    expect(() => bytesOf(quantity)).toThrow('expected a quantity like 512Mi, 10G or 500m');
  });
});

describe('coresOf', () => {
  it.each([
    ['500m', 0.5],
    ['2', 2],
    ['0.25', 0.25],
  ])('reads %s', (quantity, cores) => {
    expect(coresOf(quantity)).toBe(cores);
  });
});

describe('sumOf', () => {
  it('adds across units and rounds up to whole mebibytes', () => {
    expect(sumOf(['1Gi', '512Mi'])).toBe('1536Mi');
    expect(sumOf(['1G', '1'])).toBe('954Mi');
    expect(sumOf(['10Gi', '10Gi', '2Gi'])).toBe('22Gi');
  });
});

describe('canonicalQuantity', () => {
  // As apimachinery's Quantity writes them (CanonicalizeBytes, CanonicalizeAsString).
  it.each([
    ['22528Mi', '22Gi'],
    ['2048Gi', '2Ti'],
    ['1024Mi', '1Gi'],
    ['2097152Ki', '2Gi'],
    ['1023Gi', '1023Gi'],
    ['1.5Gi', '1536Mi'],
    ['1024Pi', '1Ei'],
    ['1024Ei', '1024Ei'],
    ['1500M', '1500M'],
    ['1000M', '1G'],
    ['1000P', '1E'],
    ['1000', '1k'],
    ['1024', '1024'],
    ['0.05', '50m'],
    ['0.5', '500m'],
    ['2.0', '2'],
    ['1000m', '1'],
    ['1500m', '1500m'],
    ['0.001', '1m'],
    ['0', '0'],
  ])('writes %s as %s', (given, stored) => {
    expect(canonicalQuantity(given)).toBe(stored);
  });

  it('says the same amount, and says it again in the same way', () => {
    const suffix = fc.constantFrom('', 'm', 'k', 'M', 'G', 'T', 'Ki', 'Mi', 'Gi', 'Ti', 'Pi');
    forAll(fc.tuple(fc.integer({ min: 1, max: 1_000_000 }), suffix), 1_000, ([digits, unit]) => {
      const given = `${digits}${unit}`;
      const stored = canonicalQuantity(given);

      expect(bytesOf(stored)).toBeCloseTo(bytesOf(given), 6);
      expect(canonicalQuantity(stored)).toBe(stored);
      expect(stored).toMatch(unit.endsWith('i') ? /^\d+[KMGTPE]i$/ : /^\d+[mkMGTPE]?$/);
    });
  });
});
