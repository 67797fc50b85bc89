import type { EpisodeFacts, SeriesFacts, UserFavorite } from '../../cleanup/domain/facts/facts.ts';
import type { KeepCode } from '../../cleanup/domain/policy/reason.ts';
import { episodeViewing, otherCopiesOf, saysSomething } from './copy.ts';
import { isAmbiguous } from './links.ts';
import { protectionsByFile } from './movie.ts';
import { hasTag, protectionsByOwner } from './ownership.ts';
import { isFavoriteOfAnyone, protectionsByPeople } from './protections.ts';
import { DAY, type Question } from './question.ts';
import { watchedness } from './watched.ts';

/** The series tag that has every file of a series judged alone. */
const SINGLE_FILE_TAG = 'cleanup-episodes';

/** Whether an episode's file is judged for itself and not with its season. */
export function standsAlone(question: Question, series: SeriesFacts, episode: EpisodeFacts): boolean {
  return episode.season === 0 || isByEpisode(question, series);
}

export function isByEpisode({ policy }: Question, series: SeriesFacts): boolean {
  const tagged = hasTag(series.tags, SINGLE_FILE_TAG) === true;
  return policy.seriesMode === 'episode' || series.type === 'daily' || tagged;
}

/** Everything but a missing play that keeps one episode, whatever the rest of its season does. */
export function episodeProtections(
  question: Question,
  series: SeriesFacts,
  episode: EpisodeFacts,
): KeepCode[] {
  const viewing = episodeViewing(question, series, episode);
  const codes: KeepCode[] = isAmbiguous(series, episode) ? ['ambiguous-match'] : [];
  if (!viewing.copies.some(saysSomething)) return codes;
  if (episode.file !== 'none') codes.push(...protectionsByFile(question, viewing.subject));
  return [...codes, ...protectionsByPeople(question, viewing)];
}

/** What keeps all of a series. */
export function seriesProtections(question: Question, series: SeriesFacts): KeepCode[] {
  const codes = protectionsByOwner(question, series);
  const everywhere = [series, ...otherCopiesOf(question, series)];
  if (everywhere.some(isPlaying)) codes.push('playing-now');
  if (isFavoriteOfAnyone(question, series.favorites)) codes.push('favorite');
  if (everywhere.slice(1).some((copy) => isMarkedCopy(question, copy.files.length > 0, copy.favorites)))
    codes.push('favorite');
  return codes;
}

/** What keeps all of a season on top of what keeps its series. */
export function seasonMarks(question: Question, series: SeriesFacts, number: number): KeepCode[] {
  const marked =
    isFavoriteOfAnyone(question, seasonFavorites(series, number)) ||
    otherCopiesOf(question, series).some((copy) => {
      const onDisk = copy.episodes.some((episode) => episode.season === number && episode.file !== 'none');
      return isMarkedCopy(question, onDisk, seasonFavorites(copy, number));
    });
  return marked ? ['favorite'] : [];
}

function seasonFavorites({ seasons }: SeriesFacts, number: number): readonly UserFavorite[] {
  return seasons.find((season) => season.number === number)?.favorites ?? [];
}

/** Another copy's mark; where that copy has nothing on disk and no marks, nothing needs to be known. */
function isMarkedCopy(question: Question, onDisk: boolean, favorites: readonly UserFavorite[]): boolean {
  return (favorites.length > 0 || onDisk) && isFavoriteOfAnyone(question, favorites);
}

function isPlaying(series: SeriesFacts): boolean {
  return series.playing !== false || series.episodes.some((episode) => episode.playing !== false);
}

/** Air dates are days in some time zone: a day must have passed before an episode counts as aired. */
export function hasAired({ now }: Question, episode: EpisodeFacts): boolean {
  return typeof episode.airsAt === 'number' && episode.airsAt + DAY <= now;
}

/** Whether more may come: not yet aired, without a date though wanted, or nobody knows. */
export function isPending(question: Question, series: SeriesFacts, episode: EpisodeFacts): boolean {
  if (episode.airsAt !== 'undated') return !hasAired(question, episode);
  if (episode.monitored === false) return false;
  // What was watched is out, date or no date.
  const isWatched =
    episode.file !== 'none' && watchedness(question, episodeViewing(question, series, episode)) === 'watched';
  return !isWatched;
}
