import type {
  EpisodeFacts,
  EpisodeFileFacts,
  MovieFileFacts,
  SeriesFacts,
} from '../../cleanup/domain/facts/facts.ts';
import type { Question } from './question.ts';

/** The files that an episode points at or that say they hold it. */
export function filesAround(series: SeriesFacts, episode: EpisodeFacts): EpisodeFileFacts[] {
  return series.files.filter(
    (file) => file.id === episode.file || (file.episodes !== 'unknown' && file.episodes.includes(episode.id)),
  );
}

/** Episodes and files name each other in both directions; where they do not, nobody knows what a file holds. */
export function isAmbiguous(series: SeriesFacts, episode: EpisodeFacts): boolean {
  return (
    hasUnknownLinks(series) ||
    leadsNowhere(series, episode) ||
    filesAround(series, episode).some((file) => disagrees(series, file))
  );
}

/** One file with unknown content, or one episode with an unknown file, could be any of the series. */
function hasUnknownLinks(series: SeriesFacts): boolean {
  return (
    series.files.some((file) => file.episodes === 'unknown') ||
    series.episodes.some((episode) => episode.file === 'unknown')
  );
}

function leadsNowhere(series: SeriesFacts, episode: EpisodeFacts): boolean {
  return typeof episode.file === 'number' && !series.files.some((file) => file.id === episode.file);
}

function disagrees(series: SeriesFacts, file: EpisodeFileFacts): boolean {
  const pointing = series.episodes.filter((episode) => episode.file === file.id).map(({ id }) => id);
  const listed = file.episodes === 'unknown' ? [] : file.episodes;
  return listed.some((id) => !pointing.includes(id)) || pointing.some((id) => !listed.includes(id));
}

/** Two files of one path, or of one id in one server: at least one of the two is not what it seems. */
export function isClaimedTwice(
  { facts }: Question,
  instance: string,
  file: Pick<EpisodeFileFacts | MovieFileFacts, 'id' | 'path'>,
): boolean {
  const all = [
    ...facts.movies.flatMap((movie) =>
      typeof movie.file === 'object' ? [{ kind: 'movie', instance: movie.instance, ...movie.file }] : [],
    ),
    ...facts.series.flatMap((series) =>
      series.files.map((held) => ({ kind: 'episode', instance: series.instance, ...held })),
    ),
  ];
  const kind = 'episodes' in file ? 'episode' : 'movie';
  const claims = all.filter(
    (other) =>
      other.path === file.path ||
      (other.kind === kind && other.instance === instance && Number(other.id) === Number(file.id)),
  );
  return claims.length > 1;
}
