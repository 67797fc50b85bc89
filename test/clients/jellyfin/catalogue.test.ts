import { describe, expect, it } from 'vitest';
import { failureOf } from '../../support/failure-of.ts';
import { useMockHttp } from '../../support/mock-http.ts';
import { aMovie, aReader, catalogueQuery, itemId, itemsQuery, listOf } from './a-jellyfin.ts';

const http = useMockHttp();

describe('catalogue', () => {
  it('asks without a user, for all in one answer, with collections kept open and virtual episodes left out (trap 19: collections hide their movies; trap 20: a user hides versions; trap 21: virtual episodes are listed; trap 22: pages are unstable; hazards 5 and 26)', async () => {
    http.expect(catalogueQuery, 200, listOf(aMovie(1)));

    expect(await aReader(http).catalogue()).toHaveLength(1);
    expect(catalogueQuery.query).not.toHaveProperty('userId');
    expect(catalogueQuery.query).not.toHaveProperty('limit');
  });

  it('keeps what it uses and passes over fields it does not know', async () => {
    http.expect(
      catalogueQuery,
      200,
      listOf({ ...aMovie(1), SomethingNew: { a: 1 }, ProviderIds: { Tmdb: '603', Trakt: 'x' } }),
    );

    expect(await aReader(http).catalogue()).toEqual([
      {
        Id: itemId(1),
        Type: 'Movie',
        Name: 'Movie 1',
        LocationType: 'FileSystem',
        Path: '/media/movies/Movie 1/movie.mkv',
        ProviderIds: { Tmdb: '603' },
      },
    ]);
  });

  it.each([
    ['RunTimeTicks', 15_001_280_000, 15_001_280_000],
    ['RunTimeTicks', undefined, undefined],
    ['RunTimeTicks', 0, 'unknown'],
    ['RunTimeTicks', 1, 'unknown'],
    ['RunTimeTicks', 10_000_000, 'unknown'],
    ['RunTimeTicks', 10_000_001, 10_000_001],
    ['RunTimeTicks', -1, 'unknown'],
    ['RunTimeTicks', '15001280000', 'unknown'],
    ['DateCreated', '2026-11-28T01:38:54.2476096Z', Date.UTC(2026, 10, 28, 1, 38, 54, 247)],
    ['DateCreated', '0001-01-01T00:00:00.0000000Z', 'unknown'],
    ['DateCreated', 'today', 'unknown'],
  ])(
    'reads a %s of %j as %j (hazard 54: without a length a file counts as played when it is opened)',
    async (field, sent, read) => {
      http.expect(catalogueQuery, 200, listOf({ ...aMovie(1), [field]: sent }));

      const [item] = await aReader(http).catalogue();

      expect(item?.[field as 'RunTimeTicks' | 'DateCreated']).toBe(read);
    },
  );

  it('takes null for absent (trap 33: null fields are omitted)', async () => {
    http.expect(catalogueQuery, 200, listOf({ ...aMovie(1), ProviderIds: null, IndexNumber: null }));

    const [movie] = await aReader(http).catalogue();

    expect(movie?.IndexNumber ?? 'absent').toBe('absent');
  });

  it('keeps season 0 apart from an absent season (hazard 30: specials are season 0)', async () => {
    const special = {
      ...aMovie(1),
      Type: 'Episode',
      ParentIndexNumber: 0,
      IndexNumber: 1,
      IndexNumberEnd: 2,
    };
    http.expect(catalogueQuery, 200, listOf(special, { ...aMovie(2), Type: 'Episode' }));

    const [first, second] = await aReader(http).catalogue();

    expect(first).toMatchObject({ ParentIndexNumber: 0, IndexNumberEnd: 2 });
    expect(second?.ParentIndexNumber).toBeUndefined();
  });

  it.each([
    [
      'it is shorter than its own count (hazard 4: a truncated page is not the end)',
      { ...listOf(aMovie(1)), TotalRecordCount: 2 },
      'incomplete',
    ],
    ['it begins in the middle', { ...listOf(aMovie(1)), StartIndex: 1 }, 'mismatch'],
    ['it has no count', { Items: [aMovie(1)], StartIndex: 0 }, 'malformed'],
    ['it has an item twice (trap 22: pages are unstable)', listOf(aMovie(1), aMovie(1)), 'mismatch'],
    [
      'it has a type that was not asked for (trap 18: filters that do not parse are dropped; hazard 7)',
      listOf({ ...aMovie(1), Type: 'MusicVideo' }),
      'malformed',
    ],
    ['an item has no id', listOf({ ...aMovie(1), Id: undefined }), 'malformed'],
    [
      'an id has dashes (trap 33: Jellyfin ids have no dashes)',
      listOf({ ...aMovie(1), Id: '00000000-0000-0000-0000-000000000001' }),
      'malformed',
    ],
    [
      'it cannot be told whether an item is virtual',
      listOf({ ...aMovie(1), LocationType: undefined }),
      'malformed',
    ],
    ['it breaks off', '{"Items":[{"Id":"000', 'malformed'],
    ['it is a web page', '<!DOCTYPE html>', 'malformed'],
  ])('fails when %s', async (_name, answer, code) => {
    http.expect(catalogueQuery, 200, answer);

    expect(await failureOf(aReader(http).catalogue())).toMatchObject({ code, path: '/Items' });
  });

  it('names the place of what does not parse', async () => {
    http.expect(catalogueQuery, 200, listOf(aMovie(1), { ...aMovie(2), Path: 7 }));

    expect((await failureOf(aReader(http).catalogue())).message).toBe(
      'jellyfin sent an answer that does not parse at Items.1.Path: Invalid input: expected string, received number (GET /Items): nothing is assumed in its place; check that its version is supported',
    );
  });
});

describe('versions', () => {
  const query = (ids: string) =>
    itemsQuery({ includeItemTypes: 'Movie,Episode', fields: 'MediaSources', enableUserData: 'false', ids });

  it('lists the files of the items that were asked for', async () => {
    const sources = [
      { Id: itemId(1), Path: '/a.mkv' },
      { Id: itemId(9), Path: '/b.mkv' },
    ];
    http.expect(query(itemId(1)), 200, listOf({ ...aMovie(1), MediaSources: sources }));

    expect(await aReader(http).versions([itemId(1)])).toEqual([
      { Id: itemId(1), Type: 'Movie', MediaSources: sources },
    ]);
  });

  it('fails when another item comes back (trap 18: ids that do not parse switch the filter off; hazard 7)', async () => {
    http.expect(query(itemId(1)), 200, listOf({ ...aMovie(2), MediaSources: [] }));

    expect(await failureOf(aReader(http).versions([itemId(1)]))).toMatchObject({ code: 'mismatch' });
  });

  it('asks nothing for no ids, as an empty filter means everything (hazard 2)', async () => {
    expect(await aReader(http).versions([])).toEqual([]);
  });

  it('asks in parts that fit a request line (trap 33: at most 8 KB)', async () => {
    const ids = Array.from({ length: 151 }, (_, i) => itemId(i));
    http.expect(query(ids.slice(0, 150).join(',')), 200, listOf());
    http.expect(query(itemId(150)), 200, listOf());

    expect(await aReader(http).versions(ids)).toEqual([]);
  });
});
