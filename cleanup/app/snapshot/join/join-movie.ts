import type { MovieFacts } from '../../../domain/facts/facts.ts';
import type { InstanceName } from '../../../domain/facts/ids.ts';
import { movieFileKey } from '../../../domain/facts/keys.ts';
import type { MovieReading } from '../../../ports/managers.ts';
import { matchMovie } from '../match/match-movie.ts';
import type { Matched } from '../match/matched.ts';
import { alternatesIn, fileFacts, watchedFile } from './join-file.ts';
import type { Known } from './known.ts';
import { isPlaying } from './playing.ts';

/** The video that a movie's file is; undefined where there is no file to look for. */
export function matchOf(
  instance: InstanceName,
  { file, providerIds }: Pick<MovieReading, 'file' | 'providerIds'>,
  { media, catalogueWhole, translate }: Pick<Known, 'media' | 'catalogueWhole' | 'translate'>,
): Matched | undefined {
  if (file === 'none' || file === 'unknown') return undefined;
  return matchMovie(providerIds, translate(instance)(file.path), media, catalogueWhole);
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
  const matched = matchOf(instance, movie, known);
  const byIds = matched === undefined || matched.items.length === 0 ? known.media.movies(providerIds) : NONE;
  const playing = isPlaying(matched ?? NOTHING, byIds, 'movie', known);
  if (matched === undefined || file === 'none' || file === 'unknown') {
    return { ...about, file: file === 'none' ? 'none' : 'unknown', watches: NONE, playing };
  }
  const watched = watchedFile(matched, known);
  return {
    ...about,
    file: { id: file.id, ...fileFacts(file, movieFileKey(instance, file.id), watched, known) },
    watches: watched.watches,
    ...alternatesIn(watched),
    playing,
  };
}

const NONE: readonly never[] = [];
const NOTHING: Matched = { match: 'unknown', items: NONE, key: '' };
