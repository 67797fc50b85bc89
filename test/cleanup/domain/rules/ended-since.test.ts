import { describe, expect, it } from 'vitest';
import type { EpisodeFacts, EpisodeFileFacts } from '../../../../cleanup/domain/facts/facts.ts';
import type { Announcements, Ledger } from '../../../../cleanup/domain/facts/ledger.ts';
import { endedSince } from '../../../../cleanup/domain/rules/ended-since.ts';
import { aLibrary, anEpisode, aSeries, daysAgo, NOW } from '../../../support/facts.ts';
import { aLedger } from '../../../support/policy.ts';

const KEY = 'sonarr|series:tvdb:79215';
const file = (season: number, number: number) =>
  `episode-file:sonarr:${1000 + season * 100 + number}` as const;

function sinceOf(ledger: Partial<Ledger>, episodes: readonly EpisodeFacts[] = [anEpisode()]) {
  const series = aSeries({ episodes });
  return endedSince(series, { ledger: aLedger(aLibrary({ series: [series] }), ledger), now: NOW });
}

/** Of a ledger that did not note which series had ended, and announced these files. */
function sinceAnnounced(announced: Announcements, episodes: readonly EpisodeFacts[]) {
  const series = aSeries({ episodes });
  const { endedSince: _none, ...older } = aLedger(aLibrary({ series: [series] }), { announced });
  return endedSince(series, { ledger: older, now: NOW });
}

describe('endedSince', () => {
  it.each([
    { name: 'as it was noted', noted: daysAgo(7), expected: daysAgo(7) },
    { name: 'now where the note is of the future', noted: NOW + 1, expected: undefined },
    { name: 'now where the note is damaged', noted: Number.NaN, expected: undefined },
  ])('is $name', ({ noted, expected }) => {
    expect(sinceOf({ endedSince: { [KEY]: noted } })).toBe(expected);
  });

  it('is now where other series were noted, whatever was announced', () => {
    expect(sinceOf({ endedSince: {}, announced: { [file(1, 1)]: daysAgo(9) } })).toBeUndefined();
  });
});

describe('endedSince, of a ledger that did not note it', () => {
  const two = [anEpisode(), anEpisode({ season: 2 }), anEpisode({ season: 2, number: 2 })];
  const missing = { file: 'none', watches: [] } as const;

  it('is when the last file of the latest season was announced, whatever became of earlier ones', () => {
    const announced = { [file(2, 1)]: daysAgo(9), [file(2, 2)]: daysAgo(7) };
    expect(sinceAnnounced(announced, two)).toBe(daysAgo(7));
    expect(sinceAnnounced({ ...announced, [file(1, 1)]: daysAgo(1) }, two)).toBe(daysAgo(7));
  });

  it('is now where only earlier seasons were announced', () => {
    expect(sinceAnnounced({ [file(1, 1)]: daysAgo(9) }, two)).toBeUndefined();
  });

  it('is now where a file of the latest season was not', () => {
    expect(sinceAnnounced({ [file(1, 1)]: daysAgo(9), [file(2, 1)]: daysAgo(9) }, two)).toBeUndefined();
  });

  it.each([
    { name: 'has not aired', later: { airsAt: NOW } },
    { name: 'has no date', later: { airsAt: 'undated' } },
    { name: 'was not read', later: { airsAt: 'unknown' } },
  ] as const)('takes no season for the latest that $name', ({ later }) => {
    const episodes = [anEpisode(), anEpisode({ season: 2, ...later })];
    expect(sinceAnnounced({ [file(1, 1)]: daysAgo(9) }, episodes)).toBe(daysAgo(9));
  });

  it.each(['none', 'unknown'] as const)('asks nothing of an episode whose file is %s', (lost) => {
    const episodes = [anEpisode(), anEpisode({ number: 2, file: lost, watches: [] })];
    expect(sinceAnnounced({ [file(1, 1)]: daysAgo(9) }, episodes)).toBe(daysAgo(9));
  });

  it('is now where the latest season has no file that could have been announced', () => {
    const episodes = [anEpisode(), anEpisode({ season: 2, ...missing })];
    expect(sinceAnnounced({ [file(1, 1)]: daysAgo(9) }, episodes)).toBeUndefined();
  });

  describe('of files whose numbers were given anew', () => {
    const episodes = [anEpisode(), anEpisode({ number: 2 })];
    const [first, second] = aSeries({ episodes }).files;
    const announced = { [file(1, 1)]: daysAgo(9), [file(1, 2)]: daysAgo(7) };
    const since = (files: readonly EpisodeFileFacts[]) => {
      const series = aSeries({ episodes, files });
      const { endedSince: _none, ...older } = aLedger(aLibrary({ series: [series] }), { announced });
      return endedSince(series, { ledger: older, now: NOW });
    };
    if (first === undefined || second === undefined) throw new Error('the series has two files');

    it('is now where one of them came in after it was announced', () => {
      const importedAt = daysAgo(8);
      expect(since([{ ...first, importedAt }, second])).toBeUndefined();
      // Each by its own: the second was announced after that.
      expect(since([first, { ...second, importedAt }])).toBe(daysAgo(7));
      expect(since([second, first])).toBe(daysAgo(7));
    });

    it('goes by what was announced where it is not known when one came in', () => {
      expect(since([{ ...first, importedAt: 'unknown' }, second])).toBe(daysAgo(7));
      expect(since([second])).toBe(daysAgo(7));
    });
  });

  it('is now where nothing has aired', () => {
    expect(sinceAnnounced({ [file(1, 1)]: daysAgo(9) }, [anEpisode({ airsAt: 'unknown' })])).toBeUndefined();
  });
});
