import { describe, expect, it } from 'vitest';
import type { FileAtStake } from '../../../../../cleanup/app/snapshot/deepen/at-stake.ts';
import { readHistory } from '../../../../../cleanup/app/snapshot/deepen/read-history.ts';
import { indexTorrents } from '../../../../../cleanup/app/snapshot/deepen/torrents-of.ts';
import type { TorrentFacts, UpgradeFacts } from '../../../../../cleanup/domain/facts/facts.ts';
import type { RadarrMovieId, TorrentHash } from '../../../../../cleanup/domain/facts/ids.ts';
import { type FileKey, movieFileKey } from '../../../../../cleanup/domain/facts/keys.ts';
import { aWatch, DAY, daysAgo, instance, movieFileId, movieId } from '../../../../support/facts.ts';
import { InMemoryMovieManager } from '../../../../support/in-memory/managers.ts';

const RADARR = instance('radarr');
const SEED = {
  hash: 'aa' as TorrentHash,
  ids: ['aa'],
  name: 'Film',
  finished: true,
  goalMet: true,
  contentPath: '/t',
};
const TORRENTS = indexTorrents([SEED]);

/** File `id` of film `id`, which goes and was played after it came in. */
function aFile(id: number, overrides: Partial<FileAtStake<RadarrMovieId>> = {}): FileAtStake<RadarrMovieId> {
  return {
    key: movieFileKey(RADARR, movieFileId(id)),
    stake: 'goes',
    file: { id, path: `/data/${id}.mkv`, importedAt: daysAgo(30) },
    subjects: [movieId(id)],
    matched: { match: 'proven', items: [], key: '' },
    watches: [aWatch()],
    ...overrides,
  };
}

/** Somebody played it before it came in. */
const OUTDATED = { watches: [aWatch({ lastPlayedAt: daysAgo(35) })] };

async function read(files: readonly FileAtStake<RadarrMovieId>[], torrents = true, failing = false) {
  const manager = new InMemoryMovieManager(RADARR, () => failing);
  manager.history = {
    imports: [1, 2, 3].flatMap((id) => [
      { of: movieId(id), at: daysAgo(50), file: id + 100 },
      { of: movieId(id), at: daysAgo(30), file: id, download: 'AA' },
    ]),
    upgrades: [1, 2, 3].map((id) => ({ of: movieId(id), at: daysAgo(30) })),
  };
  const into = {
    upgrades: new Map<FileKey, readonly UpgradeFacts[]>(),
    torrents: new Map<FileKey, readonly TorrentFacts[]>(),
  };
  const problems: string[] = [];
  await readHistory({ manager, problems }, files, torrents ? TORRENTS : undefined, into);
  return {
    calls: manager.calls.made,
    since: manager.since,
    problems,
    upgrades: [...into.upgrades.keys()],
    torrents: [...into.torrents],
  };
}

describe('readHistory', () => {
  it('is not asked where no verdict asks for it', async () => {
    expect((await read([])).calls).toEqual([]);
    expect((await read([aFile(1)], false)).calls).toEqual([]);
    expect((await read([aFile(1, { stake: 'leaves' })])).calls).toEqual([]);
  });

  it('is asked once for all files, from a day before the earliest of those that go came in', async () => {
    const file = { id: 2, path: '/data/2.mkv', importedAt: daysAgo(40) };
    const { calls, since, torrents, upgrades } = await read([aFile(1), aFile(2, { file }), aFile(3)]);

    expect(calls).toEqual(['historySince']);
    expect(since).toBe(daysAgo(40) - DAY);
    expect(torrents.map(([key]) => key)).toEqual([1, 2, 3].map((id) => `movie-file:radarr:${id}`));
    expect(torrents[0]?.[1]).toEqual([{ hash: 'aa', name: 'Film' }]);
    expect(upgrades).toEqual([]);
  });

  it('is asked from the beginning where nobody knows when a file came in, or that was long ago', async () => {
    for (const importedAt of ['unknown', 5] as const) {
      const file = { id: 1, path: '/data/1.mkv', importedAt };
      expect((await read([aFile(1, { file, watches: [] }), aFile(2)])).since).toBe(0);
    }
  });

  it('is asked from the beginning where somebody played before a file came in, for what it replaced', async () => {
    for (const stake of ['goes', 'leaves'] as const) {
      const { since, upgrades } = await read([aFile(1, { ...OUTDATED, stake }), aFile(2)], false);

      expect(since).toBe(0);
      expect(upgrades).toEqual(['movie-file:radarr:1']);
    }
  });

  it('is not asked what a copy replaced, or a file that came in nobody knows when', async () => {
    const file = { id: 1, path: '/data/1.mkv', importedAt: 'unknown' as const };
    for (const other of [{ stake: 'copy' } as const, { file }]) {
      expect((await read([aFile(1, { ...OUTDATED, ...other })], false)).calls).toEqual([]);
    }
  });

  it('is asked for the torrents only of files that go', async () => {
    const { torrents } = await read([aFile(1), aFile(2, { stake: 'leaves' }), aFile(3, { stake: 'copy' })]);
    expect(torrents.map(([key]) => key)).toEqual(['movie-file:radarr:1']);
  });

  it('tells nothing of a file that it does not mention', async () => {
    const { upgrades, torrents } = await read([aFile(9, OUTDATED)]);
    expect([upgrades, torrents]).toEqual([[], []]);
  });

  it('tells nothing where it failed, and says so', async () => {
    expect(await read([aFile(1, OUTDATED)], true, true)).toMatchObject({
      problems: ['historySince failed'],
      upgrades: [],
      torrents: [],
    });
  });
});
