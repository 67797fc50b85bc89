import { episodeFileKey } from '../../domain/facts/keys.ts';
import type { EpisodeItem, SeasonItem } from '../../domain/plan/plan.ts';

/** One file of an item that did not go as a whole, so that what is gone of it can be remembered. */
export function asEpisode(item: SeasonItem | EpisodeItem, file: EpisodeItem['files'][0]): EpisodeItem {
  const { title, instance, providerIds, clockAt, dueAt, seriesId } = item;
  const { sizeBytes, freedBytes } = file;
  const key = episodeFileKey(instance, file.id);
  return {
    kind: 'episode',
    key,
    title,
    instance,
    providerIds,
    clockAt,
    dueAt,
    seriesId,
    sizeBytes,
    freedBytes,
    files: [file],
  };
}
