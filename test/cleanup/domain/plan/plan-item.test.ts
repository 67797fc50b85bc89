import { describe, expect, it } from 'vitest';
import type { MovieFacts } from '../../../../cleanup/domain/facts/facts.ts';
import { movieItemKey } from '../../../../cleanup/domain/facts/keys.ts';
import { toPlanItem } from '../../../../cleanup/domain/plan/plan-item.ts';
import {
  aMovie,
  aMoviePlayed,
  anEpisode,
  anEpisodeFile,
  aSeason,
  aSeries,
  aWatch,
  daysAgo,
  itemId,
  NOW,
} from '../../../support/facts.ts';
import { planned } from '../../../support/planning.ts';

/** The item of a movie that would go if only time passed. */
function itemOf(movie: MovieFacts) {
  const leaving = { clockAt: NOW, dueAt: NOW, announce: true, plays: [] };
  return toPlanItem({ key: movieItemKey(movie.instance, movie.id), unit: { kind: 'movie', movie }, leaving });
}

describe('toPlanItem', () => {
  it.each(['none', 'unknown'] as const)('lists no movie whose file is %s', (file) => {
    expect(itemOf(aMovie({ file }))).toEqual([]);
  });

  it('lists a file of which no play is told', () => {
    expect(itemOf(aMovie())).toMatchObject([{ files: [{ id: 501, plays: [] }] }]);
  });

  it('gives every file of a season its own plays', () => {
    const episodes = [9, 8, 7].map((days, index) =>
      anEpisode({ number: index + 1, watches: [aWatch({ lastPlayedAt: daysAgo(days) })] }),
    );
    const [season] = planned({ facts: { movies: [], series: [aSeries({ episodes })] } }).remove;
    expect(season?.files).toMatchObject([
      { id: 1101, plays: [{ at: daysAgo(9) }] },
      { id: 1102, plays: [{ at: daysAgo(8) }] },
      { id: 1103, plays: [{ at: daysAgo(7) }] },
    ]);
  });

  it('leaves out what nobody knows, so that a plan read back from JSON is the same', () => {
    const { year: _, ...yearless } = aMovie();
    const { year: __, ...keptMovie } = aMoviePlayed(2, 2);
    const movies = [yearless, keptMovie, aMoviePlayed(4, 3)];
    const plan = planned({ facts: { movies }, policy: { noticeDays: 0 }, ledger: { announced: {} } });

    expect(plan.remove).toHaveLength(3);
    expect(plan.keep).toHaveLength(2);
    expect(JSON.parse(JSON.stringify(plan))).toStrictEqual(plan);
  });

  it('names the item of a season in Jellyfin, and no other season’s', () => {
    const seasons = [aSeason({ number: 1, jellyfinItem: itemId('s1') }), aSeason({ number: 2 })];
    const episodes = [anEpisode(), anEpisode({ season: 2 })];
    const { remove } = planned({ facts: { movies: [], series: [aSeries({ episodes, seasons })] } });
    const [first, second] = remove;
    expect(first).toHaveProperty('jellyfinItem', 's1');
    expect(second).toMatchObject({ kind: 'season', season: 2 });
    expect(second).not.toHaveProperty('jellyfinItem');
  });

  it('names none of a season that Sonarr does not list', () => {
    const series = aSeries({ seasons: [] });
    const [file = anEpisodeFile()] = series.files;
    const unit = { kind: 'season', series, season: 1, files: [{ file, episodes: [] }] } as const;
    const leaving = { clockAt: NOW, dueAt: NOW, announce: true, plays: [] };
    const [season] = toPlanItem({ key: 'season:sonarr:7:1', unit, leaving });
    expect(season).toMatchObject({ kind: 'season', season: 1 });
    expect(season).not.toHaveProperty('jellyfinItem');
  });
});
