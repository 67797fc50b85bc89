import { describe, expect, it } from 'vitest';
import { describePolicy } from '../../../../cleanup/domain/policy/describe-policy.ts';
import type { Policy } from '../../../../cleanup/domain/policy/policy.ts';
import { aPolicy } from '../../../support/policy.ts';

describe('describePolicy', () => {
  it('says the whole policy in one sentence', () => {
    expect(describePolicy(aPolicy())).toBe(
      'movies and whole seasons go 5 days after Anna watched them or, if that is later, after they came in, announced for 2 days; what is tagged "keep", favorites of anybody, what is playing, what somebody stopped watching less than 14 days ago, the latest season of a continuing series and whatever is not known for certain stay; an ended series leaves Sonarr once all of it was watched and removed.',
    );
  });

  it.each<{ policy: Partial<Policy>; says: string }>([
    { policy: { watchedBy: 'any' }, says: 'after anybody watched them' },
    { policy: { watchedBy: 'all' }, says: 'after everybody with access watched them' },
    { policy: { watchedBy: 'starters' }, says: 'after everybody who started them watched them' },
    {
      policy: { watchedBy: 'all', ignoredUsers: ['a program', 'another'] },
      says: 'after everybody with access but a program and another watched them',
    },
    { policy: { ignoredUsers: ['a program'] }, says: 'after Anna watched them' },
    { policy: { watchedBy: { users: ['Anna'] } }, says: 'after Anna watched them' },
    {
      policy: { watchedBy: { users: ['Anna', 'Ben', 'Cleo'] } },
      says: 'after Anna, Ben and Cleo watched them',
    },
    {
      policy: { gracePeriodDays: 1, noticeDays: 1 },
      says: 'go 1 day after Anna watched them or, if that is later, after they came in, announced for 1 day;',
    },
    { policy: { noticeDays: 0 }, says: 'after they came in, without notice;' },
    {
      policy: { minWatchedFraction: 0.755 },
      says: 'movies, and seasons of which 75.5 % was watched, go 5 days',
    },
    { policy: { seriesMode: 'episode' }, says: 'movies and single episodes go 5 days' },
    { policy: { inProgressDays: 1 }, says: 'less than 1 day ago' },
    { policy: { keepTagLabel: 'gold' }, says: 'what is tagged "gold"' },
    {
      policy: { keep: { ids: ['tmdb:603'], instances: ['radarr-4k'] } },
      says: 'a continuing series, tmdb:603 and radarr-4k and whatever',
    },
    {
      policy: { keep: { ids: [], instances: ['radarr-4k'] } },
      says: 'a continuing series, radarr-4k and whatever',
    },
    { policy: { removeEndedSeries: false }, says: '; series stay in Sonarr.' },
  ])('says "$says"', ({ policy, says }) => {
    expect(describePolicy(aPolicy(policy))).toContain(says);
  });

  it.each<Partial<Policy>>([{ protectLatestSeason: false }, { seriesMode: 'episode' }])(
    'does not speak of the latest season with %o',
    (policy) => {
      expect(describePolicy(aPolicy(policy))).toContain('less than 14 days ago and whatever is not known');
    },
  );

  it('does not invent a name', () => {
    const { primaryUserName: _, ...nameless } = aPolicy();
    expect(describePolicy(nameless)).toContain('after the primary user watched them');
  });
});
