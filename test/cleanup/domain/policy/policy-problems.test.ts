import { describe, expect, it } from 'vitest';
import type { UserFacts } from '../../../../cleanup/domain/facts/facts.ts';
import type { Policy } from '../../../../cleanup/domain/policy/policy.ts';
import { resolveWatchers } from '../../../../cleanup/domain/policy/watchers.ts';
import { aUser, BEN } from '../../../support/facts.ts';
import { type Case, judged, verdictOf } from '../../../support/judging.ts';
import { aPolicy } from '../../../support/policy.ts';

const { primaryUserName, ...nameless } = aPolicy();

describe('judge, a policy whose users cannot be found', () => {
  it.each<{ name: string; policy: Case['policy']; users?: readonly UserFacts[]; code: string }>([
    { name: 'no name is configured', policy: { primaryUserName: '' }, code: 'no-user-named' },
    { name: 'nobody has the name', policy: { primaryUserName: 'Carl' }, code: 'unknown-user' },
    {
      name: 'the account is disabled',
      policy: {},
      users: [aUser({ enabled: false })],
      code: 'disabled-user',
    },
    {
      name: 'two accounts have the name',
      policy: {},
      users: [aUser(), aUser({ id: BEN, name: 'ANNA' })],
      code: 'ambiguous-user',
    },
    { name: 'the list of names is empty', policy: { watchedBy: { users: [] } }, code: 'no-user-named' },
    ...(['any', 'starters'] as const).map((watchedBy) => ({
      name: `one play is enough (${watchedBy}), and an account to be ignored was renamed`,
      policy: { watchedBy, ignoredUsers: ['Trakt'] },
      code: 'unknown-ignored-user',
    })),
    {
      name: 'one of the names is unknown',
      policy: { watchedBy: { users: ['Anna', 'Carl'] } },
      code: 'unknown-user',
    },
  ])('is an error and keeps everything when $name (hazard 44)', ({ policy, users = [aUser()], code }) => {
    const judgement = judged({ facts: { users }, policy: policy ?? {} });
    expect(judgement.problems.map((problem) => problem.code)).toEqual([code]);
    expect(judgement.verdicts.filter(({ kind }) => kind === 'remove')).toEqual([]);
  });

  it('is none where a name to be ignored is nobody’s, and everybody or somebody named has to watch', () => {
    for (const watchedBy of ['all', 'primary'] as const) {
      expect(judged({ policy: { watchedBy, ignoredUsers: ['Trakt'] } }).problems).toEqual([]);
    }
  });

  it('names every problem with its name', () => {
    const judgement = judged({ policy: { watchedBy: { users: ['Carl', 'Dora', 'Anna'] } } });
    expect(judgement.problems).toEqual([
      { code: 'unknown-user', name: 'Carl' },
      { code: 'unknown-user', name: 'Dora' },
    ]);
  });

  it.each<{ name: string; policy: Policy }>([
    { name: 'the name of the primary user is empty', policy: aPolicy({ primaryUserName: '' }) },
    { name: 'the primary user has no name', policy: nameless },
    { name: 'the list of names is empty', policy: aPolicy({ watchedBy: { users: [] } }) },
  ])('has no name to tell where $name, and counts nobody', ({ policy }) => {
    expect(resolveWatchers(policy, [aUser()])).toEqual({
      rule: 'named',
      named: new Set(),
      ignored: new Set(),
      problems: [{ code: 'no-user-named', name: '' }],
    });
  });

  it('says what is wrong on every item', () => {
    const judgement = judged({ facts: { series: [] }, policy: { primaryUserName: 'Carl' } });
    expect(verdictOf(judgement)).toMatchObject({
      reasons: [{ code: 'watch-state-unknown', unknown: true, subject: 'Carl' }],
    });
  });

  it('finds a name without case, and the enabled one of two', () => {
    const users = [aUser({ name: 'ANNA' }), aUser({ id: BEN, name: 'anna', enabled: false })];
    expect(judged({ facts: { users, series: [] } }).problems).toEqual([]);
  });
});
