import { appendFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { stateFolder } from '../../../../cleanup/adapters/state/state-folder.ts';
import type { PlanItem } from '../../../../cleanup/domain/plan/plan.ts';
import { StateFailure } from '../../../../cleanup/ports/state-failure.ts';
import type { JournalEntry } from '../../../../cleanup/ports/state-store.ts';
import { aMovie, anEpisode, aSeries, NOW } from '../../../support/facts.ts';
import { planned } from '../../../support/planning.ts';
import { failingFiles, systemError } from '../../../support/state/failing-files.ts';
import { opened } from '../../../support/state/opened.ts';
import { temporaryFolder } from '../../../support/state/temporary-folder.ts';

/** A movie, a season, a special and a series. */
const ITEMS = planned({
  facts: {
    movies: [aMovie()],
    series: [aSeries({ episodes: [anEpisode(), anEpisode({ season: 0, number: 1 })] })],
  },
}).remove;
const [first, second] = ITEMS as readonly [PlanItem, PlanItem];

const begin = (item: PlanItem): JournalEntry => ({ kind: 'begin', at: NOW, key: item.key, item });
const doing = (item: PlanItem): JournalEntry => ({
  kind: 'before',
  at: NOW + 1,
  key: item.key,
  step: 'unmonitor',
});
const done = (item: PlanItem): JournalEntry => ({
  kind: 'after',
  at: NOW + 2,
  key: item.key,
  step: 'unmonitor',
});
const end = (item: PlanItem): JournalEntry => ({
  kind: 'end',
  at: NOW + 3,
  key: item.key,
  outcome: 'removed',
});

const journalOf = (folder: string) => join(folder, 'journal.jsonl');
const unfinishedIn = (folder: string) => stateFolder({ folder, keepDays: 1 }).journal.unfinished();

describe('stateFolder: journal', () => {
  it('knows items of every kind again, word by word', async () => {
    const folder = temporaryFolder();
    const { journal } = await opened(folder);
    expect(ITEMS.map(({ kind }) => kind).sort()).toEqual(['episode', 'movie', 'season', 'series']);
    for (const item of ITEMS) await journal.append(begin(item));
    expect(await unfinishedIn(folder)).toEqual(
      ITEMS.map((item) => ({ item, begunAt: NOW, last: begin(item) })),
    );
  });

  it('has nothing unfinished before the first removal', async () => {
    expect(await unfinishedIn(temporaryFolder())).toEqual([]);
  });

  it.each([
    ['begun', [begin(first)], begin(first)],
    ['in a step', [begin(first), doing(first)], doing(first)],
    ['after a step', [begin(first), doing(first), done(first)], done(first)],
    ['begun again', [begin(first), doing(first), end(first), begin(first)], begin(first)],
  ])('tells the last line of a removal that was %s', async (_name, entries, last) => {
    const folder = temporaryFolder();
    const { journal } = await opened(folder);
    for (const entry of entries) await journal.append(entry);
    expect(await unfinishedIn(folder)).toEqual([{ item: first, begunAt: NOW, last }]);
  });

  it('forgets what has ended, and keeps removals apart', async () => {
    const folder = temporaryFolder();
    const { journal } = await opened(folder);
    for (const entry of [begin(first), begin(second), doing(first), end(first)]) await journal.append(entry);
    expect(await unfinishedIn(folder)).toEqual([{ item: second, begunAt: NOW, last: begin(second) }]);
  });

  it('takes a step without its beginning for nothing', async () => {
    const folder = temporaryFolder();
    const { journal } = await opened(folder);
    await journal.append(doing(first));
    expect(await unfinishedIn(folder)).toEqual([]);
  });

  it('passes over a line torn at any place, and goes on below it', async () => {
    const line = `${JSON.stringify({ version: 1, ...doing(first) })}\n`;
    const torn = [
      ...Array.from({ length: 15 }, (_, part) => Math.floor((part * line.length) / 15)),
      line.length - 2,
      line.length - 1,
      line.length,
    ];
    for (const length of torn) {
      const folder = temporaryFolder();
      const written = await opened(folder);
      await written.journal.append(begin(first));
      await written.held.release();
      appendFileSync(journalOf(folder), line.slice(0, length));
      const whole = length >= line.length - 1;
      expect((await unfinishedIn(folder))[0]?.last).toEqual(whole ? doing(first) : begin(first));
      const { journal, held } = await opened(folder);
      await journal.append(done(first));
      expect((await unfinishedIn(folder))[0]?.last).toEqual(done(first));
      expect(readFileSync(journalOf(folder), 'utf8')).not.toContain('\n\n');
      await held.release();
    }
  });

  it.each([
    ['garbage', '\u0000\u0000garbage'],
    ['no object', '7'],
    ['nothing', 'null'],
    ['an unknown kind', JSON.stringify({ version: 1, kind: 'rest', at: 1, key: 'a' })],
    ['an unknown step', JSON.stringify({ version: 1, ...doing(first), step: 'shred' })],
    ['no version', JSON.stringify(end(first))],
    ['a version in words', JSON.stringify({ version: '2', ...end(first) })],
    [
      'an item without files',
      JSON.stringify({ version: 1, ...begin(second), item: { ...second, files: [] } }),
    ],
    ['an item of no kind', JSON.stringify({ version: 1, ...begin(second), item: {} })],
  ])('passes over a line of %s', async (_name, line) => {
    const folder = temporaryFolder();
    const { journal } = await opened(folder);
    await journal.append(begin(first));
    appendFileSync(journalOf(folder), `${line}\n`);
    expect(await unfinishedIn(folder)).toEqual([{ item: first, begunAt: NOW, last: begin(first) }]);
  });

  it('refuses a journal of a newer version', async () => {
    const folder = temporaryFolder();
    writeFileSync(journalOf(folder), `${JSON.stringify({ version: 2, new: true })}\n`);
    await expect(unfinishedIn(folder)).rejects.toThrow(StateFailure);
    await expect(unfinishedIn(folder)).rejects.toThrow(/newer version.+run that version once more/);
  });

  it('is on the disk when a line has been appended', async () => {
    const { files, calls } = failingFiles();
    const { journal } = await opened(temporaryFolder(), { files });
    calls.length = 0;
    await journal.append(begin(first));
    const own = calls.filter((call) => call.endsWith('journal.jsonl'));
    expect(own).toEqual([
      'readFile journal.jsonl',
      'open journal.jsonl',
      'write journal.jsonl',
      'sync journal.jsonl',
    ]);
  });

  it.each([
    ['write', 'ENOSPC', /cannot write .+journal\.jsonl: no space is left/],
    ['sync', 'EIO', /cannot write .+journal\.jsonl: the disk reports an error/],
    ['open', 'EROFS', /cannot write .+journal\.jsonl: .+read-only/],
  ] as const)(
    'says that it cannot be written when %s answers %s, and mends itself',
    async (operation, code, words) => {
      const folder = temporaryFolder();
      const { files, broken } = failingFiles();
      const { journal } = await opened(folder, { files });
      await journal.append(begin(first));
      broken.set(operation, code);
      await expect(journal.append(doing(first))).rejects.toThrow(words);
      await expect(journal.append(doing(first))).rejects.toThrow(StateFailure);
      broken.clear();
      await journal.append(done(first));
      expect((await unfinishedIn(folder))[0]?.last).toEqual(done(first));
    },
  );

  it('cannot be written without the lock', async () => {
    const folder = temporaryFolder();
    const { journal } = stateFolder({ folder, keepDays: 1 });
    await expect(journal.append(begin(first))).rejects.toThrow(/lock .+ is not held/);
    expect(existsSync(journalOf(folder))).toBe(false);
  });

  it('says that it cannot be read', async () => {
    const folder = temporaryFolder();
    mkdirSync(journalOf(folder));
    await expect(unfinishedIn(folder)).rejects.toThrow(/cannot read .+a folder is where a file should be/);
  });

  it.each([
    ['long', 4_000_001, [], true],
    ['as long as it may be', 4_000_000, [], false],
    ['long with something unfinished', 4_000_001, [begin(first)], false],
  ])('is put away at the start of a run when it is %s', async (_name, bytes, entries, away) => {
    const folder = temporaryFolder();
    const lines = entries.map((entry) => `${JSON.stringify({ version: 1, ...entry })}\n`).join('');
    writeFileSync(journalOf(folder), `${lines}${'x'.repeat(bytes - lines.length - 1)}\n`);
    await opened(folder);
    expect(existsSync(`${journalOf(folder)}.previous`)).toBe(away);
    expect(existsSync(journalOf(folder))).toBe(!away);
  });

  it('makes the lock unavailable, and frees it, when it cannot be put away', async () => {
    const folder = temporaryFolder();
    writeFileSync(journalOf(folder), 'x'.repeat(4_000_001));
    const { files, broken } = failingFiles();
    broken.set('rename', 'EACCES');
    const result = await stateFolder({ folder, keepDays: 1, files }).lock(NOW);
    expect(result).toMatchObject({ kind: 'unavailable' });
    expect(result).toHaveProperty('problem', expect.stringMatching(/cannot put away .+permission denied/));
    broken.clear();
    await opened(folder, { files });
  });

  it('makes the lock unavailable when it cannot be looked at', async () => {
    const folder = temporaryFolder();
    const { files } = failingFiles();
    const { stat } = files;
    const blind = (path: string) =>
      path.endsWith('jsonl') ? Promise.reject(systemError('EIO')) : Reflect.apply(stat, files, [path]);
    const store = stateFolder({ folder, keepDays: 1, files: { ...files, stat: blind as typeof stat } });
    expect(await store.lock(NOW)).toMatchObject({ kind: 'unavailable' });
    expect(existsSync(join(folder, 'lock'))).toBe(false);
  });
});
