import { describe, expect, it } from 'vitest';
import { qualify } from '../../../../cleanup/app/apply/qualify.ts';
import type { EpisodeFacts, MovieFacts, SeriesFacts } from '../../../../cleanup/domain/facts/facts.ts';
import {
  aMovie,
  aMovieFile,
  anEpisode,
  anEpisodeFile,
  aSeries,
  aWatch,
  episodeFileId,
  episodeId,
  instance,
  movieFileId,
  NOW,
  untouched,
} from '../../../support/facts.ts';
import { Household, shortly } from '../../../support/world/applying.ts';

/** What becomes of the movie when something happens to it between plan and removal. */
async function movieAfter(change: Partial<MovieFacts>) {
  const house = new Household({ series: [] });
  house.servers.changeMovie(instance('radarr'), 1, change);
  const { outcomes } = await house.apply();
  return { outcome: outcomes[0], said: outcomes.map(shortly), calls: house.servers.calls };
}

async function seasonAfter(change: (series: SeriesFacts) => Partial<SeriesFacts>) {
  const house = new Household({ movies: [] });
  house.servers.changeSeries(instance('sonarr'), 7, change);
  const { outcomes } = await house.apply();
  return { outcome: outcomes[0], said: outcomes.map(shortly), paths: house.servers.paths };
}

describe('qualify', () => {
  it.each([
    ['it plays', { playing: true }, 'skipped kept'],
    ['nobody knows whether it plays', { playing: 'unknown' }, 'skipped kept'],
    ['it was tagged', { tags: ['Keep'] }, 'skipped kept'],
    [
      'it was marked as unplayed',
      { watches: [aWatch({ state: 'unplayed', lastPlayedAt: 'undated' })] },
      'skipped kept',
    ],
    ['it was played again', { watches: [aWatch({ lastPlayedAt: NOW })] }, 'skipped kept'],
    ['marks could not be read', { watches: [] }, 'skipped kept'],
    ['its file is gone', { file: 'none' }, 'skipped gone'],
    ['its file is not known', { file: 'unknown' }, 'skipped kept'],
    ['its file is another', { file: aMovieFile({ id: movieFileId(77) }) }, 'skipped kept'],
    ['its file has moved', { file: aMovieFile({ path: '/data/elsewhere.mkv' }) }, 'skipped changed'],
    ['it stands for another film', { providerIds: { tmdb: 5 } }, 'skipped changed'],
    ['nothing happened', {}, 'removed'],
  ] as const)('%s: %3$s', async (_name, change, expected) => {
    const { said, calls } = await movieAfter(change);
    expect(said).toEqual([expected]);
    if (expected !== 'removed') {
      expect(calls).toEqual(['radarr.read', 'radarr.rootFolders', 'readAgain movie:radarr:1']);
    }
  });

  it('says why it stays, with the reasons', async () => {
    const { outcome } = await movieAfter({ playing: true });
    expect(outcome).toMatchObject({ detail: 'judged again, it stays', reasons: [{ code: 'playing-now' }] });
    expect((await movieAfter({ file: 'none' })).outcome).toMatchObject({
      detail: 'radarr has no file of it any more',
    });
    expect((await movieAfter({ file: aMovieFile({ path: '/x.mkv' }) })).outcome).toMatchObject({
      detail: 'a file has moved to /x.mkv',
    });
    expect((await movieAfter({ providerIds: { tmdb: 5 } })).outcome).toMatchObject({
      detail: 'it stands for another title now',
    });
  });

  it('skips what the server no longer knows, in its words', async () => {
    const house = new Household({ series: [] });
    house.servers.facts = { ...house.servers.facts, movies: [] };
    // Without a file left the library would look lost first.
    const { outcomes } = await house.apply(house.plan, { files: new Map() });
    expect(outcomes).toMatchObject([{ because: 'gone', detail: 'radarr does not know it' }]);
  });

  const third: EpisodeFacts = anEpisode({ number: 3 });
  it.each([
    [
      'a file more',
      ({ episodes, files }: SeriesFacts) => ({
        episodes: [...episodes, third],
        files: [...files, anEpisodeFile({ id: episodeFileId(1103), episodes: [episodeId(103)] })],
      }),
      'skipped kept',
    ],
    [
      'a file less',
      ({ episodes, files }: SeriesFacts) => ({
        episodes: episodes.map((episode) =>
          episode.number === 2 ? { ...episode, file: 'none' as const, monitored: false } : episode,
        ),
        files: files.slice(0, 1),
      }),
      'skipped changed',
    ],
    [
      'a file of other episodes',
      ({ episodes, files }: SeriesFacts) => ({
        episodes: [...episodes, { ...third, file: episodeFileId(1102) }],
        files: files.map((file) =>
          file.id === 1102 ? { ...file, episodes: [episodeId(102), episodeId(103)] } : file,
        ),
      }),
      'skipped changed',
    ],
    [
      'an episode that plays',
      ({ episodes }: SeriesFacts) => ({
        episodes: episodes.map((episode) => ({ ...episode, playing: true })),
      }),
      'skipped kept',
    ],
    [
      'an unwatched episode',
      ({ episodes }: SeriesFacts) => ({
        episodes: episodes.map((episode) => ({
          ...episode,
          watches: [aWatch({ state: 'unplayed', lastPlayedAt: 'undated' }), untouched()],
        })),
      }),
      'skipped kept',
    ],
    ['the tag for single episodes', () => ({ tags: ['cleanup-episodes'] }), 'skipped changed'],
  ] as const)('a season with %s stays: %s', async (_name, change, expected) => {
    const { said, paths } = await seasonAfter(change);
    expect(said).toEqual([expected, 'skipped bound']);
    expect(paths.length).toBeGreaterThan(0);
  });

  it('keeps the entry of a series that got a file while its seasons went', async () => {
    const house = new Household({ movies: [] });
    house.servers.fault = (call) => {
      if (call === 'readAgain series:sonarr:7') {
        house.servers.changeSeries(instance('sonarr'), 7, ({ episodes, files }) => ({
          episodes: [...episodes, third],
          files: [...files, anEpisodeFile({ id: episodeFileId(1103), episodes: [episodeId(103)] })],
        }));
      }
      return undefined;
    };
    const { outcomes } = await house.apply();
    expect(outcomes.map(({ kind }) => kind)).toEqual(['removed', 'skipped']);
    expect(house.servers.facts.series).toHaveLength(1);
  });

  it('keeps it also when the file comes between judging and removing the entry', async () => {
    const house = new Household({ movies: [] });
    house.store.around = (write, when) => {
      const judged = house.servers.calls.at(-1) === 'readAgain series:sonarr:7';
      if (!judged || write !== 'before verify-deleted' || when === 'before') return;
      house.servers.changeEpisodes(instance('sonarr'), 7, () => ({ file: episodeFileId(1) }));
    };
    const { outcomes } = await house.apply();
    expect(outcomes.at(-1)).toMatchObject({
      kind: 'skipped',
      because: 'changed',
      detail: 'it has files again',
    });
    expect(house.servers.facts.series).toHaveLength(1);
  });
});

describe('qualify, in words', () => {
  it.each([
    ['movie', { movies: [] }, 'changed', 'it is no longer judged as this item'],
    [
      'movie',
      { movies: [aMovie({ file: 'none', playing: true })] },
      'gone',
      'radarr has no file of it any more',
    ],
    [
      'season',
      { series: [aSeries({ tags: ['cleanup-episodes'] })] },
      'changed',
      'it is no longer judged as this item',
    ],
    ['season', { series: [aSeries({ episodes: [anEpisode()] })] }, 'changed', 'it has other files now'],
    ['series', {}, 'changed', 'it has files again'],
  ] as const)('a %s %#: %3$s, %4$s', (kind, change, because, detail) => {
    const { plan, servers, policy, store } = new Household();
    const item = plan.remove.find((one) => one.kind === kind);
    if (item === undefined) throw new Error(`no ${kind} planned`);
    const facts = { ...servers.facts, ...change };
    expect(qualify(item, { kind: 'read', facts }, policy, store.saved, NOW)).toMatchObject({
      because,
      detail,
    });
  });
});

describe('target, confirmed by reading', () => {
  it.each([
    ['still monitored', { monitored: true }, 'radarr still monitors it'],
    ['of unknown monitoring', { monitored: 'unknown' }, 'radarr still monitors it'],
    [
      'of another file',
      { file: aMovieFile({ id: movieFileId(9) }) },
      'its file is no longer that of the plan',
    ],
    ['of another path', { file: aMovieFile({ path: '/y' }) }, 'its file is no longer that of the plan'],
    ['without a file', { file: 'none' }, 'its file is no longer that of the plan'],
  ] as const)('deletes no movie that is %s after it was unmonitored', async (_name, change, problem) => {
    const house = new Household({ series: [] });
    house.store.around = (write, when) => {
      if (write === 'after unmonitor' && when === 'after')
        house.servers.changeMovie(instance('radarr'), 1, change);
    };
    const { outcomes } = await house.apply();
    expect(outcomes).toMatchObject([
      { step: 'confirm-unmonitored', problem: `${problem}; nothing was deleted` },
    ]);
    expect(house.servers.calls.some((call) => call.includes('delete'))).toBe(false);
  });

  it.each([
    [
      'a season that is monitored again',
      ({ seasons }: SeriesFacts) => ({ seasons: seasons.map((season) => ({ ...season, monitored: true })) }),
      'season 1 is still monitored',
    ],
    [
      'an episode that is monitored again',
      ({ episodes }: SeriesFacts) => ({
        episodes: episodes.map((episode) => ({ ...episode, monitored: episode.number === 2 })),
      }),
      'S1E2 is still monitored',
    ],
    [
      'an episode that came meanwhile',
      ({ episodes }: SeriesFacts) => ({ episodes: [...episodes, anEpisode({ number: 9, file: 'none' })] }),
      'S1E9 is still monitored',
    ],
    [
      'a file that moved',
      ({ files }: SeriesFacts) => ({ files: files.map((file) => ({ ...file, path: '/z' })) }),
      'its files are no longer those of the plan',
    ],
    [
      'a file that is gone',
      ({ files }: SeriesFacts) => ({ files: files.slice(1) }),
      'its files are no longer those of the plan',
    ],
    [
      'an episode that lost its file',
      ({ episodes }: SeriesFacts) => ({
        episodes: episodes.map((episode) => ({ ...episode, file: 'none' as const })),
      }),
      'its files are no longer those of the plan',
    ],
  ] as const)('deletes no season with %s', async (_name, change, problem) => {
    const house = new Household({ movies: [] });
    house.store.around = (write, when) => {
      if (write === 'after unmonitor' && when === 'after')
        house.servers.changeSeries(instance('sonarr'), 7, change);
    };
    const { outcomes } = await house.apply();
    expect(outcomes[0]).toMatchObject({
      step: 'confirm-unmonitored',
      problem: `${problem}; nothing was deleted`,
    });
    expect(house.servers.calls.some((call) => call.includes('delete'))).toBe(false);
  });

  it.each([
    [
      'a new file has come in',
      { file: aMovieFile({ id: movieFileId(9) }) },
      'its entry stays in radarr: a new file has come in',
    ],
    [
      'somebody monitors it again',
      { monitored: true },
      'its entry stays in radarr: somebody monitors it again',
    ],
  ] as const)('keeps the entry when %s', async (_name, change, note) => {
    const house = new Household({ series: [] });
    house.store.around = (write, when) => {
      if (write === 'before remove-entry' && when === 'after')
        house.servers.changeMovie(instance('radarr'), 1, change);
    };
    const { outcomes } = await house.apply();
    expect(outcomes).toMatchObject([{ kind: 'removed', notes: [note] }]);
    expect(house.servers.facts.movies).toHaveLength(1);
  });
});
