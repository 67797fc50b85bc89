import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { stateFolder } from '../../../../cleanup/adapters/state/state-folder.ts';
import type { Totals } from '../../../../cleanup/ports/totals.ts';
import { NOW } from '../../../support/facts.ts';
import { opened } from '../../../support/state/opened.ts';
import { temporaryFolder } from '../../../support/state/temporary-folder.ts';

const TOTALS: Totals = {
  since: NOW,
  runs: { live: { 0: 3 } },
  refusals: {},
  removedItems: { radarr: { movie: 2 } },
  removedBytes: { radarr: { movie: 1e10 } },
  failedItems: {},
  freedBytes: { radarr: { movie: 5e9 } },
  requests: { radarr: { sent: 9, failed: 0 } },
};

describe('stateFolder: totals', () => {
  it('are given back as they were saved, by a later run too', async () => {
    const folder = temporaryFolder();
    const store = await opened(folder);
    expect(await store.totals()).toBeUndefined();
    await store.saveTotals(TOTALS);
    expect(await stateFolder({ folder, keepDays: 1 }).totals()).toMatchObject(TOTALS);
    expect(JSON.parse(readFileSync(join(folder, 'totals.json'), 'utf8'))).toEqual({ version: 1, ...TOTALS });
  });

  it.each([
    '',
    '{',
    '[]',
    '{"version":1}',
    JSON.stringify({ version: 1, ...TOTALS, runs: { live: { 0: -1 } } }),
  ])('start anew when the file says %j, which is set aside', async (text) => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'totals.json'), text);
    const store = await opened(folder);
    expect(await store.totals()).toBeUndefined();
    await store.saveTotals(TOTALS);
    expect(await store.totals()).toMatchObject(TOTALS);
    expect(readdirSync(folder)).toContain('totals.json.damaged-2026-03-15T04-00-00.000Z');
  });

  it('are not replaced when a newer version wrote them, nor written without the lock', async () => {
    const folder = temporaryFolder();
    await expect(stateFolder({ folder, keepDays: 1 }).saveTotals(TOTALS)).rejects.toThrow('is not held');
    writeFileSync(join(folder, 'totals.json'), '{"version":2}');
    await expect((await opened(folder)).saveTotals(TOTALS)).rejects.toThrow(/newer version/);
    expect(readFileSync(join(folder, 'totals.json'), 'utf8')).toBe('{"version":2}');
  });
});
