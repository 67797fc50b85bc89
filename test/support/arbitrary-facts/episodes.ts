import type { EpisodeFacts, EpisodeFileFacts } from '../../../cleanup/domain/facts/facts.ts';
import { DAY, episodeFileId, episodeId } from '../facts.ts';
import { pick, rarely, several, usually } from './dice.ts';
import { fileFrom } from './files.ts';
import { alternatesFrom, playingFrom, watchesFrom } from './people.ts';
import { instant, nudge, type Scene } from './scene.ts';

/** Where an episode stands in its series, and its file, if it has one. */
interface Slot {
  readonly season: number;
  readonly number: number;
  readonly id: EpisodeFacts['id'];
  readonly file: EpisodeFacts['file'];
}

/** The episodes of a series and their files; two neighbours now and then share one file, also across seasons. */
export function episodesFrom(
  scene: Scene,
  seriesId: number,
  folder: string,
): { episodes: EpisodeFacts[]; files: EpisodeFileFacts[] } {
  const slots = slotsFrom(scene, seriesId);
  const files = filesOf(scene, slots, folder);
  return { files, episodes: slots.map((slot) => episode(scene, slot, files)) };
}

function slotsFrom(scene: Scene, seriesId: number): Slot[] {
  const { dice, calm } = scene;
  const seasons = pick<readonly number[]>(dice, [[1], [1, 2], [0, 1], [0], [1, 3], [0, 1, 2]]);
  const places = seasons.flatMap((season) => several(dice, 1, 3, (index) => ({ season, number: index + 1 })));
  let fileId = seriesId * 100;
  return places.map((place, index) => {
    if (index === 0 || !rarely(dice, 8)) fileId += 1;
    const own = episodeFileId(fileId);
    const file = usually<EpisodeFacts['file']>(dice, calm, own, 'none', 'none', 'none', 'unknown');
    return { ...place, id: episodeId(seriesId * 1000 + place.season * 100 + place.number), file };
  });
}

function filesOf(scene: Scene, slots: readonly Slot[], folder: string): EpisodeFileFacts[] {
  const { dice, calm } = scene;
  const numbers = [...new Set(slots.map((slot) => slot.file))].filter((file) => typeof file === 'number');
  const kept = numbers.filter(() => !rarely(dice, calm * 10));
  return kept.map((id) => {
    const held = slots.filter((slot) => slot.file === id).map((slot) => slot.id);
    const odd = slots.filter((slot) => slot.file !== id || rarely(dice, 2)).map((slot) => slot.id);
    return {
      id,
      ...fileFrom(scene, `${folder}/${id}.mkv`),
      episodes: usually<EpisodeFileFacts['episodes']>(dice, calm * 3, held, 'unknown', odd, []),
    };
  });
}

function episode(scene: Scene, slot: Slot, files: readonly EpisodeFileFacts[]): EpisodeFacts {
  const { dice, calm } = scene;
  const importedAt = files.find((file) => file.id === slot.file)?.importedAt ?? 'unknown';
  const onDisk = slot.file !== 'none';
  return {
    ...slot,
    title: `Episode ${slot.number}`,
    ...(rarely(dice, 3) ? { tvdb: slot.id } : {}),
    airsAt: airDate(scene),
    monitored: onDisk
      ? usually<EpisodeFacts['monitored']>(dice, 3, true, false, 'unknown')
      : usually<EpisodeFacts['monitored']>(dice, calm, false, true, 'unknown'),
    watches: onDisk || rarely(dice, calm) ? watchesFrom(scene, importedAt) : [],
    ...alternatesFrom(scene, importedAt),
    playing: playingFrom(scene),
  };
}

function airDate(scene: Scene): EpisodeFacts['airsAt'] {
  const { dice, calm, now } = scene;
  return usually<EpisodeFacts['airsAt']>(
    dice,
    calm * 2,
    instant({ ...scene, calm: calm * 2 }),
    now - DAY + nudge(dice),
    now + 3 * DAY,
    'undated',
    'undated',
    'unknown',
  );
}
