import { describe, expect, it } from 'vitest';
import { KEEP_CODES } from '../../../cleanup/domain/policy/reason.ts';
import { datesIn } from '../../../cleanup/report/dates.ts';
import { reasonText } from '../../../cleanup/report/reason-words.ts';

const dates = datesIn('UTC');

describe('reasonText', () => {
  it.each(KEEP_CODES)('has words for %s, known and unknown', (code) => {
    const known = reasonText({ code, unknown: false, subject: 'alice' }, dates);
    const unknown = reasonText({ code, unknown: true, subject: 'alice' }, dates);
    for (const text of [known, unknown]) expect(text).toMatch(/^[a-zA-Z][^{}]+$/);
  });

  it('says of an unknown fact that it is not known', () => {
    expect(reasonText({ code: 'favorite', unknown: true, subject: 'bob' }, dates)).toBe(
      'it is not known whether it is a favorite of bob',
    );
  });

  it.each([
    {
      name: 'an episode of a season',
      reason: { code: 'favorite', subject: 'bob', episode: 'S02E05' },
      text: 'S02E05: it is a favorite of bob',
    },
    {
      name: 'a share',
      reason: { code: 'season-partly-watched', subject: '3/10' },
      text: 'only 3/10 of its episodes are watched',
    },
    {
      name: 'a season of which nothing is watched',
      reason: { code: 'not-watched', subject: '0/10' },
      text: '0/10 of its episodes are watched',
    },
    { name: 'nobody', reason: { code: 'not-watched' }, text: 'nobody who counts has watched it' },
    {
      name: 'an episode to come',
      reason: { code: 'season-incomplete', episode: 'S02E05' },
      text: 'the season is not complete: S02E05 is still to come',
    },
    {
      name: 'a shared file',
      reason: { code: 'shared-file', episode: 'S02E05' },
      text: 'it shares a file with S02E05, which stays',
    },
    {
      name: 'a season bound by a file',
      reason: { code: 'shared-file', subject: 'S03' },
      text: 'it shares a file with S03, which stays',
    },
    {
      name: 'another copy that is not proven',
      reason: { code: 'watch-state-unknown', unknown: true, copyIn: 'radarr-4k' },
      text: 'the copy in radarr-4k is not proven to be in Jellyfin, so nobody knows who watched it',
    },
    {
      name: 'an episode of which another copy is not proven',
      reason: { code: 'watch-state-unknown', unknown: true, copyIn: 'sonarr-4k', episode: 'S02E05' },
      text: 'S02E05: the copy in sonarr-4k is not proven to be in Jellyfin, so nobody knows who watched it',
    },
    {
      name: 'a tag as the server writes it',
      reason: { code: 'keep-tag', subject: ' KEEP ' },
      text: 'it wears the tag KEEP',
    },
  ] as const)('speaks of $name', ({ reason, text }) => {
    expect(reasonText({ unknown: false, ...reason }, dates)).toBe(text);
  });

  it('gives the instant that decided and the day it ends', () => {
    const reason = {
      code: 'in-grace',
      unknown: false,
      at: Date.UTC(2026, 2, 1),
      until: Date.UTC(2026, 2, 6),
    } as const;
    expect(reasonText(reason, dates)).toBe(
      'its grace period is not over (2026-03-01 00:00), until 2026-03-06 00:00',
    );
  });
});
