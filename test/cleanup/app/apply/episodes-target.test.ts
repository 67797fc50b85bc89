import { describe, expect, it } from 'vitest';
import { episodesTarget } from '../../../../cleanup/app/apply/episodes-target.ts';
import type { EpisodeFacts, SeriesFacts } from '../../../../cleanup/domain/facts/facts.ts';
import type { Policy } from '../../../../cleanup/domain/policy/policy.ts';
import { ServerFailure } from '../../../../cleanup/ports/server-failure.ts';
import {
  anEpisode,
  anEpisodeFile,
  aSeries,
  episodeFileId,
  episodeId,
  instance,
  seriesId,
} from '../../../support/facts.ts';
import { Household } from '../../../support/world/applying.ts';

const SONARR = instance('sonarr');
const EPISODES = [
  anEpisode(),
  anEpisode({ number: 2, file: 'none', monitored: false }),
  anEpisode({ number: 3 }),
];

/** The target of the first item of a series that goes, or of several, and the servers that hold it. */
function targetOf(
  series: Parameters<typeof aSeries>[0] = { episodes: EPISODES },
  { items: count = 1, policy = {} as Partial<Policy>, missing = false } = {},
) {
  const other = aSeries({ id: seriesId(8), providerIds: { tvdb: 1 }, episodes: [anEpisode({ season: 9 })] });
  const { servers, plan } = new Household({ movies: [], series: [aSeries(series), other] }, { policy });
  const items = plan.remove
    .filter((item) => item.kind === 'season' || item.kind === 'episode')
    .filter((item) => item.seriesId === 7);
  const [first, ...rest] = items.slice(0, count);
  const [manager] = servers.readers.series;
  const [remover] = servers.removers.series;
  if (first === undefined || manager === undefined || remover === undefined) throw new Error('nothing goes');
  const kept = { kind: 'skipped', item: first, because: 'kept', detail: 'judged again, it stays' } as const;
  const judgeAgain = ({ tags }: Pick<SeriesFacts, 'tags'>) => (tags === 'unknown' ? kept : undefined);
  // Series of its number elsewhere, and of another number, come first in the facts.
  const decoys = [{ instance: instance('sonarr-4k') }, { id: seriesId(9) }].map((decoy, index) =>
    aSeries({ ...decoy, episodes: [anEpisode({ id: episodeId(900 + index) })] }),
  );
  const facts = { ...servers.facts, series: missing ? decoys : [...decoys, ...servers.facts.series] };
  const target = episodesTarget([first, ...rest], facts, manager, remover, judgeAgain);
  const change = (to: (one: SeriesFacts) => Partial<SeriesFacts>) => servers.changeSeries(SONARR, 7, to);
  return { target, servers, change, kept, first };
}

const episodesOf =
  (change: (episode: EpisodeFacts) => Partial<EpisodeFacts>) =>
  ({ episodes }: SeriesFacts) => ({ episodes: episodes.map((one) => ({ ...one, ...change(one) })) });
const more = (episode: Partial<EpisodeFacts>) => (one: SeriesFacts) => ({
  episodes: [...one.episodes, anEpisode({ number: 9, monitored: false, file: 'none', ...episode })],
});

describe('episodesTarget, unmonitor', () => {
  it('asks for all episodes of the season, then for its flag', async () => {
    const { target, servers } = targetOf();
    await target.unmonitor();
    expect(servers.calls).toEqual(['sonarr.unmonitorEpisodes 7 101,102,103', 'sonarr.unmonitorSeason 7 1']);
  });

  it('asks for one episode alone, and for no season while another of its files is left', async () => {
    const { target, servers } = targetOf({ episodes: EPISODES }, { policy: { seriesMode: 'episode' } });
    await target.unmonitor();
    expect(servers.calls).toEqual(['sonarr.unmonitorEpisodes 7 101']);
  });

  it('asks for the episodes of its files at least, where nothing else is known of the series', async () => {
    const { target, servers } = targetOf({ episodes: EPISODES }, { missing: true });
    await target.unmonitor();
    expect(servers.calls[0]).toBe('sonarr.unmonitorEpisodes 7 101,103');
  });

  it('asks for each episode of a file once, in whatever season', async () => {
    const file = episodeFileId(1101);
    const { target, servers } = targetOf(
      {
        episodes: [anEpisode({ file }), anEpisode({ season: 2, file }), anEpisode({ season: 2, number: 2 })],
      },
      { items: 2 },
    );
    await target.unmonitor();
    await target.deleteFiles();
    expect(servers.calls).toEqual([
      'sonarr.unmonitorEpisodes 7 101,201,202',
      'sonarr.unmonitorSeason 7 1',
      'sonarr.unmonitorSeason 7 2',
      'sonarr.deleteFiles 7 1101,1202',
    ]);
  });
});

describe('episodesTarget, doubt', () => {
  /** What is doubted of a season that was unmonitored, after something happened to its series. */
  async function doubtAfter(change: (one: SeriesFacts) => Partial<SeriesFacts>, options = {}) {
    const { target, change: to, kept } = targetOf({ episodes: EPISODES }, options);
    await target.unmonitor();
    to(change);
    return { doubt: await target.doubt(), kept };
  }

  const NOT_THOSE = 'its files are no longer those of the plan';
  it.each([
    ['nothing', () => ({}), undefined],
    ['another season that is monitored', more({ season: 2, monitored: true }), undefined],
    [
      'its season, monitored again',
      ({ seasons }) => ({ seasons: seasons.map((one) => ({ ...one, monitored: true })) }),
      'season 1 is still monitored',
    ],
    [
      'its season, of which nobody knows that',
      ({ seasons }) => ({ seasons: seasons.map((one) => ({ ...one, monitored: 'unknown' })) }),
      'season 1 is still monitored',
    ],
    [
      'an episode without a file that is monitored',
      episodesOf(({ number }) => ({ monitored: number === 2 })),
      'S1E2 is still monitored',
    ],
    [
      'an episode of which nobody knows that',
      episodesOf(() => ({ monitored: 'unknown' })),
      'S1E1 is still monitored',
    ],
    [
      'a file elsewhere',
      ({ files }) => ({ files: files.map((file) => ({ ...file, path: '/new' })) }),
      NOT_THOSE,
    ],
    ['a file that is not listed', ({ files }) => ({ files: files.slice(1) }), NOT_THOSE],
    ['a file that lost its episode', episodesOf(() => ({ file: 'none' })), NOT_THOSE],
    ['a file that holds one episode more', more({ season: 2, file: episodeFileId(1101) }), NOT_THOSE],
    [
      'a file that holds another episode',
      episodesOf(({ number }) => ({ file: episodeFileId(number === 1 ? 1103 : 1101) })),
      NOT_THOSE,
    ],
    ['an episode that came in', more({}), 'S1E9 has come in since it was judged'],
    [
      'a file that came in',
      episodesOf(({ number, file }) => ({ file: number === 2 ? episodeFileId(9) : file })),
      'S1E2 has come in since it was judged',
    ],
    [
      'a file that nobody knows',
      episodesOf(({ number, file }) => ({ file: number === 2 ? 'unknown' : file })),
      'S1E2 has come in since it was judged',
    ],
    ['an episode of another season', more({ season: 2, file: episodeFileId(9) }), undefined],
  ] as readonly [string, (one: SeriesFacts) => Partial<SeriesFacts>, string | undefined][])(
    'of a season, %s',
    async (_name, change, expected) => {
      expect((await doubtAfter(change)).doubt).toBe(expected);
    },
  );

  it('is of a file that holds one of its episodes and another in place of one', async () => {
    const file = episodeFileId(1101);
    const episodes = [anEpisode({ file }), anEpisode({ number: 2, file }), anEpisode({ season: 2 })];
    const { target, change } = targetOf({ episodes });
    await target.unmonitor();
    change(
      episodesOf(({ id, file: own }) => (id === 102 ? { file: 'none' } : { file: id === 201 ? file : own })),
    );
    expect(await target.doubt()).toBe(NOT_THOSE);
  });

  it('is of an episode alone only what concerns its file', async () => {
    const policy = { seriesMode: 'episode' } as const;
    expect((await doubtAfter(() => ({}), { policy })).doubt).toBeUndefined();
    expect((await doubtAfter(more({ monitored: true }), { policy })).doubt).toBeUndefined();
    const again = episodesOf(({ number }) => ({ monitored: number === 1 }));
    expect((await doubtAfter(again, { policy })).doubt).toBe('S1E1 is still monitored');
  });

  it('is what protects the title by its newest answer', async () => {
    const { doubt, kept } = await doubtAfter(() => ({ tags: 'unknown' }));
    expect(doubt).toEqual(kept);
  });

  it('is that of a series that is gone', async () => {
    const { target, servers } = targetOf();
    servers.facts = { ...servers.facts, series: [] };
    expect(await target.doubt()).toBe('sonarr no longer has it');
  });
});

describe('episodesTarget, remaining', () => {
  const noFiles = ({ episodes }: SeriesFacts) => ({
    files: [],
    episodes: episodes.map((one) => ({ ...one, file: 'none' as const })),
  });

  it.each([
    ['all of its files while nothing has happened', () => ({}), [1101, 1103]],
    ['none when no list has them', noFiles, []],
    [
      'those that are listed as files',
      ({ files }) => ({ ...noFiles({ episodes: EPISODES } as never), files }),
      [1101, 1103],
    ],
    [
      'those of which an episode is in an unknown file',
      ({ episodes }) => ({
        files: [],
        episodes: episodes.map((one) => ({ ...one, file: one.number === 3 ? 'unknown' : 'none' })),
      }),
      [1103],
    ],
    ['those that an episode still has', ({ files }) => ({ files: files.slice(1) }), [1101, 1103]],
  ] as readonly [string, (one: SeriesFacts) => Partial<SeriesFacts>, readonly number[]][])(
    'are %s',
    async (_name, change, left) => {
      const { target, change: to } = targetOf();
      to(change);
      expect([...(await target.remaining())]).toEqual(left);
    },
  );

  it('are none of its own when only files of others are there', async () => {
    const { target, change } = targetOf();
    change((one) => ({ ...noFiles(one), files: [anEpisodeFile({ id: episodeFileId(9) })] }));
    expect([...(await target.remaining())]).toEqual([]);
  });

  it('are not known when the episodes are not listed any more', async () => {
    const { target, change } = targetOf();
    change(() => ({ episodes: [], files: [] }));
    await expect(target.remaining()).rejects.toThrow(ServerFailure);
    await expect(target.remaining()).rejects.toThrow(
      'sonarr no longer lists the episodes of /data/series/1101.mkv',
    );
  });
});
