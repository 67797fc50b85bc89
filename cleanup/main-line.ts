/** Composition root, second half: the commands' questions, answered by the main line over the open servers. */

import { requestCounter } from './adapters/count-requests.ts';
import { REAL_FILES } from './adapters/state/files.ts';
import { runRecords } from './adapters/state/run-history.ts';
import { stateFolder } from './adapters/state/state-folder.ts';
import { stopDeadline } from './adapters/stop-deadline.ts';
import { inspect } from './app/inspect.ts';
import type { LibraryReaders } from './app/readers.ts';
import { run } from './app/run.ts';
import type { RunOutcome } from './app/run-result.ts';
import { takeSnapshot } from './app/snapshot/take-snapshot.ts';
import type { TakeSnapshot } from './app/taken-snapshot.ts';
import type { Inspection, InspectRequest, LiveConfig, RunRequest } from './cli/main-line.ts';
import { type OpenReaders, openReaders, openWriters } from './open-servers.ts';
import type { Clock } from './ports/progress.ts';
import type { StateStore } from './ports/state-store.ts';

export async function runOnServers(request: RunRequest, clock: Clock): Promise<RunOutcome> {
  const { config, progress, signal, toRecord, toPlan, approved } = request;
  const { policy, limits, removal, torrents, announce } = config;
  const deadline = stopDeadline(signal);
  const { count, traffic } = requestCounter();
  return await withReaders(config, { now: clock.now, count, deadline }, async (open) => {
    const writing = config.dryRun ? undefined : openWriters(config.servers, { torrents, count, deadline });
    try {
      return await run({
        readers: open.readers,
        ...(writing && { writers: writing.writers }),
        takeSnapshot: toldOf(snapshotOf(open.readers, request, clock), open, request),
        store: watched(storeOf(config, clock), request),
        policy,
        limits,
        removal: { ...removal, torrents },
        collection: announce.collection,
        traffic,
        ...(approved && { approved }),
        clock,
        progress,
        signal,
        toRecord,
        toPlan,
      });
    } finally {
      await writing?.close();
    }
  });
}

export async function inspectServers(request: InspectRequest, clock: Clock): Promise<Inspection> {
  const { config } = request;
  const { policy, limits } = config;
  return await withReaders(config, clock, async ({ readers }) => {
    const takeSnapshot = snapshotOf(readers, request, clock);
    const mode = config.dryRun ? 'dry-run' : 'live';
    return await inspect({ store: storeOf(config, clock), takeSnapshot, policy, limits, mode });
  });
}

export function pastRuns({ stateDir }: LiveConfig): AsyncIterable<unknown> {
  return runRecords(REAL_FILES, `${stateDir}/runs`);
}

async function withReaders<Result>(
  { servers }: LiveConfig,
  options: Parameters<typeof openReaders>[1],
  work: (open: OpenReaders) => Promise<Result>,
): Promise<Result> {
  const open = openReaders(servers, options);
  try {
    return await work(open);
  } finally {
    await open.close();
  }
}

function storeOf({ stateDir, history }: LiveConfig, { now }: Clock): StateStore {
  return stateFolder({ folder: stateDir, keepDays: history.keepDays, now });
}

function snapshotOf(
  readers: LibraryReaders,
  request: RunRequest | InspectRequest,
  clock: Clock,
): TakeSnapshot {
  const { policy, pathMap, torrents } = request.config;
  const alsoRead = 'alsoRead' in request ? request.alsoRead : undefined;
  return async (ledger) =>
    await takeSnapshot(readers, {
      policy,
      ledger,
      pathMap,
      torrents,
      clock,
      progress: request.progress,
      alsoRead,
    });
}

/** Tells what was read as soon as it is, before anything is judged. */
function toldOf(takeSnapshot: TakeSnapshot, { times }: OpenReaders, { onRead }: RunRequest): TakeSnapshot {
  return async (ledger) => {
    const taken = await takeSnapshot(ledger);
    onRead(taken.facts, times());
    return taken;
  };
}

/** A removal is told of once the journal holds its beginning. */
function watched(store: StateStore, { onRemoval }: RunRequest): StateStore {
  const { journal } = store;
  return {
    ...store,
    journal: {
      unfinished: () => journal.unfinished(),
      append: async (entry) => {
        await journal.append(entry);
        if (entry.kind === 'begin') onRemoval(entry.item);
      },
    },
  };
}
