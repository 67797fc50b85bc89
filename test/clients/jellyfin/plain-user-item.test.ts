import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { UserItem } from '../../../clients/jellyfin/items.ts';
import { plainUserItem } from '../../../clients/jellyfin/plain-user-item.ts';

const id = fc.stringMatching(/^[0-9a-f]{32}$/);

/** Sound values, each in places odd, as only a server that is not understood would send it. */
const odd = fc.oneof(
  fc.constantFrom(null, true, false, 0, 1, -1, 0.5, 2 ** 53, '', 'true', '0', [], {}),
  fc.constant('2024-05-05T05:05:05.1234567Z'),
  id.map((text) => text.toUpperCase()),
  id.map((text) => `${text}0`),
);

const data = fc.record(
  {
    Played: fc.oneof({ weight: 9, arbitrary: fc.boolean() }, odd),
    IsFavorite: fc.oneof({ weight: 9, arbitrary: fc.boolean() }, odd),
    PlaybackPositionTicks: fc.oneof({ weight: 9, arbitrary: fc.nat() }, odd),
    LastPlayedDate: fc.oneof({ weight: 9, arbitrary: fc.constant(null) }, odd),
    Key: fc.oneof({ weight: 9, arbitrary: fc.string() }, odd),
    PlayedPercentage: fc.double(),
  },
  { requiredKeys: [] },
);

const item = fc.record(
  {
    Id: fc.oneof({ weight: 9, arbitrary: id }, odd),
    Type: fc.oneof({ weight: 9, arbitrary: fc.constantFrom('Movie', 'Episode') }, fc.constant('Series'), odd),
    UserData: fc.oneof({ weight: 9, arbitrary: data }, odd),
    Name: fc.string(),
  },
  { requiredKeys: [] },
);

describe('plainUserItem', () => {
  it('says of every value what the schema says, or nothing', () => {
    let said = 0;
    fc.assert(
      fc.property(fc.oneof({ weight: 20, arbitrary: item }, odd), (value) => {
        const plain = plainUserItem(value);
        if (plain === undefined) return;
        said++;
        expect(plain).toEqual(UserItem.parse(value));
      }),
      { numRuns: 5_000 },
    );
    expect(said).toBeGreaterThan(100);
  });

  it('speaks of a whole mark without a date', () => {
    const mark = { Played: true, IsFavorite: false, PlaybackPositionTicks: 0 };
    const sent = { Id: '0'.repeat(32), Type: 'Movie', UserData: mark };

    expect(plainUserItem(sent)).toEqual(sent);
    expect(plainUserItem({ ...sent, UserData: { ...mark, LastPlayedDate: '2024-05-05T05:05:05Z' } })).toBe(
      undefined,
    );
  });
});
