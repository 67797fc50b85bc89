import { describe, expect, it } from 'vitest';
import type { Plan } from '../../../cleanup/domain/plan/plan.ts';
import { datesIn } from '../../../cleanup/report/dates.ts';
import { type PlanView, renderPlan } from '../../../cleanup/report/plan-text.ts';
import { COLOURED, PLAIN } from '../../../program/report/paint.ts';
import { REFUSED_PLAN, SAMPLE_PLAN } from './sample-plan.ts';

const VIEW: PlanView = {
  policy: 'what alice has watched goes 5 days later, announced 2 days before.',
  dates: datesIn('Europe/Berlin'),
  paint: PLAIN,
  all: false,
  removal: '[DRY RUN] Would delete',
};

const EMPTY_PLAN: Plan = { ...SAMPLE_PLAN, remove: [], postponed: [], announce: [], keep: [] };

describe('renderPlan', () => {
  it('shows policy, removals by kind, what is postponed, leaves soon and stays, and the summary', async () => {
    await expect(renderPlan(SAMPLE_PLAN, VIEW)).toMatchFileSnapshot('golden/plan.txt');
  });

  it('lists every kept item only when asked', async () => {
    const text = renderPlan(SAMPLE_PLAN, { ...VIEW, all: true });
    expect(renderPlan(SAMPLE_PLAN, VIEW)).not.toContain('Severance');
    await expect(text).toMatchFileSnapshot('golden/plan-all.txt');
  });

  it('names every refusal with value, limit and way out', async () => {
    await expect(renderPlan(REFUSED_PLAN, VIEW)).toMatchFileSnapshot('golden/plan-refused.txt');
  });

  it('says plainly when there is nothing to do', async () => {
    await expect(renderPlan(EMPTY_PLAN, VIEW)).toMatchFileSnapshot('golden/plan-empty.txt');
  });

  it('begins every line of a removal with the words of a dry run', () => {
    const lines = renderPlan(SAMPLE_PLAN, VIEW).split('\n');
    const removals = lines.filter((line) => line.startsWith('[DRY RUN] Would delete '));
    expect(removals).toHaveLength(SAMPLE_PLAN.remove.length);
  });

  it('lets no title steer the terminal', () => {
    expect(renderPlan(SAMPLE_PLAN, { ...VIEW, all: true })).not.toContain('\u001b');
  });

  it('colours the same text on a terminal', () => {
    const coloured = renderPlan(SAMPLE_PLAN, { ...VIEW, paint: COLOURED });
    const escapes = new RegExp(`${String.fromCharCode(27)}\\[\\d+m`, 'g');
    expect(coloured).toMatch(escapes);
    expect(coloured.replace(escapes, '')).toBe(renderPlan(SAMPLE_PLAN, VIEW));
  });

  it('shows days in the configured time zone (hazard 43)', () => {
    const at = Date.UTC(2026, 2, 28, 23, 30);
    expect(datesIn('Europe/Berlin').minute(at)).toBe('2026-03-29 00:30');
    expect(datesIn('America/New_York').minute(at)).toBe('2026-03-28 19:30');
    expect(datesIn('UTC').day(at)).toBe('2026-03-28');
  });
});
