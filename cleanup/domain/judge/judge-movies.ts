import { countFile, emptyTally, type Tally } from '../facts/amount.ts';
import type { MovieFacts } from '../facts/facts.ts';
import { movieFileKey, movieItemKey } from '../facts/keys.ts';
import { knownFile } from '../facts/known-file.ts';
import { notedMovieFile } from '../facts/ledger.ts';
import type { KeepReason } from '../policy/reason.ts';
import { addReason, applyRules } from '../rules/rule.ts';
import { anyOf, TITLE_RULES, wearsKeepTag } from '../rules/rules-of-title.ts';
import { FILE_RULES, VIEWING_RULES } from '../rules/rules-of-work.ts';
import { clockOf, isJustSeen, lastCountedPlay, type Waiting, waitForNewerFile } from '../rules/waiting.ts';
import { alternatesOf } from '../watching/alternates.ts';
import type { Context } from '../watching/context.ts';
import { movieCopies } from '../watching/copies.ts';
import { type Copy, unprovenCopyIn } from '../watching/copy.ts';
import { sharedViewings } from '../watching/left-alone.ts';
import { mergeCopies } from '../watching/merge-copies.ts';
import { countedPlays } from '../watching/plays.ts';
import { notWatched } from '../watching/watched-by.ts';
import type { Work } from '../watching/work.ts';
import { conclude } from './conclude.ts';
import type { Verdict, WatchedCount } from './judgement.ts';

/** Judges every copy of every movie on its own; copies of one film share what was watched. */
export function judgeMovies(
  movies: readonly MovieFacts[],
  context: Context,
  verdicts: Verdict[],
): WatchedCount {
  const copiesOf = movieCopies(movies);
  const count = { watched: emptyTally(), keepTag: emptyTally() };
  for (const movie of movies) verdicts.push(judgeMovie(movie, copiesOf(movie), context, count));
  return count;
}

function judgeMovie(
  movie: MovieFacts,
  siblings: readonly MovieFacts[],
  context: Context,
  count: { watched: Tally; keepTag: Tally },
): Verdict {
  const key = movieItemKey(movie.instance, movie.id);
  const unit = { kind: 'movie', movie } as const;
  if (movie.file === 'none') {
    return { kind: 'keep', key, unit, reasons: [{ code: 'no-file', unknown: false }] };
  }
  const work = movieWork(movie, siblings, context);
  const reasons = reasonsToKeep(movie, siblings, work, context);
  const unwatched = notWatched(work, context);
  const file = knownFile(movie);
  if (file?.match === 'proven' && unwatched === undefined) {
    countFile(count.watched, 1, file.sizeBytes);
    if (wearsKeepTag(reasons)) countFile(count.keepTag, 1, file.sizeBytes);
  }
  if (unwatched !== undefined) addReason(reasons, unwatched);

  const files = file === undefined ? [] : [file];
  return conclude(
    {
      key,
      unit,
      reasons,
      waiting: waitingOf(movie, work, unwatched, context),
      files: () => files.map((file) => notedMovieFile(movie.instance, file)),
      plays: () => [countedPlays(work, context)],
    },
    context,
  );
}

function waitingOf(
  movie: MovieFacts,
  work: Work,
  unwatched: KeepReason | undefined,
  context: Context,
): Waiting {
  const file = knownFile(movie);
  const clockAt = clockOf(file === undefined ? [] : [file], lastCountedPlay(work, context));
  const waiting = { clockAt, justSeen: isJustSeen(work, context) };
  // What is known to be unwatched has no clock to begin.
  if (file === undefined || unwatched?.unknown === false) return waiting;
  return waitForNewerFile(waiting, work, () => movieFileKey(movie.instance, file.id), context);
}

function reasonsToKeep(
  movie: MovieFacts,
  siblings: readonly MovieFacts[],
  work: Work,
  context: Context,
): KeepReason[] {
  const reasons: KeepReason[] = [];
  let { playing } = movie;
  for (const sibling of siblings) playing = anyOf(playing, sibling.playing);
  applyRules(TITLE_RULES, { facts: movie, playing }, context, reasons);
  applyRules(FILE_RULES, work, context, reasons);
  applyRules(VIEWING_RULES, work, context, reasons);
  return reasons;
}

function movieWork(movie: MovieFacts, siblings: readonly MovieFacts[], context: Context): Work {
  const own = () => copyOf(movie, true);
  let others: readonly Copy[] = movie.alternates === undefined ? NONE : alternatesOf(own(), movie);
  for (const sibling of siblings) {
    const copy = copyOf(sibling, isProven(sibling, context));
    others = [...others, copy, ...alternatesOf(copy, sibling)];
  }
  return {
    file: movie.file,
    contradicted: false,
    viewings: sharedViewings(movie.watches, others, context) ?? mergeCopies(own(), others, context),
    unprovenCopyIn: unprovenCopyIn(others),
  };
}

const NONE: readonly never[] = [];

function copyOf(movie: MovieFacts, believed: boolean): Copy {
  const { watches, file } = movie;
  const runtime = knownFile(movie)?.runtime;
  return { kind: 'movie', movie, watches, mayHaveFile: file !== 'none', believed, runtime };
}

/** A file that something else claims as well may be another film's: its plays prove nothing. */
function isProven(movie: MovieFacts, context: Context): boolean {
  const file = knownFile(movie);
  return file?.match === 'proven' && !context.contested.has(file);
}
