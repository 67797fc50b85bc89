import { type EpochMs, isCredible } from '../basics/time.ts';
import type { EpisodeFacts, EpisodeFileFacts, Facts, Match, UserWatch } from '../facts/facts.ts';
import { episodeWatchKey, movieWatchKey, type PlayKey, playKey, type WatchKey } from '../facts/keys.ts';
import { knownFile } from '../facts/known-file.ts';
import { type Ledger, noted } from '../facts/ledger.ts';

/**
 * Since when plays without a date have been seen. Only entries of a proven match tell anything. What was
 * once seen stays through outages and a missing file; a dated play or a confirmed `unplayed` ends it.
 * An episode without a file that was marked as played is remembered, or it would be new in every run and hold
 * its season for ever; it ends nothing.
 */
export function nextUndatedSince(ledger: Ledger, facts: Facts, now: EpochMs): Ledger['undatedSince'] {
  const undated = new Set<PlayKey>();
  const settled = new Set<PlayKey>();
  const look = (watches: readonly UserWatch[], match: Match | 'none' | undefined, work: () => WatchKey) => {
    if (match !== 'proven' && match !== 'none') return;
    for (const entry of watches) {
      if (isUndatedPlay(entry)) undated.add(playKey(entry.user, work()));
      else if (match === 'proven' && isSettled(entry)) settled.add(playKey(entry.user, work()));
    }
  };
  for (const movie of facts.movies) {
    look(movie.watches, knownFile(movie)?.match, () => movieWatchKey(movie));
  }
  for (const series of facts.series) {
    const files = new Map<EpisodeFacts['file'], EpisodeFileFacts>(
      series.files.map((file) => [file.id, file]),
    );
    for (const episode of series.episodes) {
      const match = episode.file === 'none' ? 'none' : files.get(episode.file)?.match;
      look(episode.watches, match, () => episodeWatchKey(series, episode));
    }
  }
  return merged(ledger.undatedSince, undated, settled, now);
}

function isUndatedPlay({ state, lastPlayedAt }: UserWatch): boolean {
  return state === 'played' && lastPlayedAt === 'undated';
}

function isSettled({ state, lastPlayedAt }: UserWatch): boolean {
  if (state !== 'played') return state === 'unplayed';
  return typeof lastPlayedAt === 'number' && isCredible(lastPlayedAt);
}

/** Of a work seen in several copies, one play without a date is enough to remember it. */
function merged(
  known: Ledger['undatedSince'],
  undated: ReadonlySet<PlayKey>,
  settled: ReadonlySet<PlayKey>,
  now: EpochMs,
): Ledger['undatedSince'] {
  const next: Partial<Record<PlayKey, EpochMs>> = { ...known };
  for (const key of settled) if (!undated.has(key)) delete next[key];
  for (const key of undated) next[key] = noted(next[key], now) ?? now;
  return next;
}
