import type { Ledger } from '../domain/facts/ledger.ts';
import { StateFailure } from '../ports/state-failure.ts';
import type { StateStore } from '../ports/state-store.ts';

/** What a run knows of its own state while it goes on. */
export interface RunState {
  ledger: Ledger;
  /** What is wrong with the state folder, lines for people. */
  readonly problems: string[];
  /** Why nothing may be removed: it could not be remembered. */
  blocked?: string;
}

export async function openState(store: StateStore, lockProblem: string | undefined): Promise<RunState> {
  const { ledger, problem, writable } = await store.ledger();
  const problems = [lockProblem, problem].filter((line) => line !== undefined);
  const state: RunState = { ledger, problems };
  if (lockProblem !== undefined || !writable) state.blocked = blockedBy(problems);
  return state;
}

/** Writes state; what cannot be written is told, and nothing is removed after it. */
export async function kept(state: RunState, write: () => Promise<void>): Promise<void> {
  try {
    await write();
  } catch (error) {
    if (!(error instanceof StateFailure)) throw error;
    state.problems.push(error.message);
    state.blocked ??= blockedBy([error.message]);
  }
}

function blockedBy(problems: readonly string[]): string {
  return ['nothing is removed, because it could not be remembered', ...problems].join(': ');
}
