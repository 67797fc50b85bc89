import fc from 'fast-check';
import type { MarkReading } from '../../../cleanup/ports/media-server.ts';
import { ANNA, BEN, daysAgo, movieFileId, movieId, seriesId } from '../facts.ts';
import { aMovieReading, Household, itemId } from './household.ts';
import { InMemoryMovieManager } from './managers.ts';

/** What a random household is made of; plain data, so that it can be built twice and changed between. */
export interface Spec {
  readonly movies: readonly MovieSpec[];
  readonly series: readonly SeriesSpec[];
}

interface MarkSpec {
  readonly anna: Partial<MarkReading>;
  readonly ben: Partial<MarkReading>;
}

interface MovieSpec {
  readonly marks: MarkSpec;
  readonly versions: 1 | 2;
  readonly alternate: Partial<MarkReading>;
  readonly trouble: 'none' | 'other-id' | 'no-id' | 'other-path' | 'no-runtime' | 'unlisted' | 'twice';
  readonly inSecondRadarr: boolean;
  readonly upgraded: boolean;
  readonly playing: boolean;
}

interface SeriesSpec {
  readonly episodes: readonly MarkSpec[];
  readonly favorite: boolean;
  readonly trouble: 'none' | 'other-id' | 'other-number' | 'other-path';
  readonly playing: boolean;
}

const mark: fc.Arbitrary<Partial<MarkReading>> = fc.oneof(
  { weight: 4, arbitrary: fc.constant<Partial<MarkReading>>({ state: 'played', lastPlayedAt: daysAgo(10) }) },
  { weight: 1, arbitrary: fc.constant<Partial<MarkReading>>({ state: 'played', lastPlayedAt: daysAgo(35) }) },
  { weight: 2, arbitrary: fc.constant<Partial<MarkReading>>({}) },
  {
    weight: 1,
    arbitrary: fc.constantFrom<Partial<MarkReading>>(
      { favorite: true },
      { position: 'open', lastPlayedAt: daysAgo(2) },
      { state: 'played', lastPlayedAt: 'undated' },
      { state: 'unknown' },
      { state: 'played', lastPlayedAt: daysAgo(10), key: 'shared' },
    ),
  },
);
const harmless: fc.Arbitrary<Partial<MarkReading>> = fc.oneof(
  { weight: 6, arbitrary: fc.constant<Partial<MarkReading>>({}) },
  { weight: 1, arbitrary: mark },
);
const marks: fc.Arbitrary<MarkSpec> = fc.record({ anna: mark, ben: harmless });
const rarely = fc.integer({ min: 0, max: 9 }).map((number) => number === 0);
const mostlyNone = <Trouble extends string>(...troubles: readonly Trouble[]) =>
  fc.oneof(
    { weight: 5, arbitrary: fc.constant('none' as const) },
    { weight: 2, arbitrary: fc.constantFrom(...troubles) },
  );

const movie: fc.Arbitrary<MovieSpec> = fc.record({
  marks,
  versions: fc.constantFrom(1, 1, 1, 2),
  alternate: harmless,
  trouble: mostlyNone('other-id', 'no-id', 'other-path', 'no-runtime', 'unlisted', 'twice'),
  inSecondRadarr: rarely,
  upgraded: fc.boolean(),
  playing: rarely,
});
const series: fc.Arbitrary<SeriesSpec> = fc.record({
  episodes: fc.array(marks, { minLength: 1, maxLength: 3 }),
  favorite: rarely,
  trouble: mostlyNone('other-id', 'other-number', 'other-path'),
  playing: rarely,
});

export const spec: fc.Arbitrary<Spec> = fc.record({
  movies: fc.array(movie, { minLength: 3, maxLength: 8 }),
  series: fc.array(series, { minLength: 1, maxLength: 4 }),
});

export function householdOf(
  { movies, series: shows }: Spec,
  failing?: (server: string, call: string) => boolean,
): Household {
  const household = new Household(failing);
  const second = new InMemoryMovieManager(
    'radarr-4k' as never,
    (call) => failing?.('radarr-4k', call) === true,
  );
  household.moreMovies.push(second);
  household.torrents = [];
  for (const [index, one] of movies.entries()) addMovie(household, second, index + 1, one);
  for (const [index, one] of shows.entries()) addSeries(household, index + 1, one);
  return household;
}

function addMovie(household: Household, second: InMemoryMovieManager, id: number, one: MovieSpec): void {
  const { jellyfin, radarr } = household;
  const item = household.addMovie(
    id,
    {},
    {
      versions: one.versions,
      ...(one.trouble === 'other-id' && { providerIds: { tmdb: 900 + id } }),
      ...(one.trouble === 'no-id' && { providerIds: {} }),
      ...(one.trouble === 'other-path' && { path: `/media/movies/Film ${id}/renamed.mkv` }),
      ...(one.trouble === 'no-runtime' && { runtimeKnown: false }),
    },
  );
  if (one.trouble === 'twice') jellyfin.videos.push({ ...item, id: itemId(`film-${id}-twice`) });
  if (one.trouble === 'unlisted') jellyfin.hide(BEN, item.id);
  jellyfin.mark(ANNA, item.id, later(one.marks.anna, id)).mark(BEN, item.id, later(one.marks.ben, id));
  if (one.versions === 2) {
    const version = itemId(`film-${id}-4k`);
    jellyfin.alternates.set(item.id, [{ id: version, path: `/media/movies/Film ${id}/4k.mkv` }]);
    jellyfin.mark(BEN, version, one.alternate);
  }
  if (one.playing) addPlaying(household, item.id, undefined);
  const imports = [
    { of: movieId(id), at: daysAgo(40), file: 1 },
    { of: movieId(id), at: daysAgo(30), file: id * 10 },
  ];
  const upgrades = one.upgraded ? [{ of: movieId(id), at: daysAgo(30) - 1 }] : [];
  radarr.history = {
    imports: [...radarr.history.imports, ...imports],
    upgrades: [...radarr.history.upgrades, ...upgrades],
  };
  if (one.inSecondRadarr) {
    const path = `/data/4k/Film ${id}/film.mkv`;
    const file = { id: movieFileId(id * 10), path, sizeBytes: 1, importedAt: daysAgo(30) };
    second.titles.push(aMovieReading(id, { path: `/data/4k/Film ${id}`, file }));
    jellyfin.videos.push({
      ...item,
      id: itemId(`film-${id}-second`),
      path: `/data/4k/Film ${id}/film.mkv`,
      versions: 1,
    });
  }
}

/** Nobody watches two things at once: that would be the work of a tool. */
function later(mark: Partial<MarkReading>, hours: number): Partial<MarkReading> {
  const { lastPlayedAt } = mark;
  return typeof lastPlayedAt === 'number'
    ? { ...mark, lastPlayedAt: lastPlayedAt + hours * 3_600_000 }
    : mark;
}

function addSeries(household: Household, id: number, one: SeriesSpec): void {
  const { jellyfin } = household;
  household.addSeries(id, one.episodes.length);
  one.episodes.forEach(({ anna, ben }, index) => {
    const item = itemId(`show-${id}-e${index + 1}`);
    const hours = 20 + id * 4 + index;
    jellyfin.mark(ANNA, item, later(anna, hours)).mark(BEN, item, later(ben, hours));
  });
  if (one.favorite) jellyfin.favor(BEN, itemId(`show-${id}`));
  if (one.playing) addPlaying(household, undefined, itemId(`show-${id}`));
  if (one.trouble === 'other-id') {
    jellyfin.seriesItems = jellyfin.seriesItems.map((item) =>
      item.id === `show-${id}` ? { ...item, providerIds: { tvdb: 900 + id } } : item,
    );
  }
  jellyfin.videos = jellyfin.videos.map((video) => {
    if (video.id !== `show-${id}-e1`) return video;
    if (one.trouble === 'other-number') return { ...video, number: 9 };
    return one.trouble === 'other-path' ? { ...video, path: `/media/tv/Show ${id}/renamed.mkv` } : video;
  });
}

function addPlaying({ jellyfin }: Household, item: string | undefined, series: string | undefined): void {
  const { playing } = jellyfin;
  jellyfin.playing = {
    ...playing,
    items: new Set([...playing.items, ...(item === undefined ? [] : [itemId(item)])]),
    series: new Set([...playing.series, ...(series === undefined ? [] : [itemId(series)])]),
  };
}

/** Lists in another order. */
export function reversed(household: Household): Household {
  const { jellyfin, radarr, sonarr } = household;
  jellyfin.people.reverse();
  jellyfin.folders.reverse();
  jellyfin.videos.reverse();
  jellyfin.seriesItems.reverse();
  radarr.titles.reverse();
  sonarr.titles.reverse();
  for (const [id, { episodes, files }] of sonarr.inventories) {
    sonarr.inventories.set(seriesId(id), { episodes: episodes.toReversed(), files: files.toReversed() });
  }
  radarr.history = {
    imports: radarr.history.imports.toReversed(),
    upgrades: radarr.history.upgrades.toReversed(),
  };
  return household;
}
