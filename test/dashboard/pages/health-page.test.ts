import { describe, expect, it } from 'vitest';
import type { HealthView } from '../../../dashboard/domain/health.ts';
import { healthPage } from '../../../dashboard/pages/health-page.ts';
import { wordsIn } from '../../../dashboard/pages/words.ts';

const NOW = Date.UTC(2026, 2, 1);
const HEALTH: HealthView = {
  overdue: false,
  servers: [],
  warnings: [],
  stateProblems: [],
  checksByClock: false,
};

const shown = async (health: Partial<HealthView>, language: 'en' | 'de' = 'en') => {
  const words = wordsIn(language, 'UTC', NOW);
  const view = {
    stylesheet: '',
    person: { name: 'ann', isAdministrator: true },
    canSignOut: true,
    token: '',
  };
  const page = healthPage(
    { words, ...view, section: 'health', age: { kind: 'none' }, problems: [] },
    { ...HEALTH, ...health },
  );
  return String(await page);
};

describe('healthPage', () => {
  it('says who makes the checks that nobody has made', async () => {
    expect(await shown({})).toContain('setup.cjs doctor --out');
    expect(await shown({ checksByClock: true })).toContain('The job media-checks does so by the clock');
    expect(await shown({ checksByClock: true })).not.toContain('setup.cjs doctor --out');
  });

  it('says of old checks why they are old, in both languages', async () => {
    const doctor = { checkedAt: NOW - 86_400_000, findings: [], fine: 3, old: true };
    expect(await shown({ doctor })).toContain('check again');
    expect(await shown({ doctor, checksByClock: true })).toContain(
      'the log of the job media-checks says why',
    );
    expect(await shown({ doctor, checksByClock: true }, 'de')).toContain('das Log des Jobs media-checks');
    const fresh = { ...doctor, old: false };
    expect(await shown({ doctor: fresh, checksByClock: true })).not.toContain('media-checks');
  });
});
