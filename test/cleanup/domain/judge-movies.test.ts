import { describe, expect, it } from 'vitest';
import { judged, outcomes } from '../../support/judging.ts';

describe('judge', () => {
  it('lets a watched, announced and due library go', () => {
    expect(outcomes(judged())).toEqual({
      'movie:radarr:1': 'remove',
      'season:sonarr:7:1': 'remove',
      'series:sonarr:7': 'remove',
    });
  });
});
