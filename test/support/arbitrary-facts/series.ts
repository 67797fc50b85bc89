import type {
  EpisodeFacts,
  ProviderIds,
  SeasonFacts,
  SeriesFacts,
} from '../../../cleanup/domain/facts/facts.ts';
import { instance, seriesId } from '../facts.ts';
import { pick, rarely, several, usually } from './dice.ts';
import { episodesFrom } from './episodes.ts';
import { favoritesFrom, playingFrom, tagsFrom } from './people.ts';
import { instant, type Scene } from './scene.ts';

/** One or two series, now and then with a second copy in a second Sonarr. */
export function seriesFrom(scene: Scene): SeriesFacts[] {
  return several(scene.dice, 0, 2, (index) => index + 1).flatMap((show) => {
    const copies = [oneSeries(scene, show, 'sonarr')];
    if (rarely(scene.dice, 6)) copies.push(oneSeries(scene, show, 'sonarr-4k'));
    return copies;
  });
}

function oneSeries(scene: Scene, show: number, server: string): SeriesFacts {
  const { dice } = scene;
  const { episodes, files } = episodesFrom(scene, show, `/data/${server}/Show ${show}`);
  return {
    instance: instance(server),
    id: seriesId(show),
    title: `Show ${show}`,
    providerIds: providerIds(scene, show),
    addedAt: instant(scene),
    monitored: true,
    tags: tagsFrom(scene),
    status: usually<SeriesFacts['status']>(
      dice,
      3,
      pick<SeriesFacts['status']>(dice, ['ended', 'continuing']),
      'upcoming',
      'deleted',
      'unknown',
    ),
    type: usually<SeriesFacts['type']>(dice, 5, 'standard', 'daily', 'anime', 'unknown'),
    favorites: favoritesFrom(scene),
    playing: playingFrom(scene),
    inventory: 'read',
    seasons: seasons(scene, episodes),
    episodes: rarely(dice, 2) ? episodes.toReversed() : episodes,
    files: rarely(dice, 2) ? files.toReversed() : files,
  };
}

/** Every season that an episode names, nearly always. */
function seasons(scene: Scene, episodes: readonly EpisodeFacts[]): SeasonFacts[] {
  const numbers = [...new Set(episodes.map((episode) => episode.season))];
  return numbers
    .filter(() => !rarely(scene.dice, scene.calm * 10))
    .map((number) => ({ number, monitored: true, favorites: favoritesFrom(scene) }));
}

function providerIds({ dice, calm }: Scene, show: number): ProviderIds {
  const usual = pick<ProviderIds>(dice, [
    { tvdb: show, tmdb: show, imdb: `tt000010${show}` },
    { tvdb: show },
  ]);
  return usually<ProviderIds>(dice, calm * 4, usual, {});
}
