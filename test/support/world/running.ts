import { run } from '../../../cleanup/app/run.ts';
import type { RunOptions } from '../../../cleanup/app/run-options.ts';
import type { RunResult } from '../../../cleanup/app/run-result.ts';
import type { Household } from './applying.ts';
import { FakeShelf } from './fake-shelf.ts';

/** Options of a live run of a household. */
export function runOptions(household: Household, overrides: Partial<RunOptions> = {}): RunOptions {
  const { servers, store } = household;
  const unused = () => Promise.reject(new Error('the snapshot reads it, not the run'));
  return {
    writers: { removers: servers.removers, shelf: new FakeShelf() },
    readers: {
      ...servers.readers,
      mediaServer: new Proxy({ name: 'jellyfin' } as never, { get: () => unused }),
    },
    takeSnapshot: () =>
      servers.call('snapshot', () => ({
        facts: { ...servers.facts, takenAt: household.now },
        roots: [],
        readAgain: servers.readAgain,
      })),
    store,
    policy: household.policy,
    limits: household.limits,
    removal: household.removal,
    collection: 'Leaving Soon',
    clock: { now: () => household.now },
    progress: { at: () => undefined },
    signal: household.controller.signal,
    traffic: () => new Map(),
    toRecord: ({ outcomes }) => ({ exitCode: 0, report: outcomes.map(({ kind }) => kind) }),
    toPlan: ({ remove }) => remove.map(({ key }) => key).join(' '),
    ...overrides,
  };
}

export async function ran(household: Household, overrides: Partial<RunOptions> = {}): Promise<RunResult> {
  const outcome = await run(runOptions(household, overrides));
  if (outcome.kind !== 'ran') throw new Error(outcome.kind);
  return outcome;
}
