import type { Facts, TorrentFacts } from '../../domain/facts/facts.ts';
import type { EpisodeItem, MovieItem, PlanItem, SeasonItem } from '../../domain/plan/plan.ts';
import type { StepName } from '../../ports/state-store.ts';
import type { Failed, ItemOutcome, Removed, Skipped } from '../outcome.ts';
import { asEpisode } from './as-episode.ts';
import { type Attempt, attempt, messageOf } from './attempt.ts';
import { fileFactsOf, listedCount } from './file-facts.ts';
import { stillThere } from './finding.ts';
import { freedBy, recycleBinOf } from './freed.ts';
import { either, monitoredOf } from './monitored.ts';
import { begin, end, isStopped, record, type Session, step } from './session.ts';
import type { Target } from './target.ts';
import { dealWithTorrents, type TorrentResult } from './torrents.ts';
import { monitorAll, type Obstacle, turnBack } from './turn-back.ts';

type FileItem = MovieItem | SeasonItem | EpisodeItem;

/**
 * Removes files that go together: unmonitor, confirm by reading, delete, verify by reading, then torrents and
 * entry. Nothing is asked for twice; whatever an answer says or fails to say, reading decides what became of it.
 */
export async function removeFiles(
  target: Target,
  facts: Facts,
  session: Session,
): Promise<readonly ItemOutcome[]> {
  const { items } = target;
  for (const item of items)
    session.monitored.set(item.key, either(monitoredOf(item, facts), session.monitored.get(item.key)));
  await begin(session, items);
  const obstacle = await prepare(target, session);
  if (obstacle !== undefined) return turnBack(items, obstacle, session);
  const deletion = await attempt(session, items, 'delete-files', () => target.deleteFiles());
  if (deletion?.untried) {
    const problem = `${deletion.problem}; nothing was deleted`;
    return turnBack(
      items,
      { why: { kind: 'failed', step: 'delete-files', problem }, unmonitored: 'yes' },
      session,
    );
  }
  let remaining: ReadonlySet<number>;
  try {
    remaining = await step(session, items, 'verify-deleted', () => target.remaining());
  } catch (error) {
    const problem = messageOf(error);
    // Not ended in the journal: the next run finds out.
    return items.map((item) =>
      failed(item, 'verify-deleted', `what became of its files is not known yet: ${problem}`),
    );
  }
  const [gone, left] = partition(items, ({ files }) => files.every(({ id }) => !remaining.has(id)));
  const failures = await failDeletion(left, { remaining, deletion }, session);
  return [...(gone.length > 0 ? await finish(gone, target, facts, session) : []), ...failures];
}

/** Up to the point from which files can go; undefined when they may. */
async function prepare(target: Target, session: Session): Promise<Obstacle | undefined> {
  const { items } = target;
  const unmonitor = await attempt(session, items, 'unmonitor', () => target.unmonitor());
  if (unmonitor !== undefined && !unmonitor.maybeDone) {
    const { problem, untried } = unmonitor;
    // Of several writes, one may have been done.
    return { why: { kind: 'failed', step: 'unmonitor', problem }, unmonitored: untried ? 'no' : 'yes' };
  }
  const unmonitored = unmonitor === undefined ? 'yes' : 'maybe';
  let doubt: string | Skipped | undefined;
  try {
    doubt = await step(session, items, 'confirm-unmonitored', () => target.doubt());
  } catch (error) {
    doubt = messageOf(error);
  }
  if (typeof doubt === 'object') return { why: doubt, unmonitored };
  if (doubt !== undefined) {
    const problem = `${doubt}; nothing was deleted`;
    return { why: { kind: 'failed', step: 'confirm-unmonitored', problem }, unmonitored };
  }
  return isStopped(session) ? { why: { kind: 'not-reached' }, unmonitored } : undefined;
}

interface Deletion {
  readonly remaining: ReadonlySet<number>;
  readonly deletion: Attempt | undefined;
}

async function failDeletion(
  items: readonly FileItem[],
  { remaining, deletion }: Deletion,
  session: Session,
): Promise<readonly Failed[]> {
  const [first] = items;
  if (first === undefined) return [];
  const why = deletion?.problem ?? 'the server said that it was done';
  if (deletion?.storage)
    session.closed.set(first.instance, { kind: 'unsafe-storage', detail: deletion.problem });
  session.storage.forget(first.instance);
  const outcomes: Failed[] = [];
  for (const item of items) {
    const goneFiles = item.kind === 'movie' ? [] : item.files.filter(({ id }) => !remaining.has(id));
    if (item.kind !== 'movie' && goneFiles.length > 0)
      await record(
        session,
        goneFiles.map((file) => asEpisode(item, file)),
      );
    session.storage.removed(item.instance, listedCount(goneFiles));
    const there = item.files.length - goneFiles.length;
    const state = await settle(item, goneFiles.length > 0, { remaining, deletion }, session);
    outcomes.push(failed(item, 'delete-files', `${stillThere(there, item.files.length)}${state}: ${why}`));
  }
  return outcomes;
}

/** How an item is left that did not go, or not wholly, in words that follow `there`. */
async function settle(
  item: FileItem,
  begun: boolean,
  { deletion }: Deletion,
  session: Session,
): Promise<string> {
  // After a lost answer the server may still be at it: the next run looks again.
  if (deletion?.maybeDone) return ', unmonitored';
  const problem = begun ? undefined : await monitorAll([item], session);
  if (problem !== undefined) return `; ${problem}`;
  await end(session, [item], 'failed');
  return begun ? ', unmonitored' : '';
}

/** The files are gone: that is kept first. What fails after it is a note, and the next run's to finish. */
async function finish(
  items: readonly FileItem[],
  target: Target,
  facts: Facts,
  session: Session,
): Promise<readonly Removed[]> {
  await record(session, items);
  for (const item of items) noteRemoved(item, facts, session);
  const torrents = await handleTorrents(items, facts, session);
  const entry = await handleEntry(items, target, session);
  if (!entry.open) await end(session, items, 'removed');
  const bin = recycleBinOf(session.world.sources, target.items[0].instance);
  return items.map((item) => ({
    kind: 'removed',
    item,
    ...freedBy(fileFactsOf(item, facts), bin, torrents.removed),
    notes: [...torrents.notes, ...entry.notes],
  }));
}

function noteRemoved(item: FileItem, facts: Facts, { storage, torrentFiles }: Session): void {
  storage.removed(item.instance, listedCount(item.files));
  for (const file of fileFactsOf(item, facts)) torrentFiles.add(item.instance, file);
}

async function handleTorrents(
  items: readonly FileItem[],
  facts: Facts,
  session: Session,
): Promise<TorrentResult> {
  const files = items.flatMap((item) => fileFactsOf(item, facts));
  const unknown = files.some(({ torrents }) => torrents === 'unknown');
  const found = new Map<string, TorrentFacts>();
  for (const { torrents } of files) {
    for (const torrent of torrents === 'unknown' ? [] : torrents) found.set(torrent.hash, torrent);
  }
  const notes = unknown ? ['which torrents hold its data is not known'] : [];
  if (found.size === 0) return { removed: new Set(), notes };
  const { readers, removers } = session.world;
  const stopped = isStopped(session);
  const deal = () =>
    dealWithTorrents([...found.values()], {
      ...(readers.downloads !== undefined && { downloads: readers.downloads }),
      ...(removers.torrents !== undefined && !stopped && { remover: removers.torrents }),
      removedFiles: session.torrentFiles,
    });
  const result =
    stopped || removers.torrents === undefined ? await deal() : await guarded(session, items, deal);
  return { removed: result.removed, notes: [...notes, ...result.notes] };
}

/** Torrents are removed as a step of the journal; where that cannot be written they stay. */
async function guarded(
  session: Session,
  items: readonly FileItem[],
  deal: () => Promise<TorrentResult>,
): Promise<TorrentResult> {
  try {
    return await step(session, items, 'remove-torrents', deal);
  } catch (error) {
    return { removed: new Set(), notes: [`its torrents stay: ${messageOf(error)}`] };
  }
}

interface EntryResult {
  /** The next run has to finish it. */
  readonly open: boolean;
  readonly notes: readonly string[];
}

async function handleEntry(
  items: readonly FileItem[],
  { removeEntry }: Target,
  session: Session,
): Promise<EntryResult> {
  if (removeEntry === undefined) return { open: false, notes: [] };
  if (isStopped(session)) return { open: true, notes: ['its entry stays until the next run'] };
  try {
    return { open: false, notes: [await step(session, items, 'remove-entry', removeEntry)] };
  } catch (error) {
    return { open: true, notes: [`its entry stays until the next run: ${messageOf(error)}`] };
  }
}

function failed(item: PlanItem, at: StepName, problem: string): Failed {
  return { kind: 'failed', item, step: at, problem };
}

function partition<Item>(
  items: readonly Item[],
  test: (item: Item) => boolean,
): readonly [readonly Item[], readonly Item[]] {
  return [items.filter(test), items.filter((item) => !test(item))];
}
