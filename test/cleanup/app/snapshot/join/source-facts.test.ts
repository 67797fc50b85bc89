import { describe, expect, it } from 'vitest';
import { managerSource, plainSource } from '../../../../../cleanup/app/snapshot/join/source-facts.ts';

describe('plainSource', () => {
  it('is complete as long as there is no problem, and tells each problem once', () => {
    expect(plainSource('jellyfin', 'jellyfin', [])).toEqual({
      kind: 'jellyfin',
      name: 'jellyfin',
      complete: true,
      problems: [],
      tagLabels: 'not-applicable',
      health: 'not-applicable',
      recycleBin: 'not-applicable',
    });
    expect(plainSource('qbittorrent', 'qb', ['late', 'late', 'short'])).toMatchObject({
      complete: false,
      problems: ['late', 'short'],
    });
  });
});

describe('managerSource', () => {
  const READING = {
    problems: [],
    tagLabels: ['keep'],
    health: [],
    recycleBin: 'none',
    rootFolders: [],
    titles: [],
  } as const;

  it('tells what the instance told', () => {
    expect(managerSource('radarr', 'radarr', READING, ['late', 'late'])).toEqual({
      kind: 'radarr',
      name: 'radarr',
      complete: false,
      problems: ['late'],
      tagLabels: ['keep'],
      health: [],
      recycleBin: 'none',
    });
    expect(managerSource('sonarr', 'sonarr', READING, []).complete).toBe(true);
  });

  it('knows nothing of an instance of which nothing came', () => {
    expect(managerSource('radarr', 'radarr', undefined, ['read failed'])).toMatchObject({
      complete: false,
      tagLabels: 'unknown',
      health: 'unknown',
      recycleBin: 'unknown',
    });
  });
});
