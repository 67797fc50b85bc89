import type { Facts, SourceFacts } from '../../../cleanup/domain/facts/facts.ts';
import { type Dice, usually } from './dice.ts';

/** One source for every server that the library speaks of; nearly always read in full and in good health. */
export function sourcesFrom(dice: Dice, { movies, series }: Pick<Facts, 'movies' | 'series'>): SourceFacts[] {
  const radarrs = [...new Set(movies.map((movie) => movie.instance))];
  const sonarrs = [...new Set(series.map((one) => one.instance))];
  return [
    {
      kind: 'jellyfin',
      name: 'jellyfin',
      ...completeness(dice),
      tagLabels: 'not-applicable',
      health: 'not-applicable',
      recycleBin: 'not-applicable',
    },
    ...radarrs.map((name) => arrSource(dice, 'radarr', name)),
    ...sonarrs.map((name) => arrSource(dice, 'sonarr', name)),
  ];
}

function arrSource(dice: Dice, kind: 'radarr' | 'sonarr', name: string): SourceFacts {
  const broken = { check: 'RootFolderCheck', level: 'error', message: 'missing root folder' } as const;
  return {
    kind,
    name,
    ...completeness(dice),
    tagLabels: usually<SourceFacts['tagLabels']>(dice, 40, ['Keep', 'kids'], ['kids'], 'unknown'),
    health: usually<SourceFacts['health']>(dice, 40, [], [broken], 'unknown'),
    recycleBin: usually<SourceFacts['recycleBin']>(dice, 8, { path: '/data/recycle' }, 'none', 'unknown'),
  };
}

function completeness(dice: Dice): Pick<SourceFacts, 'complete' | 'problems'> {
  const complete = usually<SourceFacts['complete']>(dice, 40, true, false, 'unknown');
  return { complete, problems: complete === true ? [] : ['a page was cut short'] };
}
