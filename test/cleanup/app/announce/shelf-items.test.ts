import { describe, expect, it } from 'vitest';
import { shownAs } from '../../../../cleanup/app/announce/shelf-items.ts';
import {
  aMovie,
  aMovieFile,
  anEpisode,
  anEpisodeFile,
  aSeason,
  aSeries,
  itemId,
} from '../../../support/facts.ts';
import { planned } from '../../../support/planning.ts';

describe('shownAs', () => {
  const season = (jellyfinItem?: string) => {
    const episodes = [anEpisode()];
    const files = [anEpisodeFile({ jellyfinItem: itemId('e1') })];
    const seasons = [aSeason(jellyfinItem === undefined ? {} : { jellyfinItem: itemId(jellyfinItem) })];
    return planned({ facts: { movies: [], series: [aSeries({ episodes, files, seasons })] } }).remove;
  };

  it('shows a season as a season, by its episodes where it is none, and an entry not at all', () => {
    expect(season('s1').map(shownAs)).toEqual([['s1'], []]);
    expect(season().map(shownAs)).toEqual([['e1'], []]);
  });

  it('shows a film as a film, and not at all when Jellyfin has none', () => {
    const film = (file: ReturnType<typeof aMovieFile>) =>
      planned({ facts: { movies: [aMovie({ file })], series: [] } }).remove.map(shownAs);
    expect(film(aMovieFile({ jellyfinItem: itemId('a') }))).toEqual([['a']]);
    expect(film(aMovieFile())).toEqual([[]]);
  });
});
