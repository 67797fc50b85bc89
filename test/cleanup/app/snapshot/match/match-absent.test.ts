import { describe, expect, it } from 'vitest';
import { withoutVideo } from '../../../../../cleanup/app/snapshot/match/match-absent.ts';
import type { VideoReading } from '../../../../../cleanup/ports/media-server.ts';
import { Household, itemId } from '../../../../support/in-memory/household.ts';

const KEY = '/media/movies/A/a.mkv';
const SURE = { key: KEY, known: true };

/** An item of the file's ids beside it, with a further version. */
function versioned(id: string, overrides: Partial<VideoReading> = {}): VideoReading {
  const film = new Household().addMovie(1);
  return { ...film, id: itemId(id), path: '/media/movies/A/other.mkv', versions: 2, ...overrides };
}

describe('withoutVideo', () => {
  it('is absent only where the path is sure, the catalogue was read and the ids name nothing', () => {
    expect(withoutVideo(SURE, [], true)).toEqual({ match: 'absent', items: [], key: KEY });
    expect(withoutVideo({ ...SURE, known: false }, [], true).match).toBe('unknown');
    expect(withoutVideo(SURE, [], false).match).toBe('unknown');
    expect(withoutVideo(SURE, [versioned('a', { versions: 1 })], true).match).toBe('unknown');
  });

  it('may be a version of the one item with versions in its folder', () => {
    const single = versioned('single', { versions: 1 });
    const elsewhere = versioned('elsewhere', { path: '/media/movies/B/other.mkv' });
    const one = versioned('one');

    expect(withoutVideo(SURE, [single, elsewhere, one], true)).toEqual({
      match: 'unknown',
      items: [],
      versionOf: one,
      key: KEY,
    });
  });

  it('is nobody’s version where two items could have it, or an item has no path', () => {
    const { path: _, ...pathless } = versioned('pathless');

    expect(withoutVideo(SURE, [versioned('one'), versioned('two')], true).versionOf).toBeUndefined();
    expect(withoutVideo(SURE, [pathless], true).versionOf).toBeUndefined();
    expect(withoutVideo({ ...SURE, key: 'A' }, [pathless], true).versionOf).toBeUndefined();
  });
});
