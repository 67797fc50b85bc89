import type { Facts } from '../../../cleanup/domain/facts/facts.ts';
import { episodeFileKey, type FileKey, movieFileKey } from '../../../cleanup/domain/facts/keys.ts';
import { knownFile } from '../../../cleanup/domain/facts/known-file.ts';
import type { Ledger } from '../../../cleanup/domain/facts/ledger.ts';
import type { Policy } from '../../../cleanup/domain/policy/policy.ts';
import type { Simulator } from '../../../simulator/start.ts';
import { referenceJudge } from '../../reference/judge.ts';
import { filesIn } from '../file-names.ts';
import { truthOf } from './truth.ts';

const LONG_AGO = Date.parse('2000-01-01T00:00:00Z');

/** What lies in the library, and what a judge who knows everything says of it. */
export interface Watch {
  /** Path of every file that Radarr or Sonarr tracks, by the key of the file. */
  readonly paths: ReadonlyMap<FileKey, string>;
  /** Files that may go as soon as they have been announced for long enough. */
  readonly mayGo: ReadonlySet<FileKey>;
}

/** Looks at the household from outside, right before a run. */
export function watch(simulator: Simulator, policy: Policy, ledger: Ledger): Watch {
  const facts = truthOf(simulator);
  const paths = pathsOf(facts);
  const { units } = referenceJudge({
    facts,
    policy,
    now: simulator.clock.now(),
    ledger: announcedLongAgo(ledger, facts),
  });
  const mayGo = units.filter(({ removable }) => removable).flatMap(({ files }) => files);
  return { paths, mayGo: new Set(mayGo as FileKey[]) };
}

/** Files of the library that are gone although somebody would miss them: must always be empty. */
export function missed(before: Watch, simulator: Simulator): readonly string[] {
  return [...before.paths].flatMap(([key, path]) =>
    simulator.disk.stat(path) === undefined && !before.mayGo.has(key) ? [path] : [],
  );
}

/** Files that may go and are still there. */
export function leftOver(before: Watch, simulator: Simulator): readonly string[] {
  return [...before.mayGo].flatMap((key) => {
    const path = before.paths.get(key);
    return path !== undefined && simulator.disk.stat(path) !== undefined ? [path] : [];
  });
}

function pathsOf({ movies, series }: Facts): ReadonlyMap<FileKey, string> {
  const paths = new Map<FileKey, string>();
  for (const movie of movies) {
    const file = knownFile(movie);
    if (file !== undefined) paths.set(movieFileKey(movie.instance, file.id), file.path);
  }
  for (const { instance, files } of series) {
    for (const { id, path } of files) paths.set(episodeFileKey(instance, id), path);
  }
  return paths;
}

/**
 * Whether something was announced is not what this judge is asked; that is looked at on the shelf. Each file counts as
 * announced since it came in.
 */
function announcedLongAgo(ledger: Ledger, facts: Facts): Ledger {
  const since = filesIn(facts).map(
    ({ name, importedAt }) => [name, importedAt === 'unknown' ? LONG_AGO : importedAt] as const,
  );
  return {
    ...ledger,
    announced: Object.fromEntries(since),
    census: ledger.census ?? { at: LONG_AGO, files: {} },
  };
}
