import { setTimeout } from 'node:timers/promises';
import * as z from 'zod';
import type { JellyfinItemId } from '../../domain/facts/ids.ts';
import { type Ledger as DomainLedger, EMPTY_LEDGER } from '../../domain/facts/ledger.ts';
import { StateFailure } from '../../ports/state-failure.ts';
import type { LedgerReading, LockResult, ShelfMemory, StateStore } from '../../ports/state-store.ts';
import { Ledger } from '../ledger-schema.ts';
import { type Files, REAL_FILES, stateFailure, writeWhole } from './files.ts';
import { journalFile, turnJournal } from './journal-file.ts';
import { type HeldLock, takeLock } from './lock-file.ts';
import { ownIdentity, processStart } from './process-identity.ts';
import { saveRunRecord } from './run-history.ts';
import { totalsFile } from './totals-file.ts';
import { type Stored, versionedFile } from './versioned-file.ts';

export interface StateFolderOptions {
  /** Absolute; made when it does not exist. */
  readonly folder: string;
  /** How long runs are remembered. */
  readonly keepDays: number;
  readonly files?: Files;
  readonly wait?: Wait;
  /** Milliseconds since 1970. */
  readonly now?: () => number;
  readonly own?: ReturnType<typeof ownIdentity>;
}

/** Rejects when the signal aborts, and leaves nothing behind that keeps the program running. */
type Wait = (ms: number, value?: undefined, options?: { readonly signal: AbortSignal }) => Promise<unknown>;

const ShelfFile = z.object({
  version: z.literal(1),
  collection: z.string().min(1).optional(),
  name: z.string().min(1).optional(),
  members: z.array(z.string().min(1)),
});

/** What the trial writes beyond the ledger as it is, for what a run adds to it. */
const ROOM = 65_536;

/** The state folder: `ledger.json`, `journal.jsonl`, `shelf.json`, `lock`, `runs/`, `latest-plan.json`, `totals.json`. */
export function stateFolder(options: StateFolderOptions): StateStore {
  const { folder, keepDays, files = REAL_FILES, wait = setTimeout, now = Date.now } = options;
  let held: HeldLock | undefined;
  const guard = async () => {
    if (held === undefined) throw new StateFailure(`the lock of ${folder} is not held; nothing is written`);
    await held.confirm();
  };
  const path = (name: string) => `${folder}/${name}`;
  const ledger = versionedFile<DomainLedger>({
    files,
    path: path('ledger.json'),
    schema: Ledger,
    consequence: 'every notice starts anew, and nothing goes before it was announced again',
    now,
  });
  const shelf = versionedFile({
    files,
    path: path('shelf.json'),
    schema: ShelfFile,
    consequence: 'what the cleanup put on the shelf so far is left there',
    now,
  });
  const totals = totalsFile({ files, path: path('totals.json'), now });
  return {
    async lock(since, stop) {
      const result = await openFolder(options, files, { wait, since, stop });
      if (!('held' in result)) return result;
      const lock = result.held;
      held = lock;
      const release = async () => {
        held = undefined;
        await lock.release();
      };
      try {
        await turnJournal(files, path('journal.jsonl'));
      } catch (error) {
        await release();
        if (error instanceof StateFailure) return { kind: 'unavailable', problem: error.message };
        throw error;
      }
      return { kind: 'held', lock: { release } };
    },
    async ledger() {
      const stored = await ledger.read();
      const reading = toReading(stored, stored.kind === 'absent' && (await hasRun(files, folder)));
      const trial = held === undefined ? undefined : await tryWriting(files, folder, reading.bytes);
      const problem = reading.problem ?? trial;
      const writable = held !== undefined && reading.replaceable && trial === undefined;
      return { ledger: reading.ledger, writable, ...(problem !== undefined && { problem }) };
    },
    async saveLedger(value) {
      await guard();
      await ledger.save(value);
    },
    journal: journalFile(files, path('journal.jsonl'), guard),
    async shelf() {
      return toMemory(await shelf.read());
    },
    async saveShelf(memory) {
      await guard();
      await shelf.save({ version: 1, ...memory, members: [...memory.members] });
    },
    async saveRun(record) {
      await guard();
      await saveRunRecord(files, path('runs'), record, keepDays);
    },
    totals: totals.read,
    async saveTotals(value) {
      await guard();
      await totals.save(value);
    },
    async savePlan(json) {
      await guard();
      await writeWhole(files, path('latest-plan.json'), json);
    },
  };
}

async function openFolder(
  { folder, own = ownIdentity() }: StateFolderOptions,
  files: Files,
  {
    wait,
    since,
    stop,
  }: { readonly wait: Wait; readonly since: number; readonly stop: AbortSignal | undefined },
): Promise<{ readonly held: HeldLock } | Extract<LockResult, { readonly problem: string }>> {
  try {
    await files.mkdir(folder, { recursive: true });
  } catch (error) {
    const failure = stateFailure('make', folder, error);
    if (failure instanceof StateFailure) return { kind: 'unavailable', problem: failure.message };
    throw failure;
  }
  const waiting = async (ms: number) => {
    try {
      await wait(ms, undefined, stop && { signal: stop });
    } catch (error) {
      if (!stop?.aborted) throw error;
    }
  };
  const lock = { files, path: `${folder}/lock`, own, startOf: processStart, wait: waiting };
  return takeLock({ ...lock, ...(stop && { stop }) }, since);
}

interface Reading extends Omit<LedgerReading, 'writable'> {
  /** Whether what lies there may be replaced. */
  readonly replaceable: boolean;
  readonly bytes: number;
}

function toReading(stored: Stored<DomainLedger>, lost: string | false): Reading {
  if (stored.kind === 'read') return { ledger: stored.value, replaceable: true, bytes: stored.bytes };
  const empty = { ledger: EMPTY_LEDGER, bytes: 0 };
  if (stored.kind === 'absent')
    return { ...empty, replaceable: true, ...(lost !== false && { problem: lost }) };
  return { ...empty, replaceable: stored.kind === 'damaged', problem: stored.problem };
}

/** A folder in which runs have left something, and no ledger: the line about it. */
async function hasRun(files: Files, folder: string): Promise<string | false> {
  const names = await files.readdir(folder).catch((): string[] => []);
  if (!names.some((name) => name === 'runs' || name.startsWith('journal.jsonl'))) return false;
  return `${folder}/ledger.json is missing though runs were made: every notice starts anew; restore it from a backup, or leave it`;
}

/** A ledger of that size is written and taken away again; the line says why it could not be. */
async function tryWriting(files: Files, folder: string, bytes: number): Promise<string | undefined> {
  const trial = `${folder}/trial`;
  try {
    await writeWhole(files, trial, ' '.repeat(bytes + ROOM));
    await files.rm(trial);
    return undefined;
  } catch (error) {
    const failure = stateFailure('remove', trial, error);
    if (failure instanceof StateFailure) return failure.message;
    throw failure;
  }
}

/** A memory that cannot be read is none: nothing on the shelf then counts as the cleanup's own. */
function toMemory(stored: Stored<z.infer<typeof ShelfFile>>): ShelfMemory {
  if (stored.kind !== 'read') return { members: [] };
  const { collection, name, members } = stored.value;
  // Only ids that the media server gave were written there.
  const ids = { collection: collection as JellyfinItemId | undefined, members: members as JellyfinItemId[] };
  return {
    ...(ids.collection !== undefined && { collection: ids.collection }),
    ...(name !== undefined && { name }),
    members: ids.members,
  };
}
