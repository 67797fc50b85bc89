import { describe, expect, it } from 'vitest';
import { openJellyfin } from '../../../../cleanup/adapters/jellyfin/open-jellyfin.ts';
import { nothingKnown } from '../../../../cleanup/adapters/jellyfin/to-marks.ts';
import type { JellyfinItemId, JellyfinUserId } from '../../../../cleanup/domain/facts/ids.ts';
import {
  aMarkedMovie,
  aMovie,
  credentials,
  itemId,
  itemsQuery,
  listOf,
  marksQuery,
  userId,
} from '../../../clients/jellyfin/a-jellyfin.ts';
import { mockOrigin, useMockHttp } from '../../../support/mock-http.ts';

const http = useMockHttp();
const ann = userId(1) as string as JellyfinUserId;
const id = (n: number) => itemId(n) as string as JellyfinItemId;
const aServer = () =>
  openJellyfin({
    url: mockOrigin,
    dispatcher: http.dispatcher,
    retry: { sleep: async () => {} },
    credentials,
  });

const aSeason = (n: number, favorite: boolean) => ({
  Id: id(n),
  Type: 'Season',
  UserData: { IsFavorite: favorite },
});
const seasonsQuery = (ids: string) =>
  itemsQuery({ userId: ann, includeItemTypes: 'Series,Season', enableUserData: 'true', ids });
const dataOf = (n: number) => ({
  path: `/UserItems/${id(n)}/UserData`,
  query: { userId: ann },
});

describe('marksOf', () => {
  it('reads films and seasons that were named, and nothing of one that the server does not list', async () => {
    http.expect(marksQuery({ userId: ann, ids: `${id(1)},${id(2)}` }), 200, listOf(aMarkedMovie(1)));
    http.expect(seasonsQuery(`${id(3)},${id(4)}`), 200, listOf(aSeason(3, true)));

    const { videos, folders } = await aServer().marksOf(ann, {
      videos: [id(1), id(2)],
      folders: [id(3), id(4)],
    });

    expect([...videos]).toEqual([[id(1), expect.objectContaining({ state: 'played' })]]);
    expect([...folders]).toEqual([[id(3), true]]);
  });

  it('asks nothing when nothing is named: an empty list of ids would be all items', async () => {
    const { videos, folders } = await aServer().marksOf(ann, { videos: [], folders: [] });

    expect([videos.size, folders.size]).toEqual([0, 0]);
  });

  it('fails as a whole when one of the two lists cannot be read', async () => {
    http.expect(marksQuery({ userId: ann, ids: id(1) }), 200, listOf(aMarkedMovie(1)));
    http.expect(seasonsQuery(id(3)), 403);

    await expect(aServer().marksOf(ann, { videos: [id(1)], folders: [id(3)] })).rejects.toMatchObject({
      name: 'ServerFailure',
    });
  });

  it('refuses an item that was not asked for', async () => {
    http.expect(marksQuery({ userId: ann, ids: id(1) }), 200, listOf(aMarkedMovie(2)));

    await expect(aServer().marksOf(ann, { videos: [id(1)], folders: [] })).rejects.toMatchObject({
      message: expect.stringContaining('was not asked for'),
    });
  });
});

describe('videosById', () => {
  it('reads what a film is now; one that is gone is missing', async () => {
    const query = itemsQuery({
      includeItemTypes: 'Movie,Series,Episode',
      fields: 'Path,ProviderIds,MediaSourceCount,DateCreated',
      enableUserData: 'false',
      ids: `${id(1)},${id(2)}`,
    });
    http.expect(
      query,
      200,
      listOf({ ...aMovie(1), ProviderIds: { Tmdb: '7' }, RunTimeTicks: 15_001_280_000 }),
    );

    const videos = await aServer().videosById([id(1), id(2)]);

    expect(videos).toMatchObject([
      { id: id(1), path: '/media/movies/Movie 1/movie.mkv', runtimeKnown: true, providerIds: { tmdb: 7 } },
    ]);
  });
});

describe('markOfVersion', () => {
  it('reads the mark of one version, with a favourite that no list has', async () => {
    http.expect(dataOf(5), 200, {
      ItemId: id(5),
      Played: false,
      IsFavorite: true,
      PlaybackPositionTicks: 0,
      Key: 'k',
    });

    expect(await aServer().markOfVersion(ann, id(5))).toMatchObject({ state: 'unplayed', favorite: true });
  });

  it('knows nothing of a version that the server does not find', async () => {
    http.expect(dataOf(5), 404, { title: 'Not Found', status: 404 });

    expect(await aServer().markOfVersion(ann, id(5))).toEqual(nothingKnown);
  });

  it.each([403, 418])('fails when the server refuses with %i', async (status) => {
    http.expect(dataOf(5), status);

    await expect(aServer().markOfVersion(ann, id(5))).rejects.toMatchObject({ name: 'ServerFailure' });
  });

  it('fails when the server answers for another item', async () => {
    http.expect(dataOf(5), 200, { ItemId: id(6), Played: true, IsFavorite: false, PlaybackPositionTicks: 0 });

    await expect(aServer().markOfVersion(ann, id(5))).rejects.toMatchObject({ name: 'ServerFailure' });
  });
});
