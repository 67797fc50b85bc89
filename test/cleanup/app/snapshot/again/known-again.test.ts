import { describe, expect, it } from 'vitest';
import { knownAgain } from '../../../../../cleanup/app/snapshot/again/known-again.ts';
import type { Related } from '../../../../../cleanup/app/snapshot/again/related.ts';
import { NO_DETAILS } from '../../../../../cleanup/app/snapshot/join/known.ts';
import { indexLibrary } from '../../../../../cleanup/app/snapshot/join/library-index.ts';
import { movieFileKey } from '../../../../../cleanup/domain/facts/keys.ts';
import type { VideoReading } from '../../../../../cleanup/ports/media-server.ts';
import { ANNA, BEN, daysAgo, movieFileId, userId } from '../../../../support/facts.ts';
import { aUserReading, Household, itemId } from '../../../../support/in-memory/household.ts';
import { readingOf } from '../../../../support/in-memory/known.ts';

const NOTHING: Related = { asked: new Set(), known: new Set(), series: new Set(), seasons: new Set() };
const FOURK = itemId('film-1-4k');

/** What is known of film 1 (asked for), film 2 (not) and show 1 after something happened since the snapshot. */
async function again({
  happening = () => undefined,
  failing,
  nothingAsked = false,
}: {
  readonly happening?: (household: Household) => void;
  readonly failing?: string;
  readonly nothingAsked?: boolean;
} = {}) {
  let begun = false;
  const household = new Household((_, call) => begun && call === failing);
  const [film, other] = [household.addMovie(1), household.addMovie(2)];
  household.addSeries(1);
  household.watch(BEN, 'film-2');
  const { jellyfin, radarr } = household;
  jellyfin.people = [aUserReading(BEN), aUserReading(ANNA)];
  const read = await readingOf(household);
  const key = movieFileKey(radarr.instance, movieFileId(10));
  const extras = {
    details: { ...NO_DETAILS, links: new Map([[key, 2]]) },
    late: new Map(),
    lateFolders: new Map([[ANNA, new Map([[itemId('show-1'), true as const]])]]),
  };
  const before = { library: indexLibrary(read, []), people: read.media.people, extras };
  const asked = new Set<VideoReading>(nothingAsked ? [] : [film]);
  const related = {
    ...NOTHING,
    asked,
    known: new Set([other]),
    series: new Set([itemId('show-1'), itemId('gone')]),
  };
  jellyfin.calls.made.length = 0;
  begun = true;
  happening(household);
  const { users, known } = await knownAgain(jellyfin, related, before);
  return { film, other, key, users: users.map(({ id }) => id), known, calls: jellyfin.calls.made };
}

describe('knownAgain', () => {
  it('has users in the order of their ids, as they are now', async () => {
    const { users } = await again({
      happening: ({ jellyfin }) => {
        jellyfin.people = [aUserReading(userId('dora')), aUserReading(BEN), aUserReading(ANNA)];
      },
    });
    expect(users).toEqual([ANNA, BEN, 'dora']);
  });

  it('has fresh marks of the videos it asked for and those of the snapshot of the others', async () => {
    const { known, film, other } = await again({
      happening: (household) => household.watch(ANNA, 'film-1', 'film-2'),
    });
    const states = [film, other].map((video) => known.watches.of(video).map(({ state }) => state));

    expect(states).toEqual([
      ['played', 'unplayed'],
      ['unplayed', 'played'],
    ]);
  });

  it('knows only the videos and series it is about, as they are now', async () => {
    const { known } = await again({
      happening: ({ jellyfin }) => {
        jellyfin.videos = jellyfin.videos.map((video) =>
          video.id === 'film-1' ? { ...video, providerIds: { tmdb: 77 } } : video,
        );
      },
    });
    const { videos, series } = known.media.catalogue;
    expect(videos.map(({ id, providerIds }) => [id, providerIds.tmdb])).toEqual([
      ['film-1', 77],
      ['film-2', 2],
    ]);
    expect(series.map(({ id }) => id)).toEqual(['show-1']);
    expect(known.catalogueWhole).toBe(true);
  });

  it('has the details of the snapshot but for versions, and no favourite marks of it', async () => {
    const { known, key } = await again();
    const favorites = known.favorites.of([{ id: itemId('gone'), library: undefined }]);

    expect(known.details.links.get(key)).toBe(2);
    expect(favorites.map(({ favorite }) => favorite)).toEqual(['unknown', 'unknown']);
    expect(known.unread.hopeful()).toBe(false);
  });

  it('has favourite marks as they are now', async () => {
    const { known } = await again({ happening: ({ jellyfin }) => jellyfin.favor(BEN, itemId('show-1')) });
    const favorites = known.favorites.of([{ id: itemId('show-1'), library: undefined }]);

    expect(favorites.map(({ favorite }) => favorite)).toEqual([false, true]);
  });

  it('has the marks of versions as they are now', async () => {
    const { known, film, calls } = await again({
      happening: ({ jellyfin }) => {
        jellyfin.videos = jellyfin.videos.map((video) => ({ ...video, versions: 2 }));
        jellyfin.alternates.set(itemId('film-1'), [{ id: FOURK }]);
        jellyfin.mark(BEN, FOURK, { state: 'played', lastPlayedAt: daysAgo(1) });
      },
    });
    expect(calls.filter((call) => call.includes('ersion'))).toEqual([
      'versionsOf',
      `markOfVersion ${ANNA}`,
      `markOfVersion ${BEN}`,
    ]);
    expect([...known.details.versions.keys()]).toEqual(['film-1']);
    expect(known.watches.ofVersion(film, FOURK).map(({ state }) => state)).toEqual(['unplayed', 'played']);
  });

  it('has what was asked for late of somebody whose list lacked it', async () => {
    const { known, film } = await again({
      happening: ({ jellyfin }) => {
        jellyfin.people.push(aUserReading(userId('dora')));
        jellyfin.mark(userId('dora'), itemId('film-1'), { favorite: true });
      },
    });
    expect(known.watches.of(film)[2]).toMatchObject({ user: 'dora', favorite: true });
  });

  it('has what plays now', async () => {
    const { known } = await again({
      happening: ({ jellyfin }) => {
        jellyfin.playing = { ...jellyfin.playing, items: new Set([itemId('film-1')]) };
      },
    });
    expect(known.sessions?.items).toEqual(new Set(['film-1']));
  });

  it('asks for no video where there is none to ask for', async () => {
    const { calls, known } = await again({ nothingAsked: true });
    expect(calls).toEqual(['users', `marksOf ${ANNA}`, `marksOf ${BEN}`, 'sessions']);
    expect(known.media.catalogue.videos.map(({ id }) => id)).toEqual(['film-2']);
  });

  it('asks for no versions where no video has any', async () => {
    const { calls } = await again();
    expect(calls).toEqual(['users', 'videosById', `marksOf ${ANNA}`, `marksOf ${BEN}`, 'sessions']);
  });

  it.each(['users', 'videosById', `marksOf ${BEN}`, 'versionsOf', `markOfVersion ${BEN}`, 'sessions'])(
    'fails where %s fails, so that nothing is taken for harmless',
    async (failing) => {
      const happening = ({ jellyfin }: Household) => {
        jellyfin.videos = jellyfin.videos.map((video) => ({ ...video, versions: 2 }));
        jellyfin.alternates.set(itemId('film-1'), [{ id: FOURK }]);
      };
      await expect(again({ failing, happening })).rejects.toThrow(`${failing} failed`);
    },
  );
});
