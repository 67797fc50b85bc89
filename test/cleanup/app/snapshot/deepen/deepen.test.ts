import { describe, expect, it } from 'vitest';
import type { Stake } from '../../../../../cleanup/app/snapshot/deepen/candidates.ts';
import { deepen } from '../../../../../cleanup/app/snapshot/deepen/deepen.ts';
import type { TorrentHash } from '../../../../../cleanup/domain/facts/ids.ts';
import { episodeFileKey, movieFileKey } from '../../../../../cleanup/domain/facts/keys.ts';
import {
  ANNA,
  BEN,
  daysAgo,
  episodeFileId,
  episodeId,
  instance,
  movieFileId,
  movieId,
} from '../../../../support/facts.ts';
import { Household, itemId } from '../../../../support/in-memory/household.ts';
import { knownOf, readingOf } from '../../../../support/in-memory/known.ts';

const FILM_KEY = movieFileKey(instance('radarr'), movieFileId(10));
const EPISODE_KEY = episodeFileKey(instance('sonarr'), episodeFileId(1001));
const SEED = {
  hash: 'aa' as TorrentHash,
  ids: ['aa'],
  name: 'T',
  finished: true,
  goalMet: true,
  contentPath: '/t',
};

/** What is read of film 1 and an episode of show 1, with that at stake of each. */
async function deepened(
  [film, episode]: readonly [Stake, Stake],
  { failing, withClient = true, mounted = true }: Trouble = {},
) {
  const household = new Household((_, call) => call === failing);
  household.addMovie(1);
  household.addSeries(1);
  household.torrents = withClient ? [SEED] : undefined;
  const film10 = { of: movieId(1), at: daysAgo(30), file: 10, download: 'aa' };
  household.radarr.history = { imports: [film10], upgrades: [] };
  const episode1001 = { of: episodeId(1001), at: daysAgo(30), file: 1001, download: 'bb' };
  household.sonarr.history = { imports: [episode1001], upgrades: [] };
  household.links.set('/film.mkv', 2);
  const item = household.jellyfin.videos.find(({ kind }) => kind === 'movie');
  if (item === undefined) throw new Error('no film');
  household.jellyfin.hide(BEN, item.id).hide(BEN, itemId('show-1'));
  const read = await readingOf(household);
  const about = { matched: { match: 'proven', items: [item], key: '' }, watches: [] } as const;
  const file = (id: number, path: string) => ({ id, path, importedAt: daysAgo(30) });
  const films = [
    { ...about, key: FILM_KEY, stake: film, file: file(10, '/film.mkv'), subjects: [movieId(1)] },
  ];
  const episodes = [
    { ...about, key: EPISODE_KEY, stake: episode, file: file(1001, '/e.mkv'), subjects: [episodeId(1001)] },
  ];
  const atStake = {
    movies: new Map(read.movies.map((radarr) => [radarr, films])),
    series: new Map(read.series.map((sonarr) => [sonarr, episodes])),
    folders: [{ id: itemId('show-1'), library: undefined }],
  };
  const problems: string[] = [];
  const { downloads, ...readers } = household.readers;
  const disk = mounted ? readers.disk : { linkCount: async () => await Promise.resolve('unknown' as const) };
  const from = { ...readers, disk, downloads };
  const { details, late, lateFolders } = await deepen(
    from,
    atStake,
    read,
    await knownOf(household),
    problems,
  );
  return {
    torrents: Object.fromEntries(details.torrents),
    links: Object.fromEntries(details.links),
    asked: [...household.downloadCalls.made, ...household.linksAsked],
    problems,
    late: [...late].map(([user, marks]) => [user, [...marks.keys()]]),
    lateFolders: [...lateFolders].map(([user, marks]) => [user, [...marks.keys()]]),
  };
}

interface Trouble {
  readonly failing?: string;
  readonly withClient?: boolean;
  readonly mounted?: boolean;
}

describe('deepen', () => {
  it('reads torrents and links of films and episodes that go', async () => {
    expect(await deepened(['goes', 'goes'])).toMatchObject({
      torrents: { [FILM_KEY]: [{ hash: 'aa', name: 'T' }], [EPISODE_KEY]: [] },
      links: { [FILM_KEY]: 2, [EPISODE_KEY]: 1 },
      asked: ['torrents', '/film.mkv', '/e.mkv'],
      problems: [],
    });
  });

  it('reads the marks that the list of a user lacks, of videos and folders at stake', async () => {
    for (const stake of ['goes', 'leaves', 'copy'] as const) {
      const { late, lateFolders } = await deepened([stake, stake]);
      expect(late).toEqual([
        [ANNA, []],
        [BEN, ['film-1']],
      ]);
      expect(lateFolders).toEqual([
        [ANNA, []],
        [BEN, ['show-1']],
      ]);
    }
  });

  it('leaves out links that could not be counted', async () => {
    expect((await deepened(['goes', 'goes'], { mounted: false })).links).toEqual({});
  });

  it('reads them of nothing else', async () => {
    expect((await deepened(['leaves', 'copy'])).asked).toEqual([]);
    expect(await deepened(['goes', 'leaves'])).toMatchObject({
      torrents: { [FILM_KEY]: [{ hash: 'aa' }] },
      links: { [FILM_KEY]: 2 },
      asked: ['torrents', '/film.mkv'],
    });
  });

  it('knows nothing of torrents without a download client, or of one that failed, which it tells', async () => {
    const without = await deepened(['goes', 'goes'], { withClient: false });
    expect(without).toMatchObject({ torrents: {}, problems: [] });
    expect(await deepened(['goes', 'goes'], { failing: 'torrents' })).toMatchObject({
      torrents: {},
      links: { [FILM_KEY]: 2 },
      problems: ['torrents failed'],
    });
  });
});
