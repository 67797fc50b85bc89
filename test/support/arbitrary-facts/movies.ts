import type { MovieFacts, MovieFileFacts, ProviderIds } from '../../../cleanup/domain/facts/facts.ts';
import { instance, movieFileId, movieId } from '../facts.ts';
import { pick, rarely, several, usually } from './dice.ts';
import { fileFrom } from './files.ts';
import { alternatesFrom, playingFrom, tagsFrom, watchesFrom } from './people.ts';
import { instant, type Scene } from './scene.ts';

/** A few movies, some of them twice: a second copy lives in a second Radarr. */
export function moviesFrom(scene: Scene): MovieFacts[] {
  return several(scene.dice, 0, 3, (index) => index + 1).flatMap((film) => {
    const copies = [movie(scene, film, 'radarr')];
    if (rarely(scene.dice, 3)) copies.push(movie(scene, film, 'radarr-4k'));
    return copies;
  });
}

function movie(scene: Scene, film: number, server: string): MovieFacts {
  const { dice, calm } = scene;
  const file = movieFile(scene, film, server);
  const importedAt = typeof file === 'object' ? file.importedAt : 'unknown';
  return {
    instance: instance(server),
    id: movieId(film),
    title: `Film ${film}`,
    providerIds: providerIds(scene, film),
    addedAt: instant(scene),
    monitored: usually<MovieFacts['monitored']>(dice, 5, true, false, 'unknown'),
    tags: tagsFrom(scene),
    file,
    watches: file === 'none' && !rarely(dice, calm) ? [] : watchesFrom(scene, importedAt),
    ...alternatesFrom(scene, importedAt),
    playing: playingFrom(scene),
  };
}

function movieFile(scene: Scene, film: number, server: string): MovieFacts['file'] {
  const present: MovieFileFacts = {
    id: movieFileId(film * 10 + scene.dice.roll(2)),
    ...fileFrom(scene, `/data/${server}/Film ${film}/Film ${film}.mkv`),
  };
  return usually<MovieFacts['file']>(scene.dice, scene.calm, present, 'none', 'none', 'unknown');
}

/** One film has one number everywhere; a server may lack either of its ids. */
function providerIds({ dice, calm }: Scene, film: number): ProviderIds {
  const tmdb = { tmdb: film };
  const imdb = { imdb: `tt000000${film}` };
  const both = pick<ProviderIds>(dice, [{ ...tmdb, ...imdb }, tmdb]);
  return usually<ProviderIds>(dice, calm * 4, both, imdb, {});
}
