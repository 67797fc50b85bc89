/** What the household of the demo wishes for. Every title is invented. */
import { aLibrary } from '../../simulator/library/builder.ts';
import type { LibrarySpec } from '../../simulator/library/spec.ts';

export const FILMS = {
  paperHarbour: { title: 'Paper Harbour', year: 2021, tmdbId: 900_001 },
  ninthFerry: { title: 'The Ninth Ferry', year: 2019, tmdbId: 900_002 },
  saltAndStatic: { title: 'Salt and Static', year: 2023, tmdbId: 900_003 },
  winterOfFoxes: { title: 'A Winter of Foxes', year: 2018, tmdbId: 900_004 },
  lanternThieves: { title: 'The Lantern Thieves', year: 2024, tmdbId: 900_005 },
  copperSeason: { title: 'Copper Season', year: 2017, tmdbId: 900_006 },
} as const;

export const SERIES = {
  tidewatch: { title: 'Tidewatch', year: 2022, tvdbId: 800_001 },
  lowOrbitDiner: { title: 'Low Orbit Diner', year: 2020, tvdbId: 800_002 },
} as const;

/** What the simulated metadata and indexers know of; none of it is in anybody's library yet. */
export function titles(): LibrarySpec {
  const nowhere = { instance: null, inJellyfin: false } as const;
  const { tidewatch, lowOrbitDiner } = SERIES;
  const library = aLibrary();
  for (const film of Object.values(FILMS)) library.movie({ ...film, file: null, ...nowhere });
  return library
    .series({
      ...tidewatch,
      // It goes on: its latest season stays.
      status: 'continuing',
      ...nowhere,
      seasons: [
        { number: 1, episodes: 4, files: [], firstAired: '2024-01-08' },
        { number: 2, episodes: 3, files: [], firstAired: '2025-01-06' },
      ],
    })
    .series({
      ...lowOrbitDiner,
      status: 'ended',
      ...nowhere,
      seasons: [{ number: 1, episodes: 5, files: [], firstAired: '2024-03-04' }],
    })
    .build();
}
