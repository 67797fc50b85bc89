import { describe, expect, it } from 'vitest';
import {
  type FileOfSeries,
  matchEpisodeFile,
} from '../../../../../cleanup/app/snapshot/match/match-episode-file.ts';
import { indexMedia } from '../../../../../cleanup/app/snapshot/media/media-index.ts';
import type { Catalogue, VideoReading } from '../../../../../cleanup/ports/media-server.ts';
import { anEpisodeReading, anEpisodeVideo, itemId } from '../../../../support/in-memory/household.ts';

const SHOW = { id: itemId('show-1'), providerIds: { tvdb: 1 } };
const PATH = { key: '/media/tv/Show 1/S01E01.mkv', known: true };
const FIRST = anEpisodeReading(1, 1);
const SECOND = anEpisodeReading(1, 2);
const THIRD = anEpisodeReading(1, 3);

function matched(
  { videos = [anEpisodeVideo(1, 1)], series = [SHOW] }: Partial<Catalogue>,
  episodes: FileOfSeries['episodes'] = [FIRST],
  providerIds: FileOfSeries['series']['providerIds'] = { tvdb: 1 },
) {
  const file = { series: { providerIds, type: 'standard' as const }, episodes };
  return matchEpisodeFile(file, PATH, indexMedia({ videos, series }), true);
}

/** How the item at the file's path agrees, where the series has no id to compare. */
function byEpisodeIds(item: number | undefined, ...episodes: readonly (number | undefined)[]) {
  const providerIds = item === undefined ? {} : { tvdb: item };
  const held = episodes.map((tvdb, index) => ({
    ...anEpisodeReading(1, index + 1),
    ...(tvdb !== undefined && { tvdb }),
  }));
  return matched({ videos: [{ ...anEpisodeVideo(1, 1), providerIds }] }, held, {}).match;
}

describe('an episode of a series without an id to compare', () => {
  it('is proven by its own id, which contradicts only where all of the file are known', () => {
    expect(byEpisodeIds(55, 55)).toBe('proven');
    expect(byEpisodeIds(55, 54, 55)).toBe('proven');
    expect(byEpisodeIds(55, 54)).toBe('contradictory');
    expect(byEpisodeIds(55, 54, undefined)).toBe('unknown');
    expect(byEpisodeIds(55, 0)).toBe('unknown');
    expect(byEpisodeIds(undefined, 54)).toBe('unknown');
    expect(byEpisodeIds(0, 0)).toBe('unknown');
  });

  it('is unknown where Jellyfin does not tell its series, or no longer has it', () => {
    const { series: _, ...homeless } = anEpisodeVideo(1, 1);
    expect(matched({ videos: [homeless] }).match).toBe('unknown');
    expect(matched({ series: [] }).match).toBe('unknown');
  });

  it('is unknown where the file holds no episode that is known', () => {
    const { seasonNumber: _, number: __, ...unnumbered } = anEpisodeVideo(1, 1);
    const video = { ...unnumbered, providerIds: { tvdb: 55 } };
    expect(matched({ videos: [video] }, [], {}).match).toBe('unknown');
  });
});

describe('numbers that Jellyfin tells of a file', () => {
  const told = (item: Partial<VideoReading>, ...episodes: FileOfSeries['episodes']) =>
    matched({ videos: [{ ...anEpisodeVideo(1, 1), ...item }] }, episodes).match;

  it('may name some of its episodes, and none that it does not hold', () => {
    expect(told({ number: 2, lastNumber: 3 }, FIRST, SECOND, THIRD)).toBe('proven');
    expect(told({ number: 3, lastNumber: 1 }, FIRST, SECOND, THIRD)).toBe('proven');
    expect(told({ number: 2, lastNumber: 3 }, FIRST, THIRD)).toBe('contradictory');
    expect(told({ number: 1, lastNumber: 3 }, FIRST, THIRD)).toBe('contradictory');
    expect(told({ number: 2 }, FIRST)).toBe('contradictory');
  });

  it('are of the season that is told', () => {
    const special = { ...FIRST, season: 0 };
    expect(told({ seasonNumber: 1 }, special)).toBe('contradictory');
    expect(told({ seasonNumber: 1, number: 2 }, FIRST, { ...SECOND, season: 2 })).toBe('contradictory');
    expect(told({ seasonNumber: 2, number: 2 }, FIRST, { ...SECOND, season: 2 })).toBe('proven');
  });

  it('are compared without a season where none is told, and not at all without a number', () => {
    const { seasonNumber: _, ...seasonless } = anEpisodeVideo(1, 1);
    const { number: __, ...numberless } = seasonless;
    const match = (item: VideoReading, ...episodes: FileOfSeries['episodes']) =>
      matched({ videos: [item] }, episodes).match;

    expect(match(seasonless, { ...FIRST, season: 2 })).toBe('proven');
    expect(match(seasonless, { ...SECOND, season: 2 })).toBe('contradictory');
    expect(match(numberless, { ...SECOND, season: 2 })).toBe('proven');
    expect(match({ ...numberless, lastNumber: 7 }, FIRST)).toBe('proven');
    expect(match({ ...numberless, seasonNumber: 1 }, FIRST)).toBe('proven');
    expect(match({ ...numberless, seasonNumber: 2 }, FIRST)).toBe('contradictory');
  });
});

describe('an episode file whose path is no video’s', () => {
  const moved = (number: number, overrides: Partial<VideoReading> = {}) => ({
    ...anEpisodeVideo(1, number),
    path: `/media/tv/Show 1/other ${number}.mkv`,
    ...overrides,
  });
  const match = (videos: readonly VideoReading[], ...episodes: FileOfSeries['episodes']) =>
    matched({ videos }, episodes).match;

  it('is absent where Jellyfin has none of its episodes', () => {
    expect(match([], FIRST)).toBe('absent');
    expect(match([moved(2)], FIRST)).toBe('absent');
    expect(match([moved(1, { seasonNumber: 2 })], FIRST)).toBe('absent');
    expect(match([moved(1, { series: itemId('show-2') })], FIRST)).toBe('absent');
    expect(match([moved(1, { lastNumber: 2 })], THIRD)).toBe('absent');
    expect(match([moved(2, { lastNumber: 3 })], FIRST)).toBe('absent');
  });

  it('is unknown where Jellyfin has any of its episodes elsewhere', () => {
    expect(match([moved(1)], FIRST)).toBe('unknown');
    expect(match([moved(2)], FIRST, SECOND)).toBe('unknown');
    expect(match([moved(1, { lastNumber: 3 })], SECOND)).toBe('unknown');
    expect(match([moved(1, { lastNumber: 3 })], THIRD)).toBe('unknown');
    expect(match([moved(3, { lastNumber: 1 })], THIRD)).toBe('unknown');
  });

  it('is unknown where Jellyfin has an episode of the series that it could not number', () => {
    const { seasonNumber: _, ...seasonless } = moved(7);
    const { number: __, ...numberless } = moved(7);
    expect(match([seasonless], FIRST)).toBe('unknown');
    expect(match([numberless], FIRST)).toBe('unknown');
    expect(match([numberless])).toBe('unknown');
  });

  it('may be a further version of the one that has its number and folder', () => {
    const { versionOf } = matched({ videos: [moved(1, { versions: 2 }), moved(2, { versions: 2 })] });
    expect(versionOf?.id).toBe('show-1-e1');
  });
});
