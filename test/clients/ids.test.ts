import { describe, expect, it } from 'vitest';
import type { JellyfinItemId, JellyfinUserId } from '../../clients/jellyfin/ids.ts';
import { RadarrFileId, RadarrMovieId } from '../../clients/radarr/ids.ts';
import type { SonarrSeriesId } from '../../clients/sonarr/ids.ts';
import { SonarrEpisodeId, SonarrFileId } from '../../clients/sonarr/ids.ts';

describe('ids', () => {
  it('of one kind cannot be passed for those of another (hazards 7 and 8: a movie and a series of one number)', () => {
    const movie = RadarrMovieId.parse(7);
    // @ts-expect-error a movie is not a series
    const series: SonarrSeriesId = movie;
    // @ts-expect-error a file of Radarr is not a file of Sonarr
    const file: SonarrFileId = RadarrFileId.parse(7);
    // @ts-expect-error a plain number is no id
    const plain: RadarrMovieId = 7;
    // @ts-expect-error an item is not a user
    const toUser = (item: JellyfinItemId): JellyfinUserId => item;

    expect([series, file, plain, toUser.length]).toEqual([7, 7, 7, 1]);
  });

  it.each([0, -1, 1.5, Number.NaN, '7', null, undefined, ''])(
    'are never %j (hazard 2: blank ids)',
    (value) => {
      const kinds = [RadarrMovieId, RadarrFileId, SonarrEpisodeId, SonarrFileId];

      expect(kinds.map((kind) => kind.safeParse(value).success)).toEqual([false, false, false, false]);
    },
  );
});
