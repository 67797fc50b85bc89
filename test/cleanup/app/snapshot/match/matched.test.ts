import { describe, expect, it } from 'vitest';
import { strictest, videosAt } from '../../../../../cleanup/app/snapshot/match/matched.ts';
import { indexMedia } from '../../../../../cleanup/app/snapshot/media/media-index.ts';
import { discFolders } from '../../../../../cleanup/app/snapshot/paths/disc-folders.ts';
import { Household, itemId } from '../../../../support/in-memory/household.ts';

/** Ids of the videos found at a path, where Jellyfin has these. */
function found(key: string, ...items: readonly (readonly [id: string, path: string])[]) {
  const film = new Household().addMovie(1);
  const videos = items.map(([id, path]) => ({ ...film, id: itemId(id), path }));
  return videosAt(key, indexMedia({ videos, series: [] }).at, discFolders).map(({ id }) => id);
}

describe('videosAt', () => {
  const INSIDE = '/m/Film/BDMV/STREAM/1.m2ts';

  it('are in the order of their ids, whatever order the server lists them in', () => {
    expect(found('/m/a.mkv', ['b', '/m/a.mkv'], ['c', '/m/a.mkv'], ['a', '/m/a.mkv'])).toEqual([
      'a',
      'b',
      'c',
    ]);
    expect(found(INSIDE, ['b', '/m/Film'], ['a', '/m/Film'])).toEqual(['a', 'b']);
  });

  it('are those of the very path before those of a disc around it', () => {
    expect(found(INSIDE, ['disc', '/m/Film'], ['file', INSIDE])).toEqual(['file']);
  });

  it('are those around the disc, or else of the disc itself', () => {
    expect(found(INSIDE, ['disc', '/m/Film/BDMV'], ['around', '/m/Film'])).toEqual(['around']);
    expect(found(INSIDE, ['disc', '/m/Film/BDMV'])).toEqual(['disc']);
  });

  it('are none where neither the path nor a disc is a video', () => {
    expect(found('/m/Film/a.mkv', ['folder', '/m/Film'])).toEqual([]);
    expect(found(INSIDE, ['stream', '/m/Film/BDMV/STREAM'])).toEqual([]);
  });
});

describe('strictest', () => {
  it('proves only what all prove, and believes one contradiction', () => {
    expect(strictest(['proven', 'proven'])).toBe('proven');
    expect(strictest(['proven', 'unknown'])).toBe('unknown');
    expect(strictest(['proven', 'unknown', 'contradictory'])).toBe('contradictory');
  });
});
