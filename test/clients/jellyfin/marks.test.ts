import { describe, expect, it } from 'vitest';
import { failureOf } from '../../support/failure-of.ts';
import { useMockHttp } from '../../support/mock-http.ts';
import {
  aMarkedMovie,
  aMovie,
  aReader,
  itemId,
  itemsQuery,
  listOf,
  marksQuery,
  userId,
} from './a-jellyfin.ts';

const http = useMockHttp();
const ann = userId(1);
const may5 = Date.UTC(2024, 4, 5, 5, 5, 5);

describe('userItems', () => {
  it('reads every mark and filters nothing on the server (trap 16: the filter on played items and the marks may disagree)', async () => {
    const seen = { LastPlayedDate: '2024-05-05T05:05:05.1234567Z', PlayedPercentage: 3 };
    http.expect(
      marksQuery({ userId: ann }),
      200,
      listOf(aMarkedMovie(1, seen), aMarkedMovie(2, { Played: false })),
    );

    expect((await aReader(http).userItems(ann, (item) => item)).items).toEqual([
      {
        Id: itemId(1),
        Type: 'Movie',
        UserData: {
          Played: true,
          IsFavorite: false,
          PlaybackPositionTicks: 0,
          LastPlayedDate: Date.UTC(2024, 4, 5, 5, 5, 5, 123),
        },
      },
      {
        Id: itemId(2),
        Type: 'Movie',
        UserData: { Played: false, IsFavorite: false, PlaybackPositionTicks: 0 },
      },
    ]);
  });

  it('keeps a played item without a date as it is (trap 13: played without a date is possible; hazard 21)', async () => {
    http.expect(marksQuery({ userId: ann }), 200, listOf(aMarkedMovie(1)));

    const [item] = (await aReader(http).userItems(ann, (item) => item)).items;

    expect(item?.UserData).toMatchObject({ Played: true });
    expect(item?.UserData.LastPlayedDate).toBeUndefined();
  });

  it('does not take the percentage for a measure (trap 15: it is absent on finished items)', async () => {
    http.expect(
      marksQuery({ userId: ann }),
      200,
      listOf(aMarkedMovie(1, { Played: false, PlayedPercentage: 99.9 })),
    );

    const [item] = (await aReader(http).userItems(ann, (item) => item)).items;

    expect(item?.UserData).not.toHaveProperty('PlayedPercentage');
  });

  it('keeps the open position of a half-watched item (hazard 20: a partial play is not a watch)', async () => {
    http.expect(marksQuery({ userId: ann }), 200, listOf(aMarkedMovie(1, { PlaybackPositionTicks: 42 })));

    const [item] = (await aReader(http).userItems(ann, (item) => item)).items;

    expect(item?.UserData.PlaybackPositionTicks).toBe(42);
  });

  it('fails when a folder is among them (trap 18: filter values that do not parse are dropped)', async () => {
    http.expect(marksQuery({ userId: ann }), 200, listOf({ ...aMarkedMovie(1), Type: 'Series' }));

    expect(await failureOf(aReader(http).userItems(ann, (item) => item))).toMatchObject({
      code: 'malformed',
    });
  });

  it('gives ids as they are held, and fails when one comes twice unless their order proves that none does', async () => {
    http.expect(marksQuery({ userId: ann }), 200, listOf(aMarkedMovie(1), aMarkedMovie(2)));
    const held = { share: () => itemId(7), inOrder: () => true };
    const shared = await aReader(http).userItems(ann, (_, id) => id, held);
    expect(shared.items).toEqual([itemId(7), itemId(7)]);

    http.expect(marksQuery({ userId: ann }), 200, listOf(aMarkedMovie(1), aMarkedMovie(1)));
    const unproven = { share: itemId.bind(undefined, 1), inOrder: () => false };
    expect(await failureOf(aReader(http).userItems(ann, (_, id) => id, unproven))).toMatchObject({
      code: 'mismatch',
    });
  });

  it.each([undefined, null, 'none', 7, []])(
    'knows nothing of an item whose marks are %j, and everything of the others (hazard 3: what was not read is not unplayed)',
    async (UserData) => {
      http.expect(marksQuery({ userId: ann }), 200, listOf({ ...aMovie(1), UserData }, aMarkedMovie(2)));

      const [odd, sound] = (await aReader(http).userItems(ann, (item) => item)).items;

      expect(odd?.UserData).toEqual({
        Played: 'unknown',
        IsFavorite: 'unknown',
        PlaybackPositionTicks: 'unknown',
        LastPlayedDate: 'unknown',
      });
      expect(sound?.UserData).toMatchObject({ Played: true, PlaybackPositionTicks: 0 });
    },
  );

  const oddities = {
    Played: [undefined, null, 'true', 1, {}],
    IsFavorite: [undefined, null, 'false', 0, []],
    PlaybackPositionTicks: [undefined, null, -5, -1, 0.5, '0', 'NaN', 1e300, {}],
    LastPlayedDate: [
      ...['yesterday', '', '2024-05-05', '2024-05-05T05:05:05', '2024-13-05T05:05:05Z', 1714885505, {}],
      ...['0001-01-01T00:00:00.0000000Z', '1970-01-01T00:00:00Z', '1989-12-31T23:59:59Z'],
      '9999-12-31T23:59:59.9999999Z',
    ],
  };
  it.each(Object.entries(oddities).flatMap(([field, values]) => values.map((value) => [field, value])))(
    'takes a %s of %j for unknown, and nothing else (hazards 3 and 43: one odd mark of one item)',
    async (field, value) => {
      const marked = aMarkedMovie(1, { LastPlayedDate: '2024-05-05T05:05:05Z', [String(field)]: value });
      http.expect(marksQuery({ userId: ann }), 200, listOf(marked));

      const [item] = (await aReader(http).userItems(ann, (item) => item)).items;

      const sound = { Played: true, IsFavorite: false, PlaybackPositionTicks: 0, LastPlayedDate: may5 };
      expect(item?.UserData).toEqual({ ...sound, [String(field)]: 'unknown' });
    },
  );

  it.each([
    ['112233001001', '112233001001'],
    [undefined, undefined],
    [null, null],
    [17, undefined],
  ])('carries the key of the mark: %j is %j (hazard 53)', async (Key, read) => {
    http.expect(marksQuery({ userId: ann }), 200, listOf(aMarkedMovie(1, { Key })));

    const { items } = await aReader(http).userItems(ann, (item) => item);

    expect(items.map(({ UserData }) => UserData.Key)).toEqual([read]);
  });

  it('tells how many items were counted and not sent (trap 22: what a user may not see is taken out after the count; hazard 4: a list cut short looks the same)', async () => {
    http.expect(marksQuery({ userId: ann }), 200, { ...listOf(aMarkedMovie(1)), TotalRecordCount: 100 });
    http.expect(marksQuery({ userId: ann }), 200, listOf(aMarkedMovie(1)));
    const reader = aReader(http);

    expect((await reader.userItems(ann, (item) => item)).withheld).toBe(99);
    expect((await reader.userItems(ann, (item) => item)).withheld).toBe(0);
  });

  it('fails when there are more items than the server counted', async () => {
    const list = listOf(aMarkedMovie(1), aMarkedMovie(2));
    http.expect(marksQuery({ userId: ann }), 200, { ...list, TotalRecordCount: 1 });

    expect(await failureOf(aReader(http).userItems(ann, (item) => item))).toMatchObject({ code: 'mismatch' });
  });
});

describe('userItemsById', () => {
  it('reads a few items again, and says that it proves no access (trap 35: ids are answered to a user without the library)', async () => {
    http.expect(marksQuery({ userId: ann, ids: itemId(1) }), 200, listOf(aMarkedMovie(1)));

    expect(await aReader(http).userItemsById(ann, [itemId(1)])).toMatchObject([
      { Id: itemId(1), access: 'unknown' },
    ]);
  });

  it('fails when the server ignored the ids (trap 18, hazard 7)', async () => {
    http.expect(marksQuery({ userId: ann, ids: itemId(1) }), 200, listOf(aMarkedMovie(1), aMarkedMovie(2)));

    expect(await failureOf(aReader(http).userItemsById(ann, [itemId(1)]))).toMatchObject({
      code: 'mismatch',
    });
  });
});

describe('userData', () => {
  const read = { path: `/UserItems/${itemId(2)}/UserData`, method: 'GET', query: { userId: ann } };
  const data = { Played: false, IsFavorite: true, PlaybackPositionTicks: 77, Key: '19' };

  it('reads one mark, of an alternate version too (trap 34, hazard 51: it is in no list)', async () => {
    http.expect(read, 200, { ...data, ItemId: itemId(2), PlayCount: 0 });

    expect(await aReader(http).userData(ann, itemId(2))).toEqual({ ...data, ItemId: itemId(2) });
  });

  it('takes what is odd for unknown', async () => {
    http.expect(read, 200, { ItemId: itemId(2), PlaybackPositionTicks: -1, IsFavorite: true });

    expect(await aReader(http).userData(ann, itemId(2))).toMatchObject({
      Played: 'unknown',
      IsFavorite: true,
      PlaybackPositionTicks: 'unknown',
    });
  });

  it.each([
    ['of another item', 200, { ...data, ItemId: itemId(3) }, 'mismatch'],
    ['that does not say of which item', 200, data, 'malformed'],
    ['of an item that is gone', 404, undefined, 'not-found'],
  ])('fails for an answer %s', async (_name, status, body, code) => {
    http.expect(read, status, body);

    expect(await failureOf(aReader(http).userData(ann, itemId(2)))).toMatchObject({ code });
  });
});

describe('folderMarks', () => {
  const query = itemsQuery({ userId: ann, includeItemTypes: 'Series,Season', enableUserData: 'true' });

  it.each([undefined, null, {}, { IsFavorite: null }, { IsFavorite: 'yes' }])(
    'takes a mark of %j for unknown',
    async (UserData) => {
      http.expect(query, 200, listOf({ Id: itemId(3), Type: 'Season', UserData }));

      const [mark] = (await aReader(http).folderMarks(ann)).items;

      expect(mark?.UserData).toEqual({ IsFavorite: 'unknown' });
    },
  );

  it('reads favourites of series and seasons, and not whether they are played (trap 15: an empty folder is played; hazards 25 and 31)', async () => {
    const marks = { Played: true, UnplayedItemCount: 0, IsFavorite: true, PlaybackPositionTicks: 0 };
    http.expect(
      query,
      200,
      listOf({ Id: itemId(3), Type: 'Season', SeriesId: itemId(1), IndexNumber: 0, UserData: marks }),
    );

    expect((await aReader(http).folderMarks(ann)).items).toEqual([
      { Id: itemId(3), Type: 'Season', SeriesId: itemId(1), IndexNumber: 0, UserData: { IsFavorite: true } },
    ]);
  });
});
