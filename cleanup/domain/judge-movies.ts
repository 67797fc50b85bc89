import { conclude } from './conclude.ts';
import { movieCopies } from './copies.ts';
import type { Court } from './court.ts';
import type { MovieFacts } from './facts.ts';
import { knownFile, type Verdict, type WatchedCount } from './judgement.ts';
import { movieFileKey, movieItemKey } from './keys.ts';
import { sharedViewings } from './left-alone.ts';
import { mergeCopies } from './merge-copies.ts';
import { countedPlays } from './plays.ts';
import type { KeepReason } from './reason.ts';
import { addReason, applyRules } from './rule.ts';
import { anyOf, TITLE_RULES, wearsKeepTag } from './rules-of-title.ts';
import { FILE_RULES, VIEWING_RULES } from './rules-of-work.ts';
import { countFile, emptyTally, type Tally } from './tally.ts';
import { type Copy, unprovenCopyIn } from './viewing.ts';
import { clockOf, isJustSeen, lastCountedPlay } from './waiting.ts';
import { notWatched } from './watched-by.ts';
import type { Work } from './work.ts';

/** Judges every copy of every movie on its own; copies of one film share what was watched. */
export function judgeMovies(movies: readonly MovieFacts[], court: Court, verdicts: Verdict[]): WatchedCount {
  const copiesOf = movieCopies(movies);
  const count = { watched: emptyTally(), keepTag: emptyTally() };
  for (const movie of movies) verdicts.push(judgeMovie(movie, copiesOf(movie), court, count));
  return count;
}

function judgeMovie(
  movie: MovieFacts,
  siblings: readonly MovieFacts[],
  court: Court,
  count: { watched: Tally; keepTag: Tally },
): Verdict {
  const key = movieItemKey(movie.instance, movie.id);
  const unit = { kind: 'movie', movie } as const;
  if (movie.file === 'none') {
    return { kind: 'keep', key, unit, reasons: [{ code: 'no-file', unknown: false }] };
  }
  const work = movieWork(movie, siblings, court);
  const reasons = reasonsToKeep(movie, siblings, work, court);
  const unwatched = notWatched(work, court);
  const file = knownFile(movie);
  if (file?.match === 'proven' && unwatched === undefined) {
    countFile(count.watched, 1, file.sizeBytes);
    if (wearsKeepTag(reasons)) countFile(count.keepTag, 1, file.sizeBytes);
  }
  if (unwatched !== undefined) addReason(reasons, unwatched);

  const files = file === undefined ? [] : [file];
  const clockAt = clockOf(files, lastCountedPlay(work, court));
  return conclude(
    {
      key,
      unit,
      reasons,
      waiting: { clockAt, justSeen: isJustSeen(work, court) },
      fileKeys: () => files.map(({ id }) => movieFileKey(movie.instance, id)),
      plays: () => [countedPlays(work, court)],
    },
    court,
  );
}

function reasonsToKeep(
  movie: MovieFacts,
  siblings: readonly MovieFacts[],
  work: Work,
  court: Court,
): KeepReason[] {
  const reasons: KeepReason[] = [];
  let { playing } = movie;
  for (const sibling of siblings) playing = anyOf(playing, sibling.playing);
  applyRules(TITLE_RULES, { facts: movie, playing }, court, reasons);
  applyRules(FILE_RULES, work, court, reasons);
  applyRules(VIEWING_RULES, work, court, reasons);
  return reasons;
}

function movieWork(movie: MovieFacts, siblings: readonly MovieFacts[], court: Court): Work {
  const others = siblings.map((sibling) => copyOf(sibling, isProven(sibling, court)));
  return {
    file: movie.file,
    contradicted: false,
    viewings: sharedViewings(movie.watches, others, court) ?? mergeCopies(copyOf(movie, true), others, court),
    unprovenCopyIn: unprovenCopyIn(others),
  };
}

function copyOf(movie: MovieFacts, believed: boolean): Copy {
  return { kind: 'movie', movie, watches: movie.watches, mayHaveFile: movie.file !== 'none', believed };
}

/** A file that something else claims as well may be another film's: its plays prove nothing. */
function isProven(movie: MovieFacts, court: Court): boolean {
  const file = knownFile(movie);
  return file?.match === 'proven' && !court.contested.has(file);
}
