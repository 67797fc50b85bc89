import { describe, expect, it } from 'vitest';
import { exitCodeOfRun } from '../../../cleanup/cli/run-exit.ts';
import { EXIT } from '../../../program/cli/exit-code.ts';
import { REFUSED_PLAN, SAMPLE_PLAN } from '../report/sample-plan.ts';
import { result } from '../report/sample-run.ts';

const PLAN = { ...SAMPLE_PLAN, refusals: [], complete: true };
const [item] = SAMPLE_PLAN.remove;
const unsafe = { kind: 'skipped', because: 'unsafe-storage', item, detail: 'away' };
const failed = { kind: 'failed', item, problem: '500' };
const unknown = { kind: 'unknown', item, key: item?.key, detail: 'no answer' };

describe('exitCodeOfRun', () => {
  it.each([
    ['nothing is done', {}, EXIT.done],
    ['an item was skipped', { outcomes: [{ ...unsafe, because: 'kept' }] }, EXIT.done],
    ['an item was not removed for its storage', { outcomes: [unsafe] }, EXIT.refused],
    ['others failed too', { outcomes: [unsafe, failed] }, EXIT.someFailed],
    ['a removal failed by a fault', { outcomes: [failed, { ...failed, fault: true }] }, EXIT.fault],
    ['an earlier removal is not known', { resumed: [unknown] }, EXIT.someFailed],
    ['and the storage is away', { resumed: [unknown], outcomes: [unsafe] }, EXIT.refused],
    ['an earlier removal was given up', { resumed: [{ ...unknown, kind: 'given-up' }] }, EXIT.done],
    ['state is blocked', { blocked: 'read-only' }, EXIT.refused],
  ] as const)('when %s: %3$i', (_name, more, code) => {
    expect(exitCodeOfRun(result(PLAN, more), false)).toBe(code);
  });

  it('of a refused plan is that of the refusal, whatever was resumed', () => {
    const code = exitCodeOfRun(result(REFUSED_PLAN, { resumed: [unknown] }), false);
    expect([EXIT.refused, EXIT.incomplete]).toContain(code);
  });

  it('of a run that was told to end is done, and of one that had to end is not', () => {
    expect(exitCodeOfRun(result(PLAN, { stopped: 'told' }), true)).toBe(EXIT.done);
    expect(exitCodeOfRun(result(PLAN, { stopped: 'disk full' }), false)).toBe(EXIT.someFailed);
  });
});
