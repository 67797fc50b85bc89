import type { Facts } from '../../domain/facts/facts.ts';
import type { PlanItem } from '../../domain/plan/plan.ts';
import { ServerFailure } from '../../ports/server-failure.ts';
import type { Monitored } from '../../ports/state-store.ts';
import type { LibraryReaders } from '../readers.ts';
import type { Removers } from './apply-world.ts';
import { spentSeasons } from './spent-seasons.ts';

const NOTHING: Monitored = { movie: false, seasons: [], episodes: [] };

/** What the removal of an item unmonitors, as far as it is known to be monitored now. */
export function monitoredOf(item: PlanItem, facts: Facts): Monitored {
  if (item.kind === 'movie') {
    const movie = facts.movies.find(({ instance, id }) => instance === item.instance && id === item.movieId);
    return { ...NOTHING, movie: movie?.monitored === true };
  }
  const series = facts.series.find(({ instance, id }) => instance === item.instance && id === item.seriesId);
  if (series === undefined || item.kind === 'series') return NOTHING;
  const own = new Set(item.files.flatMap(({ episodes }) => episodes.map(({ id }) => id)));
  const isOwn = (season: number) => item.kind === 'season' && item.season === season;
  const spent = item.kind === 'season' ? [] : spentSeasons(series, own, facts.takenAt);
  const goes = (number: number) => isOwn(number) || spent.includes(number);
  const isMonitored = ({ monitored }: { readonly monitored: boolean | 'unknown' }) => monitored === true;
  const seasons = series.seasons.filter(isMonitored).filter(({ number }) => goes(number));
  const episodes = series.episodes
    .filter(isMonitored)
    .filter(({ id, season }) => isOwn(season) || own.has(id));
  return {
    movie: false,
    seasons: seasons.map(({ number }) => number),
    episodes: episodes.map(({ id }) => id),
  };
}

/** What was monitored before either of two removals of one item. */
export function either(one: Monitored, other: Monitored | undefined): Monitored {
  if (other === undefined) return one;
  return {
    movie: one.movie || other.movie,
    seasons: [...new Set([...one.seasons, ...other.seasons])],
    episodes: [...new Set([...one.episodes, ...other.episodes])],
  };
}

/** Whether anything was monitored that a removal has unmonitored. */
export function isAnything({ movie, seasons, episodes }: Monitored): boolean {
  return movie || seasons.length > 0 || episodes.length > 0;
}

export interface MonitoringServers {
  readonly readers: Pick<LibraryReaders, 'movies' | 'series'>;
  readonly removers: Removers;
}

/**
 * Monitors again what of an item had been monitored and is not any more, nothing else, and confirms it by reading. Of a
 * title that is gone there is nothing to monitor. Throws `ServerFailure`.
 */
export async function monitorAgain(
  item: PlanItem,
  found: Monitored,
  { readers, removers }: MonitoringServers,
): Promise<void> {
  const { instance } = item;
  const isIts = (one: { readonly instance: string }) => one.instance === instance;
  const restore =
    item.kind === 'movie'
      ? movieAgain(item.movieId, found, readers.movies.find(isIts), removers.movies.find(isIts))
      : seriesAgain(item.seriesId, found, readers.series.find(isIts), removers.series.find(isIts));
  if (!(await restore))
    throw new ServerFailure(`${instance} still does not monitor it`, { server: instance });
}

type Manager<Kind extends 'movies' | 'series'> = LibraryReaders[Kind][number] | undefined;
type Remover<Kind extends 'movies' | 'series'> = Removers[Kind][number] | undefined;
type Id<Kind extends 'movies' | 'series'> = Parameters<LibraryReaders[Kind][number]['title']>[0];

async function movieAgain(
  id: Id<'movies'>,
  { movie }: Monitored,
  manager: Manager<'movies'>,
  remover: Remover<'movies'>,
): Promise<boolean> {
  if (manager === undefined || remover === undefined) return false;
  const isOff = async () => {
    const title = await manager.title(id);
    return title !== 'gone' && title.monitored === false;
  };
  if (!movie || !(await isOff())) return true;
  await maybe(() => remover.monitor(id));
  return !(await isOff());
}

async function seriesAgain(
  id: Id<'series'>,
  { seasons, episodes }: Monitored,
  manager: Manager<'series'>,
  remover: Remover<'series'>,
): Promise<boolean> {
  if (manager === undefined || remover === undefined) return false;
  const off = async () => {
    const title = await manager.title(id);
    if (title === 'gone') return { seasons: [], episodes: [] };
    const inventory = await manager.inventory(id);
    const isOff = ({ monitored }: { readonly monitored: boolean | 'unknown' }) => monitored === false;
    return {
      seasons: title.seasons
        .filter((one) => isOff(one) && seasons.includes(one.number))
        .map(({ number }) => number),
      episodes: inventory.episodes
        .filter((one) => isOff(one) && episodes.includes(one.id))
        .map((one) => one.id),
    };
  };
  const now = await off();
  for (const season of now.seasons) await maybe(() => remover.monitorSeason(id, season));
  const [first, ...rest] = now.episodes;
  if (first !== undefined) await maybe(() => remover.monitorEpisodes(id, [first, ...rest]));
  else if (now.seasons.length === 0) return true;
  const still = await off();
  return still.seasons.length === 0 && still.episodes.length === 0;
}

/** Of a lost answer the reading after it tells what became of it. */
async function maybe(write: () => Promise<void>): Promise<void> {
  try {
    await write();
  } catch (error) {
    if (!(error instanceof ServerFailure && error.maybeDone)) throw error;
  }
}
