import type { ProviderIds } from '../../domain/facts/facts.ts';
import type { Ledger } from '../../domain/facts/ledger.ts';
import type { MovieItem, PlanItem } from '../../domain/plan/plan.ts';
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
import type { StorageWatch } from './storage-watch.ts';
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
  readonly signal: AbortSignal;
  readonly storage: StorageWatch;
  /** `apply --plan`: whether the entry of this item may be removed; what is not in that plan is only explained. */
  readonly mayRemove: (item: PlanItem) => boolean;
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
    if (world.signal.aborted) break;
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
  const isMissed = left.length < item.files.length && !verified(removal);
  const problem = isMissed ? await unsafe(removal, world) : undefined;
  if (problem !== undefined) return problem;
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
  item: MovieItem,
  removal: UnfinishedRemoval,
  world: ResumeWorld,
): Promise<Finding> {
  const { readers, removers, removal: options, policy, mayRemove } = world;
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
  if (!isSameTitle(movie.providerIds, item.providerIds)) return entryGone(removal);
  const problem = await unsafe(removal, world);
  if (problem !== undefined) return problem;
  const finding = filesGone(removal);
  const protection = { judgeAgain: () => undefined, isKept: keptByTag(policy) };
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
  const entry = await journaled(item, world, removeEntry);
  return { ...finding, detail: `${finding.detail}; ${entry}${torrents}` };
}

/** The one step that is done here, with its lines in the journal. */
async function journaled<Result>(
  { key }: PlanItem,
  { journal, clock }: ResumeWorld,
  removeEntry: () => Promise<Result>,
): Promise<Result> {
  await journal.append({ kind: 'before', at: clock.now(), key, step: 'remove-entry' });
  const result = await removeEntry();
  await journal.append({ kind: 'after', at: clock.now(), key, step: 'remove-entry' });
  return result;
}

/** No id contradicts, and at least one agrees. */
function isSameTitle(one: ProviderIds, other: ProviderIds): boolean {
  const kinds = ['tmdb', 'tvdb', 'imdb'] as const;
  const both = kinds.filter((kind) => one[kind] !== undefined && other[kind] !== undefined);
  return both.length > 0 && both.every((kind) => one[kind] === other[kind]);
}

/** Why it cannot be told that files are gone, or an entry must not go: a mount that is away looks the same. */
async function unsafe(
  { item }: UnfinishedRemoval,
  { storage, clock }: ResumeWorld,
): Promise<Finding | undefined> {
  const paths = item.files.map(({ path }) => path);
  const problem = await storage.check(item.instance, paths, clock.now());
  return problem && unknown(`${problem.detail}; the next run looks again`);
}

/** Files are gone: by us, if we had begun to delete them. Otherwise somebody else was faster. */
function filesGone(removal: UnfinishedRemoval): Finding {
  if (!hadBegun(removal)) return givenUp('its files are gone, and not by this program');
  return { kind: 'finished', detail: 'its files are gone', gone: [removal.item] };
}

/** An entry that is gone, or another title's now, tells nothing of files, unless they had been seen to be gone before. */
function entryGone(removal: UnfinishedRemoval): Finding {
  const { item } = removal;
  if (verified(removal))
    return { kind: 'finished', detail: 'its files and its entry are gone', gone: [item] };
  return givenUp(`${item.instance} no longer has it; what became of its files is not known`);
}

function verified({ last }: UnfinishedRemoval): boolean {
  return 'step' in last && AFTER_VERIFYING.has(`${last.kind} ${last.step}`);
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
