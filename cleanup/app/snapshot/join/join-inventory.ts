import type { EpisodeFacts, SeriesFacts } from '../../../domain/facts/facts.ts';
import type { InstanceName, SonarrFileId } from '../../../domain/facts/ids.ts';
import { episodeFileKey } from '../../../domain/facts/keys.ts';
import type {
  EpisodeReading,
  FileReading,
  InventoryReading,
  SeriesReading,
} from '../../../ports/managers.ts';
import { matchEpisodeFile } from '../match/match-episode-file.ts';
import type { Matched } from '../match/matched.ts';
import { alternatesIn, fileFacts, type Watched, watchedFile } from './join-file.ts';
import type { Known } from './known.ts';
import { isPlaying } from './playing.ts';

/** A file of a series with its episodes and the video that it is. */
export interface MatchedFile {
  readonly file: FileReading<SonarrFileId>;
  readonly episodes: readonly EpisodeReading[];
  readonly matched: Matched;
}

export function matchInventory(
  instance: InstanceName,
  series: Pick<SeriesReading, 'providerIds' | 'type'>,
  { episodes, files }: InventoryReading,
  { media, catalogueWhole, translate }: Pick<Known, 'media' | 'catalogueWhole' | 'translate'>,
): readonly MatchedFile[] {
  const byFile = new Map<EpisodeReading['file'], EpisodeReading[]>();
  for (const episode of episodes) {
    const others = byFile.get(episode.file);
    if (others === undefined) byFile.set(episode.file, [episode]);
    else others.push(episode);
  }
  const toJellyfin = translate(instance);
  return files.map((file) => {
    const held = byFile.get(file.id) ?? NONE;
    const path = toJellyfin(file.path);
    return {
      file,
      episodes: held,
      matched: matchEpisodeFile({ series, episodes: held }, path, media, catalogueWhole),
    };
  });
}

/** Every episode of a file has the marks of the file: Jellyfin keeps one state for it, however many it holds. */
export function joinInventory(
  instance: InstanceName,
  { episodes }: InventoryReading,
  files: readonly MatchedFile[],
  known: Known,
): Pick<SeriesFacts, 'episodes' | 'files'> {
  const watched = new Map<EpisodeReading['file'], Watched & Pick<EpisodeFacts, 'playing'>>();
  const facts = files.map(({ file, episodes: held, matched }) => {
    const found = watchedFile(matched, known);
    watched.set(file.id, { ...found, playing: isPlaying(matched, NONE, 'episode', known) });
    return {
      id: file.id,
      ...fileFacts(file, episodeFileKey(instance, file.id), found, known),
      episodes: held.map(({ id }) => id),
    };
  });
  return { files: facts, episodes: episodes.map((episode) => joinEpisode(episode, watched, known)) };
}

function joinEpisode(
  episode: EpisodeReading,
  watched: ReadonlyMap<EpisodeReading['file'], Watched & Pick<EpisodeFacts, 'playing'>>,
  { sessions }: Known,
): EpisodeFacts {
  const { id, season, number, title, tvdb, airsAt, monitored, file } = episode;
  const found = watched.get(file);
  return {
    id,
    season,
    number,
    title,
    ...(tvdb !== undefined && { tvdb }),
    airsAt,
    monitored,
    file,
    watches: found?.watches ?? NONE,
    ...(found !== undefined && alternatesIn(found)),
    playing: found?.playing ?? (sessions === undefined ? 'unknown' : false),
  };
}

const NONE: readonly never[] = [];
