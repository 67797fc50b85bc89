import type { NonEmpty } from '../../domain/basics/non-empty.ts';
import type { RadarrMovieId } from '../../domain/facts/ids.ts';
import type { EpisodeItem, MovieItem, SeasonItem } from '../../domain/plan/plan.ts';
import type { MovieManager, MovieReading } from '../../ports/managers.ts';
import type { MovieRemover } from '../../ports/removers.ts';
import { ServerFailure } from '../../ports/server-failure.ts';
import type { Skipped } from '../outcome.ts';
import type { RemovalOptions } from './apply-world.ts';
import { excludedNote } from './entry-notes.ts';
import type { Protection } from './judge-again.ts';

/** Files that go together, and how the server that has them is asked. Every method throws `ServerFailure`. */
export interface Target {
  readonly items: NonEmpty<MovieItem | SeasonItem | EpisodeItem>;
  unmonitor(): Promise<void>;
  /**
   * Reads whether nothing of it is looked for any more, the files are still those of the plan, and nothing that
   * protects it has come since; why not. Skipped is what is protected, failed what a line tells.
   */
  doubt(): Promise<string | Skipped | undefined>;
  deleteFiles(): Promise<void>;
  /** Ids of the plan's files that are there. */
  remaining(): Promise<ReadonlySet<number>>;
  /** Absent where an entry stays. What is told afterwards is for people. */
  readonly removeEntry?: () => Promise<string>;
}

export function movieTarget(
  item: MovieItem,
  manager: MovieManager,
  remover: MovieRemover,
  { movieEntry, exclude }: RemovalOptions,
  { judgeAgain, whyKept }: Protection<MovieReading>,
): Target {
  const { movieId, instance } = item;
  const [file] = item.files;
  const gone = async () => {
    if (await isMissing(manager, movieId)) return new Set<number>();
    throw new ServerFailure(`${instance} does not know it by its id, and its list does not prove it gone`);
  };
  const removeEntry = async () => {
    const movie = await manager.title(movieId);
    if (movie === 'gone') return `its entry is gone from ${instance}`;
    if (movie.file !== 'none') return `its entry stays in ${instance}: a new file has come in`;
    if (movie.monitored !== false) return `its entry stays in ${instance}: somebody monitors it again`;
    const kept = whyKept(movie);
    if (kept !== undefined) return `its entry stays in ${instance}: ${kept}`;
    await remover.removeEntry(movieId, { exclude });
    return exclude ? excludedNote(instance) : `its entry is gone from ${instance}`;
  };
  return {
    items: [item],
    unmonitor: () => remover.unmonitor(movieId),
    async doubt() {
      const movie = await manager.title(movieId);
      if (movie === 'gone') return `${instance} no longer has it`;
      if (movie.monitored !== false) return `${instance} still monitors it`;
      const same =
        typeof movie.file !== 'string' && movie.file.id === file.id && movie.file.path === file.path;
      return same ? judgeAgain(movie) : 'its file is no longer that of the plan';
    },
    deleteFiles: () => remover.deleteFile(movieId, file.id),
    async remaining() {
      const movie = await manager.title(movieId);
      if (movie === 'gone') return await gone();
      const found = movie.file;
      // A file that nobody can tell is taken for the same.
      return new Set(found === 'none' || (found !== 'unknown' && found.id !== file.id) ? [] : [file.id]);
    },
    ...(movieEntry && { removeEntry }),
  };
}

/** One answer that an id is unknown proves nothing; the whole list without it does, if anything is in it. */
async function isMissing(manager: MovieManager, id: RadarrMovieId): Promise<boolean> {
  const { titles } = await manager.read();
  return titles !== 'unknown' && titles.length > 0 && titles.every((title) => title.id !== id);
}
