import { describe, expect, it } from 'vitest';
import { movieTarget } from '../../../../cleanup/app/apply/target.ts';
import type { MovieFacts } from '../../../../cleanup/domain/facts/facts.ts';
import type { MovieItem } from '../../../../cleanup/domain/plan/plan.ts';
import { ServerFailure } from '../../../../cleanup/ports/server-failure.ts';
import { aMovieFile, aMoviePlayed, instance, movieFileId } from '../../../support/facts.ts';
import { Household } from '../../../support/world/applying.ts';

const OFF = { monitored: false } as const;
const GONE = { ...OFF, file: 'none' } as const;
const NEW_FILE = { ...OFF, file: aMovieFile({ id: movieFileId(9), path: '/1' }) };

/** A movie that goes, beside another, after something happened to it. */
function movie(change: Partial<MovieFacts> | 'removed' = {}, { exclude = true, entry = true } = {}) {
  const { servers, plan } = new Household({ movies: [aMoviePlayed(9, 1), aMoviePlayed(8, 2)], series: [] });
  const [item] = plan.remove;
  const [manager] = servers.readers.movies;
  const [remover] = servers.removers.movies;
  if (item?.kind !== 'movie' || manager === undefined || remover === undefined) throw new Error('no movie');
  if (change === 'removed') servers.facts = { ...servers.facts, movies: servers.facts.movies.slice(1) };
  else servers.changeMovie(instance('radarr'), 1, change);
  const options = { movieEntry: entry, exclude, torrents: 'report' } as const;
  const kept = { kind: 'skipped', item, because: 'kept', detail: 'judged again, it stays' } as const;
  const protection = {
    judgeAgain: ({ tags }: Pick<MovieFacts, 'tags'>) => (tags === 'unknown' ? kept : undefined),
    whyKept: ({ tags }: Pick<MovieFacts, 'tags'>) =>
      tags === 'unknown' ? 'it is tagged to be kept' : undefined,
  };
  const target = movieTarget(item as MovieItem, manager, remover, options, protection);
  return { target, servers, kept };
}

describe('movieTarget, doubt', () => {
  it.each([
    ['nothing, when it is unmonitored with its file', OFF, undefined],
    ['an entry that is gone', 'removed', 'radarr no longer has it'],
    ['one that is still monitored', {}, 'radarr still monitors it'],
    ['one of which nobody knows that', { monitored: 'unknown' }, 'radarr still monitors it'],
    ['another file', NEW_FILE, 'its file is no longer that of the plan'],
    [
      'a file elsewhere',
      { ...OFF, file: aMovieFile({ id: movieFileId(1) }) },
      'its file is no longer that of the plan',
    ],
    ['no file', GONE, 'its file is no longer that of the plan'],
    ['a file that nobody knows', { ...OFF, file: 'unknown' }, 'its file is no longer that of the plan'],
  ] as const)('is %s', async (_name, change, doubt) => {
    expect(await movie(change).target.doubt()).toBe(doubt);
  });

  it('is what protects the title by its newest answer', async () => {
    const { target, kept } = movie({ ...OFF, tags: 'unknown' });
    expect(await target.doubt()).toBe(kept);
  });
});

describe('movieTarget, remaining', () => {
  it.each([
    ['its file', {}, [1]],
    ['its file, where nobody can tell', { file: 'unknown' }, [1]],
    ['nothing, when it has none', GONE, []],
    ['nothing, when it has another', NEW_FILE, []],
    ['nothing, when the whole list lacks the movie', 'removed', []],
  ] as const)('is %s', async (_name, change, left) => {
    expect([...(await movie(change).target.remaining())]).toEqual(left);
  });

  it('is not known of a movie that is not found by its id and still listed', async () => {
    const { target, servers } = movie();
    servers.unknownIds.add('radarr 1');
    const failure = await target.remaining().catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(ServerFailure);
    expect(failure).toHaveProperty(
      'message',
      'radarr does not know it by its id, and its list does not prove it gone',
    );
  });
});

describe('movieTarget, removeEntry', () => {
  it.each([
    ['is gone from radarr', GONE, true],
    ['is gone from radarr', 'removed', false],
    ['stays in radarr: a new file has come in', NEW_FILE, false],
    ['stays in radarr: a new file has come in', { ...OFF, file: 'unknown' }, false],
    ['stays in radarr: somebody monitors it again', { file: 'none' }, false],
    ['stays in radarr: somebody monitors it again', { file: 'none', monitored: 'unknown' }, false],
    ['stays in radarr: it is tagged to be kept', { ...GONE, tags: 'unknown' }, false],
  ] as const)('says that it %s', async (said, change, asked) => {
    const { target, servers } = movie(change, { exclude: false });
    expect(await target.removeEntry?.()).toBe(`its entry ${said}`);
    expect(servers.calls.includes('radarr.removeEntry 1')).toBe(asked);
    expect(servers.exclusions).toEqual([]);
  });

  it('says what an exclusion does and does not', async () => {
    const { target, servers } = movie(GONE);
    expect(await target.removeEntry?.()).toBe(
      'import lists of radarr will not add it again; a request still does',
    );
    expect(servers.exclusions).toEqual(['radarr 1']);
  });

  it('is no step where entries stay', () => {
    expect(movie(GONE, { entry: false }).target).not.toHaveProperty('removeEntry');
  });
});
