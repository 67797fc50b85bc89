import type { Ledger } from '../../domain/facts/ledger.ts';
import type { PlanItem } from '../../domain/plan/plan.ts';
import type { Policy } from '../../domain/policy/policy.ts';
import { recordRemovals } from '../../domain/remember/record-removals.ts';
import type { Clock } from '../../ports/progress.ts';
import { ServerFailure } from '../../ports/server-failure.ts';
import type { Journal, UnfinishedRemoval } from '../../ports/state-store.ts';
import type { ResumedRemoval } from '../outcome.ts';
import type { LibraryReaders } from '../readers.ts';
import type { RemovalOptions, Removers } from './apply-world.ts';
import { asEpisode } from './as-episode.ts';
import { requireListed } from './episodes-target.ts';
import { keptByTag } from './judge-again.ts';
import { movieTarget } from './target.ts';

export interface ResumeWorld {
  readonly readers: Pick<LibraryReaders, 'movies' | 'series'>;
  readonly removers: Removers;
  readonly removal: RemovalOptions;
  readonly policy: Policy;
  readonly journal: Journal;
  readonly ledger: Ledger;
  readonly saveLedger: (ledger: Ledger) => Promise<void>;
  readonly clock: Clock;
}

export interface ResumeResult {
  readonly resumed: readonly ResumedRemoval[];
  readonly ledger: Ledger;
}

/**
 * Finds out by reading what became of the removals that an earlier run had begun. Files that are gone are
 * remembered as removed; what is still there is judged anew. Nothing is deleted here but entries without files.
 * Throws `StateFailure`.
 */
export async function resume(world: ResumeWorld): Promise<ResumeResult> {
  const resumed: ResumedRemoval[] = [];
  let { ledger } = world;
  for (const removal of await world.journal.unfinished()) {
    const { item } = removal;
    const found = await lookInto(removal, world);
    if (found.gone.length > 0) {
      ledger = recordRemovals(ledger, found.gone, removal.last.at);
      await world.saveLedger(ledger);
    }
    if (found.kind !== 'unknown') {
      const outcome = found.kind === 'finished' ? 'removed' : 'failed';
      await world.journal.append({ kind: 'end', at: world.clock.now(), key: item.key, outcome });
    }
    resumed.push({ key: item.key, item, kind: found.kind, detail: found.detail });
  }
  return { resumed, ledger };
}

interface Finding {
  readonly kind: ResumedRemoval['kind'];
  readonly detail: string;
  /** To be remembered as removed. */
  readonly gone: readonly PlanItem[];
}

async function lookInto(removal: UnfinishedRemoval, world: ResumeWorld): Promise<Finding> {
  try {
    return await findingOf(removal, world);
  } catch (error) {
    if (!(error instanceof ServerFailure)) throw error;
    return unknown(`${error.message}; the next run looks again`);
  }
}

async function findingOf(removal: UnfinishedRemoval, world: ResumeWorld): Promise<Finding> {
  const { item } = removal;
  if (item.kind === 'movie') return movieFinding(item, removal, world);
  const manager = world.readers.series.find(({ instance }) => instance === item.instance);
  if (manager === undefined) return unknown(`${item.instance} is not configured any more`);
  const title = await manager.title(item.seriesId);
  if (item.kind === 'series') {
    if (title === 'gone') return { kind: 'finished', detail: 'its entry is gone', gone: [] };
    return givenUp('its entry is still there; it is judged anew');
  }
  if (title === 'gone') return entryGone(removal);
  const inventory = await manager.inventory(item.seriesId);
  const there = new Set<number>(inventory.files.map(({ id }) => id));
  requireListed(inventory, item.files, item.instance);
  const left = item.files.filter(({ id }) => there.has(id));
  if (left.length === 0) return filesGone(removal);
  const episodes = new Set(item.files.flatMap((file) => file.episodes.map(({ id }) => id)));
  const monitored = inventory.episodes.some((one) => episodes.has(one.id) && one.monitored !== false);
  const gone = hadBegun(removal) ? item.files.filter(({ id }) => !there.has(id)) : [];
  const count =
    item.files.length === 1 ? 'its file is' : `${left.length} of its ${item.files.length} files are`;
  return {
    ...givenUp(`${count} still there, ${monitoring(monitored)}; it is judged anew`),
    gone: gone.map((file) => asEpisode(item, file)),
  };
}

async function movieFinding(
  item: Extract<PlanItem, { readonly kind: 'movie' }>,
  removal: UnfinishedRemoval,
  { readers, removers, removal: options, policy }: ResumeWorld,
): Promise<Finding> {
  const manager = readers.movies.find(({ instance }) => instance === item.instance);
  const remover = removers.movies.find(({ instance }) => instance === item.instance);
  if (manager === undefined || remover === undefined)
    return unknown(`${item.instance} is not configured any more`);
  const movie = await manager.title(item.movieId);
  if (movie === 'gone') return entryGone(removal);
  if (movie.file === 'unknown')
    return unknown('whether its file is there could not be read; the next run looks again');
  if (movie.file !== 'none' && movie.file.id === item.files[0].id) {
    return givenUp(`its file is still there, ${monitoring(movie.monitored !== false)}; it is judged anew`);
  }
  const finding = filesGone(removal);
  const protection = { judgeAgain: () => undefined, isKept: keptByTag(policy) };
  const { removeEntry } = movieTarget(item, manager, remover, options, protection);
  const same = movie.providerIds.tmdb === item.providerIds.tmdb;
  if (finding.kind !== 'finished' || removeEntry === undefined || !same) return finding;
  const torrents = reachedTorrents(removal)
    ? ''
    : '; a torrent of it may be left, and be imported again if it were added anew';
  return { ...finding, detail: `${finding.detail}; ${await removeEntry()}${torrents}` };
}

/** Files are gone: by us, if we had begun to delete them. Otherwise somebody else was faster. */
function filesGone(removal: UnfinishedRemoval): Finding {
  if (!hadBegun(removal)) return givenUp('its files are gone, and not by this program');
  return { kind: 'finished', detail: 'its files are gone', gone: [removal.item] };
}

/** An entry that is gone tells nothing of files, unless they had been seen to be gone before. */
function entryGone(removal: UnfinishedRemoval): Finding {
  const { last, item } = removal;
  const verified =
    last.kind !== 'begin' && 'step' in last && AFTER_VERIFYING.has(`${last.kind} ${last.step}`);
  if (verified) return { kind: 'finished', detail: 'its files and its entry are gone', gone: [item] };
  return givenUp(`${item.instance} no longer has it; what became of its files is not known`);
}

const AFTER_VERIFYING = new Set([
  'after verify-deleted',
  'before remove-torrents',
  'after remove-torrents',
  'before remove-entry',
  'after remove-entry',
]);

/** Whether files may have been deleted: the journal has the line before it. */
function hadBegun({ last }: UnfinishedRemoval): boolean {
  if (!('step' in last)) return false;
  return last.step !== 'unmonitor' && last.step !== 'confirm-unmonitored';
}

function reachedTorrents({ last }: UnfinishedRemoval): boolean {
  return (
    'step' in last &&
    (last.step === 'remove-entry' || (last.step === 'remove-torrents' && last.kind === 'after'))
  );
}

function monitoring(monitored: boolean): string {
  return monitored ? 'and monitored' : 'but no longer monitored';
}

function unknown(detail: string): Finding {
  return { kind: 'unknown', detail, gone: [] };
}

function givenUp(detail: string): Finding {
  return { kind: 'given-up', detail, gone: [] };
}
