import { describe, expect, it } from 'vitest';
import type { SeriesFacts } from '../../../../cleanup/domain/facts/facts.ts';
import { EMPTY_LEDGER, type Ledger } from '../../../../cleanup/domain/facts/ledger.ts';
import { nextEndedSince } from '../../../../cleanup/domain/remember/next-ended.ts';
import {
  aLibrary,
  anEpisode,
  aSeries,
  daysAgo,
  episodeFileId,
  NOW,
  seriesId,
} from '../../../support/facts.ts';

const KEY = 'sonarr|series:tvdb:79215';
const endsAfter = (series: readonly SeriesFacts[], ledger: Partial<Ledger>) =>
  nextEndedSince(aLibrary({ series }), { ...EMPTY_LEDGER, ...ledger }, NOW);

describe('nextEndedSince, of a ledger that did not note it', () => {
  const one = aSeries({ episodes: [anEpisode()] });
  const twin = aSeries({ id: seriesId(8), episodes: [anEpisode({ file: episodeFileId(9) })] });
  const announced = { 'episode-file:sonarr:1101': daysAgo(9), 'episode-file:sonarr:9': daysAgo(5) } as const;

  it('is when the latest season was announced', () => {
    expect(endsAfter([one], { announced })).toEqual({ [KEY]: daysAgo(9) });
  });

  it('is the later of two series with one name, whichever comes first', () => {
    expect(endsAfter([one, twin], { announced })).toEqual({ [KEY]: daysAgo(5) });
    expect(endsAfter([twin, one], { announced })).toEqual({ [KEY]: daysAgo(5) });
  });

  it('is nothing where the status could not be read', () => {
    expect(endsAfter([aSeries({ status: 'unknown' })], { announced })).toEqual({});
  });
});
