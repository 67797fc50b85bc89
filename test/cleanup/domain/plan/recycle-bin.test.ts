import { describe, expect, it } from 'vitest';
import { aSource, JELLYFIN } from '../../../support/facts.ts';
import { planned } from '../../../support/planning.ts';

describe('refusals, recycle bin (hazard 41)', () => {
  it.each([
    { recycleBin: 'none', refuses: true },
    { recycleBin: 'unknown', refuses: true },
    { recycleBin: { path: '/data/recycle' }, refuses: false },
  ] as const)('asks for one where the limits do: $recycleBin', ({ recycleBin, refuses }) => {
    const sources = [JELLYFIN, aSource({ recycleBin }), aSource({ kind: 'sonarr', name: 'sonarr' })];
    const radarr = { kind: 'radarr', name: 'radarr' };
    const refused = (requireRecycleBin?: boolean) =>
      planned({
        facts: { sources },
        ...(requireRecycleBin !== undefined && { limits: { requireRecycleBin } }),
      }).refusals;

    expect(refused(true)).toEqual(
      refuses ? [{ code: 'recycle-bin-missing', source: radarr, value: recycleBin }] : [],
    );
    expect(refused(false)).toEqual([]);
    expect(refused()).toEqual([]);
  });
});
