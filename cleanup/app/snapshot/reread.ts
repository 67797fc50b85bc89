import type { EpochMs } from '../../domain/basics/time.ts';
import type { Facts, MovieFacts, SeriesFacts } from '../../domain/facts/facts.ts';
import type { MovieItem, PlanItem } from '../../domain/plan/plan.ts';
import type { LibraryReaders } from '../readers.ts';
import type { ReadAgain, ReadAgainResult } from '../taken-snapshot.ts';
import { type Before, knownAgain } from './again/known-again.ts';
import {
  copiesOfMovie,
  copiesOfSeries,
  type MovieCopy,
  relatedToMovies,
  relatedToSeries,
  type SeriesCopy,
} from './again/related.ts';
import { usersOf } from './join/join-library.ts';
import { joinMovie } from './join/join-movie.ts';
import { joinSeries } from './join/join-series.ts';
import type { Extras } from './join/knowing.ts';
import type { LibraryIndex } from './join/library-index.ts';
import type { Inventories, LibraryRead } from './read/library-read.ts';

/** A snapshot, as far as it is needed to look at single items of it again. */
export interface Taken {
  readonly readers: LibraryReaders;
  readonly read: LibraryRead;
  readonly library: LibraryIndex;
  readonly inventories: Inventories;
  readonly extras: Extras;
  readonly facts: Facts;
}

type SeriesPlanItem = Exclude<PlanItem, MovieItem>;

/**
 * Reads the item's title again from its manager (two requests of it at most) and everything of it from the media
 * server: the calls of `knownAgain`, however long the title. Its other copies are as in the snapshot, with fresh
 * marks. All is joined as the snapshot was, with the roots learned there.
 */
export function rereader(taken: Taken): ReadAgain {
  return async (item, now) =>
    item.kind === 'movie' ? await movieAgain(item, now, taken) : await seriesAgain(item, now, taken);
}

async function movieAgain(item: MovieItem, now: EpochMs, taken: Taken): Promise<ReadAgainResult> {
  const { readers, library, facts } = taken;
  const manager = readers.movies.find(({ instance }) => instance === item.instance);
  const movie = manager === undefined ? 'gone' : await manager.title(item.movieId);
  if (movie === 'gone') return gone(item);
  const others = copiesOfMovie(facts, { instance: item.instance, id: item.movieId });
  const copies = [{ instance: item.instance, movie }, ...others.flatMap((copy) => movieIn(taken, copy))];
  const related = relatedToMovies(copies, library);
  const { users, known } = await knownAgain(readers.mediaServer, related, beforeOf(taken));
  const movies = copies.map((copy) => joinMovie(copy.instance, copy.movie, known));
  return read(taken, { takenAt: now, users: usersOf(users), movies, series: [] });
}

function movieIn({ read }: Taken, copy: MovieFacts): readonly MovieCopy[] {
  return read.movies.flatMap(({ manager: { instance }, titles }) => {
    const found = titles.filter(({ id }) => instance === copy.instance && id === copy.id);
    return found.map((movie) => ({ instance, movie }));
  });
}

async function seriesAgain(item: SeriesPlanItem, now: EpochMs, taken: Taken): Promise<ReadAgainResult> {
  const { readers, library, facts } = taken;
  const manager = readers.series.find(({ instance }) => instance === item.instance);
  if (manager === undefined) return gone(item);
  const series = await manager.title(item.seriesId);
  if (series === 'gone') return gone(item);
  const inventory = await manager.inventory(item.seriesId);
  const others = copiesOfSeries(facts, { instance: item.instance, id: item.seriesId });
  const copies = [
    { instance: item.instance, series, inventory },
    ...others.flatMap((copy) => seriesIn(taken, copy)),
  ];
  const related = relatedToSeries(copies, item, library);
  const { users, known } = await knownAgain(readers.mediaServer, related, beforeOf(taken));
  const joined = copies.map((copy) => joinSeries(copy.instance, copy.series, copy.inventory, known));
  return read(taken, { takenAt: now, users: usersOf(users), movies: [], series: joined });
}

function seriesIn({ read, inventories }: Taken, copy: SeriesFacts): readonly SeriesCopy[] {
  return read.series.flatMap((sonarr) => {
    const { instance } = sonarr.manager;
    const found = sonarr.titles.filter(({ id }) => instance === copy.instance && id === copy.id);
    return found.map((series) => ({ instance, series, inventory: inventories.get(sonarr)?.get(series.id) }));
  });
}

function gone({ title, instance }: PlanItem): ReadAgainResult {
  return { kind: 'gone', detail: `${instance} no longer knows ${title}` };
}

function read({ facts }: Taken, fresh: Omit<Facts, 'sources'>): ReadAgainResult {
  return { kind: 'read', facts: { ...fresh, sources: facts.sources } };
}

function beforeOf({ library, read, extras }: Taken): Before {
  return { library, people: read.media.people, extras };
}
