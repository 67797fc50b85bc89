import { describe, expect, it } from 'vitest';
import { explain } from '../../../../cleanup/domain/explain/explain.ts';
import type { Facts } from '../../../../cleanup/domain/facts/facts.ts';
import type { ItemKey } from '../../../../cleanup/domain/facts/keys.ts';
import { judge } from '../../../../cleanup/domain/judge/judge.ts';
import { KEEP_CODES } from '../../../../cleanup/domain/policy/reason.ts';
import { aLibrary, aMovie, aWatch, NOW } from '../../../support/facts.ts';
import { aLedger, aPolicy } from '../../../support/policy.ts';

function explained(facts: Partial<Facts>, key: ItemKey = 'movie:radarr:1') {
  const library = aLibrary(facts);
  const ledger = aLedger(library);
  return explain(library, ledger, judge(library, aPolicy(), ledger, NOW), key);
}

const movie = (overrides: Parameters<typeof aMovie>[0]) => ({ movies: [aMovie(overrides)] });

describe('explain', () => {
  it('gives every rule an answer', () => {
    const explanation = explained(movie({ tags: ['keep'], watches: [aWatch({ favorite: true })] }));
    expect(explanation?.answers.map(({ code }) => code)).toEqual(KEEP_CODES);
    expect(explanation?.answers.filter(({ reason }) => reason !== undefined)).toEqual([
      { code: 'keep-tag', reason: { code: 'keep-tag', unknown: false, subject: 'keep' } },
      { code: 'favorite', reason: { code: 'favorite', unknown: false, subject: 'Anna' } },
    ]);
    expect(explanation?.verdict).toMatchObject({ key: 'movie:radarr:1', kind: 'keep' });
  });

  it('has no reason for what goes', () => {
    expect(explained({})?.answers.some(({ reason }) => reason !== undefined)).toBe(false);
  });

  it('knows nothing of what is not there', () => {
    expect(explained({}, 'movie:radarr:2')).toBeUndefined();
  });

  it('says when it goes, and nothing about it where only an event can tell', () => {
    expect(explained({})).toHaveProperty('goesAt', NOW);
    expect(explained(movie({ tags: ['keep'] }))).not.toHaveProperty('goesAt');
  });
});
