import { describe, expect, it } from 'vitest';
import { AirDate, Instant } from '../../../clients/http/instant.ts';

const placeholders = [
  ...['0001-01-01T00:00:00Z', '0001-01-01T00:00:00.0000000Z', '0001-12-30T00:00:00+00:00'],
  ...['1601-01-01T00:00:00Z', '1753-01-01T00:00:00Z', '1900-01-01T00:00:00Z', '1970-01-01T00:00:00Z'],
  '9999-12-31T23:59:59.9999999Z',
];
const noDates = ['', '2026-01-01', '2026-01-01T00:00:00', '2026-13-01T00:00:00Z', 'never'];

describe.each([
  ['Instant', Instant],
  ['AirDate', AirDate],
])('%s', (_name, schema) => {
  it.each(placeholders)('takes %s for unknown', (text) => {
    expect(schema.parse(text)).toBe('unknown');
  });

  it.each(noDates)('refuses %j (hazard 43: the zone of a date without one is a guess)', (text) => {
    expect(schema.safeParse(text).success).toBe(false);
  });

  it('reads an offset and seven digits (hazard 43)', () => {
    expect(schema.parse('2026-03-01T04:00:00.2500000+02:00')).toBe(Date.UTC(2026, 2, 1, 2, 0, 0, 250));
  });
});

it.each([
  ['1966-09-08T20:00:00Z', 'unknown', Date.UTC(1966, 8, 8, 20)],
  ['1989-12-31T23:59:59Z', 'unknown', Date.UTC(1990) - 1000],
  ['1990-01-01T00:00:00Z', Date.UTC(1990), Date.UTC(1990)],
  ['1901-01-01T00:00:00Z', 'unknown', Date.UTC(1901)],
  ['1900-12-31T23:59:59Z', 'unknown', 'unknown'],
])('%s is %j of an event and %j of a broadcast', (text, event, broadcast) => {
  expect([Instant.parse(text), AirDate.parse(text)]).toEqual([event, broadcast]);
});
