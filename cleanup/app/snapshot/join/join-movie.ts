import type { MovieFacts, ProviderIds } from '../../../domain/facts/facts.ts';
import type { InstanceName, RadarrFileId } from '../../../domain/facts/ids.ts';
import { movieFileKey } from '../../../domain/facts/keys.ts';
import type { FileReading, MovieReading } from '../../../ports/managers.ts';
import { matchMovie } from '../match/match-movie.ts';
import type { Matched } from '../match/matched.ts';
import { alternatesIn, fileFacts, watchedFile } from './join-file.ts';
import type { Known } from './known.ts';
import { isPlaying } from './playing.ts';

/** The video that a movie's file is. */
export function matchMovieFile(
  instance: InstanceName,
  { path }: FileReading<RadarrFileId>,
  ids: ProviderIds,
  { media, catalogueWhole, translate }: Pick<Known, 'media' | 'catalogueWhole' | 'translate'>,
): Matched {
  return matchMovie(ids, translate(instance)(path), media, catalogueWhole);
}

/** A movie of Radarr with what Jellyfin knows of its file. */
export function joinMovie(instance: InstanceName, movie: MovieReading, known: Known): MovieFacts {
  const { id, title, year, providerIds, addedAt, monitored, tags, file } = movie;
  const about = {
    instance,
    id,
    title,
    ...(year !== undefined && { year }),
    providerIds,
    addedAt,
    monitored,
    tags,
  };
  const byIds = known.media.movies(providerIds);
  if (typeof file === 'string') {
    return { ...about, file, watches: NONE, playing: isPlaying(NOTHING, byIds, 'movie', known) };
  }
  const matched = matchMovieFile(instance, file, providerIds, known);
  const watched = watchedFile(matched, known);
  return {
    ...about,
    file: { id: file.id, ...fileFacts(file, movieFileKey(instance, file.id), watched, known) },
    watches: watched.watches,
    ...alternatesIn(watched),
    playing: isPlaying(matched, matched.items.length === 0 ? byIds : NONE, 'movie', known),
  };
}

const NONE: readonly never[] = [];
const NOTHING: Matched = { match: 'unknown', items: NONE, key: '' };
