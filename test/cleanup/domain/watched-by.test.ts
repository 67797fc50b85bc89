import { describe, expect, it } from 'vitest';
import type { UserFacts, UserWatch } from '../../../cleanup/domain/facts.ts';
import type { WatchedBy } from '../../../cleanup/domain/policy.ts';
import { aMovie, aMovieFile, aUser, aWatch, BEN, daysAgo, untouched, userId } from '../../support/facts.ts';
import { type Case, judged, outcomeOf, verdictOf } from '../../support/judging.ts';

const ben = (overrides: Partial<UserFacts> = {}) => aUser({ id: BEN, name: 'Ben', ...overrides });
const played = (overrides: Partial<UserWatch> = {}) =>
  untouched({ state: 'played', lastPlayedAt: daysAgo(9), ...overrides });
/** A play before the file of `aMovie` came in. */
const before = { lastPlayedAt: daysAgo(31) };
const unplayed = { state: 'unplayed', lastPlayedAt: 'undated' } as const;

function outcomeBy(
  watchedBy: WatchedBy,
  watches: readonly UserWatch[],
  rest: Case & { ben?: Partial<UserFacts> } = {},
) {
  const facts = { users: [aUser(), ben(rest.ben)], movies: [aMovie({ watches })], series: [], ...rest.facts };
  return outcomeOf(verdictOf(judged({ ...rest, facts, policy: { watchedBy, ...rest.policy } })));
}

describe('judge, watched by', () => {
  it.each<{
    by: WatchedBy;
    name: string;
    watches: readonly UserWatch[];
    ben?: Partial<UserFacts>;
    expected: string;
  }>([
    {
      by: 'primary',
      name: 'only the primary user counts',
      watches: [aWatch(), untouched()],
      expected: 'remove',
    },
    {
      by: 'primary',
      name: 'others do not replace the primary user',
      watches: [aWatch(unplayed), played()],
      expected: 'not-watched',
    },
    {
      by: 'primary',
      name: 'she watched an earlier file',
      watches: [aWatch(before), untouched()],
      expected: 'watched-before-import',
    },
    {
      by: { users: ['Anna', 'ben'] },
      name: 'all of the named watched it',
      watches: [aWatch(), played()],
      expected: 'remove',
    },
    {
      by: { users: ['Anna', 'Ben'] },
      name: 'one of the named did not',
      watches: [aWatch(), untouched()],
      expected: 'not-watched',
    },
    {
      by: { users: ['Anna', 'Ben'] },
      name: 'one of the named watched an earlier file',
      watches: [aWatch(), played(before)],
      expected: 'watched-before-import',
    },
    {
      by: { users: ['Anna', 'Ben'] },
      name: 'whether one of the named sees it is unknown',
      watches: [aWatch(), played({ access: 'unknown' })],
      expected: 'watch-state-unknown?',
    },
    {
      by: { users: ['Anna', 'Ben'] },
      name: 'one of the named has no access',
      watches: [aWatch(), played({ access: false })],
      expected: 'not-watched',
    },
    {
      by: { users: ['Ben'] },
      name: 'whether the named user is enabled is unknown',
      watches: [aWatch(), played()],
      ben: { enabled: 'unknown' },
      expected: 'watch-state-unknown?',
    },
    { by: 'any', name: 'one has watched it', watches: [aWatch(unplayed), played()], expected: 'remove' },
    { by: 'any', name: 'nobody has', watches: [aWatch(unplayed), untouched()], expected: 'not-watched' },
    {
      by: 'any',
      name: 'the only play was of an earlier file',
      watches: [aWatch(before), untouched()],
      expected: 'watched-before-import',
    },
    {
      by: 'any',
      name: 'an old play does not undo a newer one of another',
      watches: [aWatch(before), played()],
      expected: 'remove',
    },
    {
      by: 'any',
      name: 'the only one who has is disabled (hazard 44)',
      watches: [aWatch(unplayed), played()],
      ben: { enabled: false },
      expected: 'not-watched',
    },
    {
      by: 'any',
      name: 'the only one who has has no access',
      watches: [aWatch(unplayed), played({ access: false })],
      expected: 'not-watched',
    },
    {
      by: 'any',
      name: 'the only one who has may be disabled',
      watches: [aWatch(unplayed), played()],
      ben: { enabled: 'unknown' },
      expected: 'watch-state-unknown?',
    },
    {
      by: 'any',
      name: 'the only one who has may have no access',
      watches: [aWatch(unplayed), played({ access: 'unknown' })],
      expected: 'watch-state-unknown?',
    },
    { by: 'all', name: 'everybody has watched it', watches: [aWatch(), played()], expected: 'remove' },
    { by: 'all', name: 'somebody has not', watches: [aWatch(), untouched()], expected: 'not-watched' },
    {
      by: 'all',
      name: 'somebody watched an earlier file',
      watches: [aWatch(), played(before)],
      expected: 'watched-before-import',
    },
    {
      by: 'all',
      name: 'who has not has no access',
      watches: [aWatch(), untouched({ access: false })],
      expected: 'remove',
    },
    {
      by: 'all',
      name: 'who has not is disabled',
      watches: [aWatch(), untouched()],
      ben: { enabled: false },
      expected: 'remove',
    },
    {
      by: 'all',
      name: 'who has not may be disabled',
      watches: [aWatch(), untouched()],
      ben: { enabled: 'unknown' },
      expected: 'watch-state-unknown?',
    },
    {
      by: 'all',
      name: 'who has not may have no access',
      watches: [aWatch(), untouched({ access: 'unknown' })],
      expected: 'watch-state-unknown?',
    },
    {
      by: 'all',
      name: 'who has may have no access',
      watches: [aWatch(), played({ access: 'unknown' })],
      expected: 'remove',
    },
    {
      by: 'all',
      name: 'nobody has access (hazard 44: nobody is not everybody)',
      watches: [aWatch({ access: false }), untouched({ access: false })],
      expected: 'not-watched',
    },
    {
      by: 'all',
      name: 'everybody may have no access',
      watches: [aWatch({ access: 'unknown' }), played({ access: 'unknown' })],
      expected: 'watch-state-unknown?',
    },
    {
      by: 'starters',
      name: 'who started has finished',
      watches: [aWatch(), untouched()],
      expected: 'remove',
    },
    {
      by: 'starters',
      name: 'nobody started',
      watches: [aWatch(unplayed), untouched()],
      expected: 'not-watched',
    },
    {
      by: 'starters',
      name: 'somebody visited and did not finish',
      watches: [aWatch(), untouched({ lastPlayedAt: daysAgo(200) })],
      expected: 'not-watched',
    },
    {
      by: 'starters',
      name: 'somebody left a position open long ago',
      watches: [aWatch(), untouched({ position: 'open', lastPlayedAt: daysAgo(200) })],
      expected: 'not-watched',
    },
    {
      by: 'starters',
      name: 'whether somebody started is unknown',
      watches: [aWatch(), untouched({ lastPlayedAt: 'unknown' })],
      expected: 'watch-state-unknown?',
    },
    {
      by: 'starters',
      name: 'who may have started may not count',
      watches: [aWatch(), untouched({ access: 'unknown', lastPlayedAt: daysAgo(200) })],
      expected: 'watch-state-unknown?',
    },
    {
      by: 'starters',
      name: 'a play of an earlier file is no start',
      watches: [aWatch(), played(before)],
      expected: 'remove',
    },
    {
      by: 'starters',
      name: 'all plays were of an earlier file',
      watches: [aWatch(before), untouched()],
      expected: 'watched-before-import',
    },
    {
      by: 'starters',
      name: 'an earlier play with an open position is a start',
      watches: [aWatch(), played({ ...before, position: 'open' })],
      expected: 'not-watched',
    },
    {
      by: 'starters',
      name: 'who started has no access',
      watches: [aWatch(), untouched({ access: false, lastPlayedAt: daysAgo(200) })],
      expected: 'remove',
    },
  ])('$by: $name: $expected', ({ by, watches, ben: overrides, expected }) => {
    expect(outcomeBy(by, watches, { ben: overrides ?? {} })).toBe(expected);
  });

  it('never lets an unlisted user be the proof', () => {
    const watches = [aWatch(unplayed), untouched(), played({ user: userId('zoe') })];
    expect(outcomeBy('any', watches)).toBe('watch-state-unknown?');
  });

  it('takes the clock of every user who counts', () => {
    const recent = played({ lastPlayedAt: daysAgo(1) });
    expect(outcomeBy('any', [aWatch(), recent])).toBe('in-grace');
    expect(outcomeBy('any', [aWatch(), { ...recent, access: 'unknown' }])).toBe('in-grace');
    expect(outcomeBy('primary', [aWatch(), recent])).toBe('remove');
    expect(outcomeBy('any', [aWatch(), { ...recent, access: false }])).toBe('remove');
  });

  it.each([
    { name: 'of one who counts keeps', by: 'any' as const, expected: 'watch-state-unknown?' },
    { name: 'of one who does not count does not matter', by: 'primary' as const, expected: 'remove' },
  ])('a play of unknown date $name', ({ by, expected }) => {
    expect(outcomeBy(by, [aWatch(), played({ lastPlayedAt: 'unknown' })])).toBe(expected);
  });
});

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

  it('names every problem with its name', () => {
    const judgement = judged({ policy: { watchedBy: { users: ['Carl', 'Dora', 'Anna'] } } });
    expect(judgement.problems).toEqual([
      { code: 'unknown-user', name: 'Carl' },
      { code: 'unknown-user', name: 'Dora' },
    ]);
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

describe('judge, the file of a play', () => {
  const importedAt = daysAgo(8);
  const upgrade = { importedAt: daysAgo(20), replacedAt: daysAgo(8) };
  const outcomeFor = (lastPlayedAt: number, upgrades: ReturnType<typeof aMovieFile>['upgrades']) =>
    outcomeBy('primary', [aWatch({ lastPlayedAt }), untouched()], {
      facts: {
        movies: [
          aMovie({
            file: aMovieFile({ importedAt, upgrades }),
            watches: [aWatch({ lastPlayedAt }), untouched()],
          }),
        ],
      },
    });

  it.each([
    { name: 'at the very import counts', at: importedAt, upgrades: [], expected: 'remove' },
    {
      name: 'a millisecond before it does not (hazard 22: a re-download is a fresh wish)',
      at: importedAt - 1,
      upgrades: [],
      expected: 'watched-before-import',
    },
    {
      name: 'of the file that this one upgraded counts',
      at: daysAgo(10),
      upgrades: [upgrade],
      expected: 'remove',
    },
    { name: 'at the import of that file counts', at: daysAgo(20), upgrades: [upgrade], expected: 'remove' },
    {
      name: 'a millisecond before that does not',
      at: daysAgo(20) - 1,
      upgrades: [upgrade],
      expected: 'watched-before-import',
    },
    {
      name: 'at its replacement counts',
      at: daysAgo(8.5),
      upgrades: [{ ...upgrade, replacedAt: daysAgo(8.5) }],
      expected: 'remove',
    },
    {
      name: 'a millisecond after that does not',
      at: daysAgo(8.5) + 1,
      upgrades: [{ ...upgrade, replacedAt: daysAgo(8.5) }],
      expected: 'watched-before-import',
    },
    {
      name: 'of an upgraded file of unknown import does not',
      at: daysAgo(10),
      upgrades: [{ ...upgrade, importedAt: 'unknown' as const }],
      expected: 'watched-before-import',
    },
    {
      name: 'of a file replaced at an unknown time does not',
      at: daysAgo(10),
      upgrades: [{ ...upgrade, replacedAt: 'unknown' as const }],
      expected: 'watched-before-import',
    },
    {
      name: 'with unknown history does not',
      at: daysAgo(10),
      upgrades: 'unknown' as const,
      expected: 'watched-before-import',
    },
  ])('a play $name', ({ at, upgrades, expected }) => {
    expect(outcomeFor(at, upgrades)).toBe(expected);
  });

  it('cannot be compared with an unknown import', () => {
    const movie = aMovie({ file: aMovieFile({ importedAt: 'unknown' }), watches: [aWatch(), untouched()] });
    expect(outcomeBy('primary', [], { facts: { movies: [movie] } })).toBe('in-grace?');
  });
});
