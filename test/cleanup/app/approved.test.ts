import { describe, expect, it } from 'vitest';
import { restrictTo } from '../../../cleanup/app/approved.ts';
import { judge } from '../../../cleanup/domain/judge/judge.ts';
import { makePlan } from '../../../cleanup/domain/plan/make-plan.ts';
import { aLibrary, aMoviePlayed, NOW } from '../../support/facts.ts';
import { keysOf } from '../../support/planning.ts';
import { aLedger, aPolicy, someLimits } from '../../support/policy.ts';

/** A library of two movies that go, what was judged of it, and its plan. */
function twoMovies(change: Parameters<typeof aLibrary>[0] = {}) {
  const facts = aLibrary({ movies: [aMoviePlayed(9, 1), aMoviePlayed(8, 2)], series: [], ...change });
  const ledger = aLedger(facts);
  const judgement = judge(facts, aPolicy(), ledger, NOW);
  return { judgement, plan: makePlan(facts, judgement, ledger, someLimits()) };
}

describe('restrictTo', () => {
  it('leaves a plan as it is where nothing had to be approved', () => {
    const { plan, judgement } = twoMovies();
    expect(restrictTo(undefined, plan, judgement)).toEqual({ plan, notQualified: [] });
  });

  it('leaves of a plan what was approved, and nothing where nothing was', () => {
    const { plan, judgement } = twoMovies();
    const [first] = plan.remove;
    const remove = first === undefined ? [] : [first];
    expect(restrictTo({ remove }, plan, judgement)).toEqual({ plan: { ...plan, remove }, notQualified: [] });
    expect(restrictTo({ remove: [] }, plan, judgement).plan.remove).toEqual([]);
  });

  it('tells of each approved item that no longer goes, and of no other', () => {
    const approved = twoMovies().plan;
    const { plan, judgement } = twoMovies({ movies: [aMoviePlayed(8, 2)] });
    const restricted = restrictTo(approved, plan, judgement);
    expect(keysOf(restricted.plan.remove)).toEqual(['movie:radarr:2']);
    expect(restricted.notQualified).toStrictEqual([
      {
        kind: 'skipped',
        item: approved.remove[0],
        because: 'gone',
        detail: 'nothing is there to remove any more',
      },
    ]);
  });

  it('gives the reasons of a new judgement for what it keeps', () => {
    const approved = twoMovies().plan;
    const movies = [{ ...aMoviePlayed(9, 1), playing: true }, aMoviePlayed(8, 2)];
    const { plan, judgement } = twoMovies({ movies });
    expect(restrictTo(approved, plan, judgement).notQualified).toMatchObject([
      { kind: 'skipped', because: 'kept', reasons: [{ code: 'playing-now' }] },
    ]);
  });
});
