import { describe, expect, it } from 'vitest';
import { failureOf } from '../../support/failure-of.ts';
import { useMockHttp } from '../../support/mock-http.ts';
import { aMarkedMovie, aReader, itemId, itemsQuery, listOf, marksQuery, userId } from './a-jellyfin.ts';

const http = useMockHttp();
const ann = userId(1);

describe('userItems', () => {
  it('reads every mark and filters nothing on the server (trap 16: the filter on played items and the marks may disagree)', async () => {
    const seen = { LastPlayedDate: '2024-05-05T05:05:05.1234567Z', PlayedPercentage: 3 };
    http.expect(
      marksQuery({ userId: ann }),
      200,
      listOf(aMarkedMovie(1, seen), aMarkedMovie(2, { Played: false })),
    );

    expect((await aReader(http).userItems(ann)).items).toEqual([
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

    const [item] = (await aReader(http).userItems(ann)).items;

    expect(item?.UserData).toMatchObject({ Played: true });
    expect(item?.UserData.LastPlayedDate).toBeUndefined();
  });

  it('does not take the percentage for a measure (trap 15: it is absent on finished items)', async () => {
    http.expect(
      marksQuery({ userId: ann }),
      200,
      listOf(aMarkedMovie(1, { Played: false, PlayedPercentage: 99.9 })),
    );

    const [item] = (await aReader(http).userItems(ann)).items;

    expect(item?.UserData).not.toHaveProperty('PlayedPercentage');
  });

  it('keeps the open position of a half-watched item (hazard 20: a partial play is not a watch)', async () => {
    http.expect(marksQuery({ userId: ann }), 200, listOf(aMarkedMovie(1, { PlaybackPositionTicks: 42 })));

    const [item] = (await aReader(http).userItems(ann)).items;

    expect(item?.UserData.PlaybackPositionTicks).toBe(42);
  });

  it.each([
    ['marks are missing', { UserData: undefined }],
    ['the played mark is missing', { UserData: { IsFavorite: false, PlaybackPositionTicks: 0 } }],
    ['the favourite mark is missing', { UserData: { Played: true, PlaybackPositionTicks: 0 } }],
    ['the position is missing', { UserData: { Played: true, IsFavorite: false } }],
    [
      'the played mark is text',
      { UserData: { Played: 'true', IsFavorite: false, PlaybackPositionTicks: 0 } },
    ],
    ['a folder is among them', { Type: 'Series' }],
  ])('fails when %s (hazard 3: what was not read is not unplayed)', async (_name, change) => {
    http.expect(marksQuery({ userId: ann }), 200, listOf({ ...aMarkedMovie(1), ...change }));

    expect(await failureOf(aReader(http).userItems(ann))).toMatchObject({ code: 'malformed' });
  });

  it.each(['yesterday', '2024-05-05', '2024-05-05T05:05:05', '2024-13-05T05:05:05Z', 1714885505])(
    'fails when the date of the last play is %s (hazard 43: a date without a zone is a guess)',
    async (LastPlayedDate) => {
      http.expect(marksQuery({ userId: ann }), 200, listOf(aMarkedMovie(1, { LastPlayedDate })));

      expect(await failureOf(aReader(http).userItems(ann))).toMatchObject({ code: 'malformed' });
    },
  );

  it('tells how many items were counted and not sent (trap 22: what a user may not see is taken out after the count; hazard 4: a list cut short looks the same)', async () => {
    http.expect(marksQuery({ userId: ann }), 200, { ...listOf(aMarkedMovie(1)), TotalRecordCount: 100 });
    http.expect(marksQuery({ userId: ann }), 200, listOf(aMarkedMovie(1)));
    const reader = aReader(http);

    expect((await reader.userItems(ann)).withheld).toBe(99);
    expect((await reader.userItems(ann)).withheld).toBe(0);
  });

  it('fails when there are more items than the server counted', async () => {
    const list = listOf(aMarkedMovie(1), aMarkedMovie(2));
    http.expect(marksQuery({ userId: ann }), 200, { ...list, TotalRecordCount: 1 });

    expect(await failureOf(aReader(http).userItems(ann))).toMatchObject({ code: 'mismatch' });
  });
});

describe('userItemsById', () => {
  it('reads a few items again', async () => {
    http.expect(marksQuery({ userId: ann, ids: itemId(1) }), 200, listOf(aMarkedMovie(1)));

    expect(await aReader(http).userItemsById(ann, [itemId(1)])).toHaveLength(1);
  });

  it('fails when the server ignored the ids (trap 18, hazard 7)', async () => {
    http.expect(marksQuery({ userId: ann, ids: itemId(1) }), 200, listOf(aMarkedMovie(1), aMarkedMovie(2)));

    expect(await failureOf(aReader(http).userItemsById(ann, [itemId(1)]))).toMatchObject({
      code: 'mismatch',
    });
  });
});

describe('folderMarks', () => {
  const query = itemsQuery({ userId: ann, includeItemTypes: 'Series,Season', enableUserData: 'true' });

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
