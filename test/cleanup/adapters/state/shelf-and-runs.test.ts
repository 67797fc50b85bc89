import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { stateFolder } from '../../../../cleanup/adapters/state/state-folder.ts';
import type { JellyfinItemId } from '../../../../cleanup/domain/facts/ids.ts';
import type { RunRecord, ShelfMemory } from '../../../../cleanup/ports/state-store.ts';
import { daysAgo, NOW } from '../../../support/facts.ts';
import { failingFiles } from '../../../support/state/failing-files.ts';
import { opened } from '../../../support/state/opened.ts';
import { temporaryFolder } from '../../../support/state/temporary-folder.ts';

const item = (id: string) => id as JellyfinItemId;
const MEMORY: ShelfMemory = {
  collection: item('c1'),
  name: 'Leaving Soon',
  members: [item('m1'), item('m2')],
};

describe('stateFolder: shelf', () => {
  it('is empty before the first run, and given back as it was saved', async () => {
    const folder = temporaryFolder();
    const store = await opened(folder);
    expect(await store.shelf()).toEqual({ members: [] });
    await store.saveShelf(MEMORY);
    expect(await stateFolder({ folder, keepDays: 1 }).shelf()).toEqual(MEMORY);
    await store.saveShelf({ members: [] });
    expect(await store.shelf()).toEqual({ members: [] });
  });

  it.each([
    '',
    '{',
    '{"version":1}',
    '{"version":1,"members":[1]}',
    '{"version":1,"members":[],"collection":7}',
  ])('is empty when the file says %j, which is set aside', async (text) => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'shelf.json'), text);
    const store = await opened(folder);
    expect(await store.shelf()).toEqual({ members: [] });
    await store.saveShelf(MEMORY);
    expect(await store.shelf()).toEqual(MEMORY);
    expect(readdirSync(folder)).toContain('shelf.json.damaged-2026-03-15T04-00-00.000Z');
  });

  it('is not replaced when a newer version wrote it, nor written without the lock', async () => {
    const folder = temporaryFolder();
    await expect(stateFolder({ folder, keepDays: 1 }).saveShelf(MEMORY)).rejects.toThrow('is not held');
    writeFileSync(join(folder, 'shelf.json'), '{"version":2}');
    await expect((await opened(folder)).saveShelf(MEMORY)).rejects.toThrow(/newer version.+is left there/);
  });
});

const run = (startedAt: number, report: unknown = { remove: [] }): RunRecord => ({
  version: 1,
  startedAt,
  endedAt: startedAt + 1,
  mode: 'live',
  exitCode: 0,
  report,
});

describe('stateFolder: runs', () => {
  it('keeps each run in a file named by its start', async () => {
    const folder = temporaryFolder();
    const store = await opened(folder);
    await store.saveRun(run(NOW));
    const name = '2026-03-15T04-00-00.000Z.json';
    expect(readdirSync(join(folder, 'runs'))).toEqual([name]);
    expect(JSON.parse(readFileSync(join(folder, 'runs', name), 'utf8'))).toEqual(run(NOW));
  });

  it('forgets runs that are older than the days to keep, and nothing else', async () => {
    const folder = temporaryFolder();
    const store = await opened(folder, { keepDays: 10 });
    mkdirSync(join(folder, 'runs'));
    for (const name of [
      'notes.txt',
      '2001.json',
      '2001-01-01T00-00-00.000Z.json.bak',
      'a2001-01-01T00-00-00.000Z.json',
    ]) {
      writeFileSync(join(folder, 'runs', name), '');
    }
    for (const days of [10.001, 10, 3]) await store.saveRun(run(daysAgo(days)));
    await store.saveRun(run(NOW));
    expect(readdirSync(join(folder, 'runs')).sort()).toEqual([
      '2001-01-01T00-00-00.000Z.json.bak',
      '2001.json',
      '2026-03-05T04-00-00.000Z.json',
      '2026-03-12T04-00-00.000Z.json',
      '2026-03-15T04-00-00.000Z.json',
      'a2001-01-01T00-00-00.000Z.json',
      'notes.txt',
    ]);
  });

  it.each([
    ['mkdir', /cannot make .+runs: .+read-only/],
    ['rename', /cannot write .+2026-03-15T04-00-00\.000Z\.json: .+read-only/],
    ['readdir', /cannot prune .+runs: .+read-only/],
  ] as const)('says what failed: %s', async (operation, words) => {
    const { files, broken } = failingFiles();
    const store = await opened(temporaryFolder(), { files });
    broken.set(operation, 'EROFS');
    await expect(store.saveRun(run(NOW))).rejects.toThrow(words);
  });

  it('is not written without the lock', async () => {
    const folder = temporaryFolder();
    await expect(stateFolder({ folder, keepDays: 1 }).saveRun(run(NOW))).rejects.toThrow('is not held');
    expect(readdirSync(folder)).toEqual([]);
  });
});

describe('stateFolder: latest plan', () => {
  it('is replaced as a whole, and not written without the lock', async () => {
    const folder = temporaryFolder();
    await expect(stateFolder({ folder, keepDays: 1 }).savePlan('{}')).rejects.toThrow('is not held');
    const { files, broken } = failingFiles();
    const store = await opened(folder, { files });
    await store.savePlan('{"version":1}');
    broken.set('write', 'ENOSPC');
    await expect(store.savePlan('{"version":1,"more":true}')).rejects.toThrow(/latest-plan\.json: no space/);
    expect(readFileSync(join(folder, 'latest-plan.json'), 'utf8')).toBe('{"version":1}');
    expect(readdirSync(folder).sort()).toEqual(['latest-plan.json', 'lock']);
  });
});
