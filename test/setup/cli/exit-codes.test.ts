import { describe, expect, it } from 'vitest';
import type { AppPlan, Outcome, SetupResult } from '../../../setup/app/plan.ts';
import { exitCodeOfResult } from '../../../setup/cli/exit-codes.ts';
import type { Comparison } from '../../../setup/domain/difference/comparison.ts';

const comparison = (action: Comparison['action']): Comparison => ({
  resource: { app: 'radarr', kind: 'naming', name: 'naming' },
  ...{ action, changes: [], notCompared: [] },
});

const read = (...actions: readonly Comparison['action'][]): AppPlan => ({
  ...{ app: 'radarr', state: 'read', version: '6.0.4' },
  comparisons: actions.map(comparison),
});

/** One app after a run, by what became of its changes. */
const ended = (last: AppPlan, ...kinds: readonly Outcome['kind'][]): SetupResult => ({
  apps: [
    { app: 'radarr', outcomes: kinds.map((kind) => ({ comparison: comparison('update'), kind })), last },
  ],
  findings: [],
});

describe('exitCodeOfResult', () => {
  it.each([
    ['everything is as it should be', ended(read('unchanged'), 'written'), 0],
    ['something failed, though more was not tried', ended(read('update'), 'failed', 'not-tried'), 3],
    ['something was not taken', ended(read('update'), 'not-taken'), 3],
    ['something is missing', ended(read('missing')), 3],
    ['something waits', ended(read('waits')), 5],
    ['the app was not read', ended({ app: 'radarr', state: 'not-read', problem: 'away' }), 5],
    ['the run was asked to end before it was done', ended(read('update'), 'written', 'not-tried'), 5],
  ])('where %s', (_, result, code) => {
    expect(exitCodeOfResult(result)).toBe(code);
  });
});
