import type { EpochMs } from '../basics/time.ts';
import type { EpisodeFacts, EpisodeFileFacts, Facts, MovieFileFacts, UserWatch } from '../facts/facts.ts';
import type { JellyfinUserId } from '../facts/ids.ts';
import { episodeWatchKey, movieWatchKey, type WatchKey } from '../facts/keys.ts';
import { knownFile } from '../facts/known-file.ts';
import type { DoubtedPlay, Ledger } from '../facts/ledger.ts';
import type { Judgement } from '../judge/judgement.ts';
import { lastingDoubtOf } from '../watching/doubt.ts';
import { dateOfPlay, type Remembered } from '../watching/first-seen.ts';
import { movieTitle, seriesTitle } from '../watching/titled-works.ts';

type Doubted = NonNullable<Ledger['doubted']>;

/**
 * Which plays are not to be believed any more, as long as they bear their dates. What shows it does not last: of
 * titles that a tool marked together the others are watched and marked anew, one of two works with one state is
 * removed or told apart, a file's length is found. What is left of the marks would then be the very titles that
 * nobody watched. They are known by user and date alone: ids of works come and go.
 */
export function nextDoubted(facts: Facts, remembered: Remembered, suspects: Judgement['suspects']): Doubted {
  const { doubted = {} } = remembered.ledger;
  const found = new Map<JellyfinUserId, Map<EpochMs, DoubtedPlay>>();
  forEachProven(facts, (watches, work) => {
    for (const entry of watches) {
      const play = doubtedPlay(entry, work, remembered, suspects);
      if (play === undefined) continue;
      const known = found.get(entry.user) ?? new Map((doubted[entry.user] ?? []).map(byDate));
      if (!known.has(play.at)) known.set(play.at, play);
      found.set(entry.user, known);
    }
  });
  const added = [...found].map(([user, plays]) => [user, [...plays.values()]] as const);
  return { ...doubted, ...Object.fromEntries(added) };
}

function byDate(play: DoubtedPlay): readonly [EpochMs, DoubtedPlay] {
  return [play.at, play];
}

function doubtedPlay(
  entry: UserWatch,
  work: ProvenWork,
  remembered: Remembered,
  suspects: Judgement['suspects'],
): DoubtedPlay | undefined {
  if (entry.state !== 'played' || entry.access === false) return undefined;
  const at = dateOfPlay(entry, work.key, remembered);
  const doubt = at === undefined ? undefined : lastingDoubtOf(entry, at, work, suspects.get(entry.user));
  return at === undefined || doubt === undefined ? undefined : { at, ...doubt };
}

/** A work with the title it belongs to. */
interface ProvenWork {
  readonly title: string;
  readonly runtime: MovieFileFacts['runtime'];
  readonly key: () => WatchKey;
}

/** Of what is not proven to be Jellyfin's item the marks may be those of another. */
function forEachProven(
  { movies, series }: Facts,
  visit: (watches: readonly UserWatch[], work: ProvenWork) => void,
): void {
  for (const movie of movies) {
    const file = knownFile(movie);
    if (file?.match !== 'proven') continue;
    visit(movie.watches, {
      title: movieTitle(movie),
      runtime: file.runtime,
      key: () => movieWatchKey(movie),
    });
  }
  for (const one of series) {
    const title = seriesTitle(one);
    const files = new Map<EpisodeFacts['file'], EpisodeFileFacts>(one.files.map((file) => [file.id, file]));
    for (const episode of one.episodes) {
      const file = files.get(episode.file);
      if (file?.match !== 'proven') continue;
      visit(episode.watches, { title, runtime: file.runtime, key: () => episodeWatchKey(one, episode) });
    }
  }
}
