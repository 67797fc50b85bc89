import { describe, expect, it } from 'vitest';
import type { Stake } from '../../../../../cleanup/app/snapshot/deepen/candidates.ts';
import { deepen } from '../../../../../cleanup/app/snapshot/deepen/deepen.ts';
import type { TorrentHash } from '../../../../../cleanup/domain/facts/ids.ts';
import { episodeFileKey, movieFileKey } from '../../../../../cleanup/domain/facts/keys.ts';
import {
  daysAgo,
  episodeFileId,
  episodeId,
  instance,
  movieFileId,
  movieId,
} from '../../../../support/facts.ts';
import { Household } from '../../../../support/in-memory/household.ts';
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
  { failing, withClient = true }: { readonly failing?: string; readonly withClient?: boolean } = {},
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
  const read = await readingOf(household);
  const about = { matched: { match: 'proven', items: [], key: '' }, watches: [] } as const;
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
    folders: [],
  };
  const problems: string[] = [];
  const { downloads, ...readers } = household.readers;
  const from = { ...readers, downloads };
  const { details } = await deepen(from, atStake, read, await knownOf(household), problems);
  return {
    torrents: Object.fromEntries(details.torrents),
    links: Object.fromEntries(details.links),
    asked: [...household.downloadCalls.made, ...household.linksAsked],
    problems,
  };
}

describe('deepen', () => {
  it('reads torrents and links of films and episodes that go', async () => {
    expect(await deepened(['goes', 'goes'])).toEqual({
      torrents: { [FILM_KEY]: [{ hash: 'aa', name: 'T' }], [EPISODE_KEY]: [] },
      links: { [FILM_KEY]: 2, [EPISODE_KEY]: 1 },
      asked: ['torrents', '/film.mkv', '/e.mkv'],
      problems: [],
    });
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
