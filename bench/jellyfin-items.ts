/** Answers of Jellyfin as they come, with the fields that it sends without being asked. */

const id = (n: number) => n.toString(16).padStart(32, '0');

/** What the catalogue of so many episodes looks like. */
export function catalogueBytes(count: number): Uint8Array {
  return listOf(count, (n) => ({
    ...common(n),
    Path: `/media/tv/Some Series ${Math.floor(n / 24)} (2019)/Season 01/Some Series - S01E${n % 24} - Title ${n}.mkv`,
    ProviderIds: { Tvdb: String(1_000_000 + n), Imdb: `tt${n}` },
  }));
}

/** What one user's marks on so many episodes look like; every third is played. */
export function marksBytes(count: number): Uint8Array {
  return listOf(count, (n) => ({
    ...common(n),
    UserData: {
      PlaybackPositionTicks: 0,
      PlayCount: n % 3 === 0 ? 1 : 0,
      IsFavorite: false,
      ...(n % 3 === 0 ? { LastPlayedDate: '2024-05-05T05:05:05.1234567Z' } : {}),
      Played: n % 3 === 0,
      Key: `8018900${n % 24}`,
      ItemId: id(n),
    },
  }));
}

function common(n: number): object {
  return {
    Name: `Title of episode ${n}`,
    ServerId: id(1),
    Id: id(n + 10_000_000),
    Container: 'mkv',
    PremiereDate: '2020-01-02T00:00:00.0000000Z',
    CommunityRating: 7.9,
    RunTimeTicks: 26_000_000_000,
    ProductionYear: 2020,
    IndexNumber: n % 24,
    ParentIndexNumber: 1,
    IsFolder: false,
    Type: 'Episode',
    SeriesName: `Some Series ${Math.floor(n / 24)}`,
    SeriesId: id(Math.floor(n / 24)),
    SeasonId: id(5_000_000 + Math.floor(n / 24)),
    SeasonName: 'Season 1',
    VideoType: 'VideoFile',
    LocationType: 'FileSystem',
    MediaType: 'Video',
  };
}

function listOf(count: number, item: (n: number) => object): Uint8Array {
  const Items = Array.from({ length: count }, (_, n) => item(n));
  return Buffer.from(JSON.stringify({ Items, TotalRecordCount: count, StartIndex: 0 }));
}
