import { describe, expect, it } from 'vitest';
import { kept, openState } from '../../../cleanup/app/run-state.ts';
import { StateFailure } from '../../../cleanup/ports/state-failure.ts';
import { aLibrary } from '../../support/facts.ts';
import { aLedger } from '../../support/policy.ts';
import { MemoryStore } from '../../support/world/memory-store.ts';

const store = (change: Partial<MemoryStore> = {}) =>
  Object.assign(new MemoryStore(aLedger(aLibrary())), change);
const BLOCKED = 'nothing is removed, because it could not be remembered';

describe('openState', () => {
  it('is the ledger, without a problem and without anything that blocks', async () => {
    const opened = store();
    expect(await openState(opened, undefined)).toStrictEqual({ ledger: opened.saved, problems: [] });
  });

  it.each([
    ['a ledger that was set aside', undefined, { problem: 'damaged' }, ['damaged'], undefined],
    [
      'a folder that cannot be written',
      undefined,
      { problem: 'full', writable: false },
      ['full'],
      `${BLOCKED}: full`,
    ],
    ['no lock', 'read-only', {}, ['read-only'], `${BLOCKED}: read-only`],
    [
      'no lock and another problem',
      'read-only',
      { problem: 'damaged' },
      ['read-only', 'damaged'],
      `${BLOCKED}: read-only: damaged`,
    ],
    ['no reason given', undefined, { writable: false }, [], BLOCKED],
  ] as const)('tells and blocks as it should: %s', async (_name, lockProblem, change, problems, blocked) => {
    const state = await openState(store(change), lockProblem);
    expect(state.problems).toEqual(problems);
    expect(state.blocked).toBe(blocked);
  });
});

describe('kept', () => {
  const fails = (message: string) => () => Promise.reject(new StateFailure(message));

  it('changes nothing when it could be written', async () => {
    const state = await openState(store(), undefined);
    await kept(state, async () => undefined);
    expect(state).not.toHaveProperty('blocked');
    expect(state.problems).toEqual([]);
  });

  it('tells each write that failed, and blocks for the first of them', async () => {
    const state = await openState(store(), undefined);
    await kept(state, fails('ledger: full'));
    await kept(state, fails('shelf: full'));
    expect(state.problems).toEqual(['ledger: full', 'shelf: full']);
    expect(state.blocked).toBe(`${BLOCKED}: ledger: full`);
  });

  it('lets a fault of the program through', async () => {
    const state = await openState(store(), undefined);
    const fault = new TypeError('no function');
    await expect(kept(state, () => Promise.reject(fault))).rejects.toBe(fault);
    expect(state).not.toHaveProperty('blocked');
  });
});
