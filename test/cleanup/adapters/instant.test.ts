import { describe, expect, it } from 'vitest';
import { broadcastOr, Instant, instantOr } from '../../../cleanup/adapters/instant.ts';

const messageOf = (schema: ReturnType<typeof instantOr>, value: unknown) =>
  schema.safeParse(value).error?.issues[0]?.message;

/** What .NET, Windows, SQL servers, spreadsheets and Unix write for having no date. */
const placeholders = [
  ...['0001-01-01T00:00:00Z', '1601-01-01T00:00:00Z', '1753-01-01T00:00:00Z', '1899-12-30T00:00:00Z'],
  ...['1900-01-01T00:00:00Z', '1970-01-01T00:00:00Z', '9999-12-31T23:59:59.9999999Z'],
  ...[0, -62_135_596_800_000],
];

describe('instantOr', () => {
  const schema = instantOr('undated', 'unknown');

  it.each([...placeholders, '1969-12-31T16:00:00-08:00', '1980-01-01T00:00:00Z', '1989-12-31T23:59:59Z', -1])(
    'takes %j for unknown: nothing was imported or played then',
    (value) => {
      expect(schema.parse(value)).toBe('unknown');
    },
  );

  it.each([
    ['1990-01-01T00:00:00Z', Date.UTC(1990)],
    [1_767_225_600_000, Date.UTC(2026)],
    ['undated', 'undated'],
    ['unknown', 'unknown'],
  ])('takes %j as it is', (value, read) => {
    expect(schema.parse(value)).toBe(read);
  });

  it.each([1, 631_152_000, 1_767_225_600, 99_999_999_999])('tells that %j is seconds', (value) => {
    expect(messageOf(schema, value)).toMatch(/^expected milliseconds, not seconds/);
  });

  it.each([1_767_225_600_000_000, 1.5, 'unknownish', '2026-02-30T00:00:00Z'])('refuses %j', (value) => {
    expect(schema.safeParse(value).success).toBe(false);
  });
});

describe('Instant', () => {
  it.each(placeholders)('refuses %j where no word stands for having no date', (value) => {
    expect(messageOf(Instant, value)).toMatch(/^expected a time after 1990/);
  });
});

describe('broadcastOr', () => {
  const schema = broadcastOr('undated', 'unknown');

  it.each(placeholders)('takes %j for unknown', (value) => {
    expect(schema.parse(value)).toBe('unknown');
  });

  it.each(['1901-01-01T00:00:00Z', '1966-09-08T00:00:00Z', '1970-01-01T20:00:00Z', '1989-12-17T01:00:00Z'])(
    'takes %j as it is: many series are older than the servers',
    (value) => {
      expect(schema.parse(value)).toBe(Date.parse(value));
    },
  );

  it('takes milliseconds before 1970, and tells seconds', () => {
    expect(schema.parse(-104_371_200_000)).toBe(-104_371_200_000);
    expect(messageOf(schema, 1_767_225_600)).toMatch(/milliseconds, not seconds/);
  });
});
