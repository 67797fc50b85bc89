import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { PlanJson, renderPlanJson } from '../../../cleanup/report/plan-json.ts';
import { REFUSED_PLAN, SAMPLE_PLAN } from './sample-plan.ts';

describe('renderPlanJson', () => {
  it('writes the plan with ISO instants', async () => {
    await expect(renderPlanJson(SAMPLE_PLAN, 'sha256:0', false)).toMatchFileSnapshot('golden/plan.json.txt');
  });

  it('has the parts that version 1 promises', () => {
    const json: unknown = JSON.parse(renderPlanJson(SAMPLE_PLAN, 'sha256:0', false));
    expect(json).toMatchObject({
      version: 1,
      judgedAt: '2026-03-29T03:00:00.000Z',
      complete: true,
      policy: { watchedBy: 'primary' },
      refusals: [],
      remove: [
        { kind: 'movie', title: 'Heat', movieId: 1, files: [{ id: 11, sizeBytes: 13_421_772_800 }] },
        {},
        {},
        {},
        {},
      ],
      keep: [{}, {}, {}, {}],
      announce: [{ since: '2026-03-28T03:00:00.000Z' }],
    });
  });

  it('reads back as the very plan that was written, so that what was reviewed is what is applied', () => {
    const read = z.decode(PlanJson, JSON.parse(renderPlanJson(SAMPLE_PLAN, 'sha256:0', true)));
    expect(read).toEqual({ ...SAMPLE_PLAN, fingerprint: 'sha256:0' });
  });

  it('says of every refusal what to do', () => {
    const { refusals } = z.decode(PlanJson, JSON.parse(renderPlanJson(REFUSED_PLAN, 'sha256:0', false)));
    expect(refusals.map(({ message }) => message)).toHaveLength(REFUSED_PLAN.refusals.length);
    for (const { message } of refusals) expect(message).toMatch(/; (?:make|create|look|see|mend) /);
  });
});
