import type { ProviderIds } from '../../domain/facts/facts.ts';
import type { MovieItem } from '../../domain/plan/plan.ts';
import type { MovieManager, MovieReading } from '../../ports/managers.ts';
import type { MovieRemover } from '../../ports/removers.ts';
import type { UnfinishedRemoval } from '../../ports/state-store.ts';
import {
  entryGone,
  type Finding,
  filesGone,
  givenUp,
  hadBegun,
  monitoring,
  reachedTorrents,
  unknown,
  unsafe,
} from './finding.ts';
import { keptByPolicy } from './judge-again.ts';
import { journaled, type ResumeWorld } from './resume-world.ts';
import { movieTarget } from './target.ts';

/** By what Radarr says of the movie now; an entry without a file that was left is removed. */
export async function movieFinding(
  item: MovieItem,
  removal: UnfinishedRemoval,
  world: ResumeWorld,
): Promise<Finding> {
  const { readers, removers } = world;
  const manager = readers.movies.find(({ instance }) => instance === item.instance);
  const remover = removers.movies.find(({ instance }) => instance === item.instance);
  if (manager === undefined || remover === undefined)
    return unknown(`${item.instance} is not configured any more`);
  const movie = await manager.title(item.movieId);
  if (movie === 'gone') return entryGone(removal);
  if (movie.file === 'unknown')
    return unknown('whether its file is there could not be read; the next run looks again');
  if (movie.file !== 'none' && movie.file.id === item.files[0].id) {
    return untouchedMovie('its file is still there', movie);
  }
  if (!isSameTitle(movie.providerIds, item.providerIds)) return entryGone(removal);
  if (movie.file !== 'none' && !hadBegun(removal)) return untouchedMovie('it has another file now', movie);
  return (await unsafe(removal, world)) ?? (await finishMovie(item, removal, world, { manager, remover }));
}

async function finishMovie(
  item: MovieItem,
  removal: UnfinishedRemoval,
  world: ResumeWorld,
  { manager, remover }: { readonly manager: MovieManager; readonly remover: MovieRemover },
): Promise<Finding> {
  const { removal: options, policy, mayRemove } = world;
  const finding = filesGone(removal);
  const protection = { judgeAgain: () => undefined, whyKept: keptByPolicy(policy, item.instance) };
  const { removeEntry } = movieTarget(item, manager, remover, options, protection);
  if (finding.kind !== 'finished' || removeEntry === undefined) return finding;
  if (!mayRemove(item))
    return {
      ...finding,
      detail: `${finding.detail}; its entry stays: it is not in the plan that is applied`,
    };
  const torrents = reachedTorrents(removal)
    ? ''
    : '; a torrent of it may be left, and be imported again if it were added anew';
  const entry = await journaled(item, world, 'remove-entry', removeEntry);
  return { ...finding, detail: `${finding.detail}; ${entry}${torrents}` };
}

function untouchedMovie(untouched: string, { monitored }: Pick<MovieReading, 'monitored'>): Finding {
  const now = monitoring(monitored !== false);
  return { ...givenUp(`${untouched}, ${now}; it is judged anew`), untouched };
}

/** No id contradicts, and at least one agrees. */
function isSameTitle(one: ProviderIds, other: ProviderIds): boolean {
  const kinds = ['tmdb', 'tvdb', 'imdb'] as const;
  const both = kinds.filter((kind) => one[kind] !== undefined && other[kind] !== undefined);
  return both.length > 0 && both.every((kind) => one[kind] === other[kind]);
}
