import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { stateFolder } from '../../../../cleanup/adapters/state/state-folder.ts';
import { EMPTY_LEDGER, type Ledger } from '../../../../cleanup/domain/facts/ledger.ts';
import { StateFailure } from '../../../../cleanup/ports/state-failure.ts';
import { aLibrary, NOW } from '../../../support/facts.ts';
import { aLedger } from '../../../support/policy.ts';
import { failingFiles } from '../../../support/state/failing-files.ts';
import { opened } from '../../../support/state/opened.ts';
import { temporaryFolder } from '../../../support/state/temporary-folder.ts';

const LEDGER: Ledger = aLedger(aLibrary(), {
  undatedSince: { 'anna|movie:tmdb:593': NOW },
  removed: { 'radarr|movie:tmdb:7': { at: NOW, instance: 'radarr', files: 1 } },
});
const SAVED = JSON.stringify(LEDGER);

const damages: readonly (readonly [string, string])[] = [
  ['empty', ''],
  ['blank', ' \n'],
  ['cut short', SAVED.slice(0, SAVED.length / 2)],
  ['garbage', '\u0000\u0001not json'],
  ['no object', '7'],
  ['null', 'null'],
  ['a list', '[]'],
  ['without a version', JSON.stringify({ announced: {} })],
  ['of a version that never was', JSON.stringify({ ...LEDGER, version: 0 })],
  ['of a version in words', JSON.stringify({ ...LEDGER, version: '2' })],
  ['of half a version', JSON.stringify({ ...LEDGER, version: 1.5 })],
  ['with a date in words', JSON.stringify({ ...LEDGER, announced: { 'movie-file:radarr:1': 'yesterday' } })],
  ['with wrong types', JSON.stringify({ ...LEDGER, removed: [] })],
  ['with wrong types inside', JSON.stringify({ ...LEDGER, removed: { a: { at: NOW, files: 1 } } })],
];

const newer: readonly (readonly [string, string])[] = [
  ['of version 2', JSON.stringify({ version: 2, anything: [] })],
  ['with parts that this version does not know', JSON.stringify({ ...LEDGER, likedSince: {} })],
];

const put = (folder: string, text: string) => writeFileSync(join(folder, 'ledger.json'), text);
const namesIn = (folder: string) => readdirSync(folder).sort();

describe('stateFolder: ledger', () => {
  it('gives back what was saved, to another process too', async () => {
    const folder = temporaryFolder();
    const store = await opened(folder);
    await store.saveLedger(LEDGER);
    expect(await store.ledger()).toEqual({ ledger: LEDGER, writable: true });
    expect((await stateFolder({ folder, keepDays: 1 }).ledger()).ledger).toEqual(LEDGER);
    expect(namesIn(folder)).toEqual(['ledger.json', 'lock']);
  });

  it('is empty and writable before the first run, in a folder that is made', async () => {
    const folder = join(temporaryFolder(), 'a', 'b');
    expect(await (await opened(folder)).ledger()).toEqual({ ledger: EMPTY_LEDGER, writable: true });
    expect(namesIn(folder)).toEqual(['lock']);
  });

  it.each(['runs', 'journal.jsonl', 'journal.jsonl.previous'])(
    'says that it was lost where %s shows that runs were made',
    async (name) => {
      const folder = temporaryFolder();
      mkdirSync(join(folder, name));
      const reading = await stateFolder({ folder, keepDays: 1 }).ledger();
      expect(reading.ledger).toEqual(EMPTY_LEDGER);
      expect(reading.problem).toBe(
        `${folder}/ledger.json is missing though runs were made: every notice starts anew; restore it from a backup, or leave it`,
      );
    },
  );

  it.each(damages)('begins anew when it is %s, and sets it aside at the next write', async (_name, text) => {
    const folder = temporaryFolder();
    put(folder, text);
    const store = await opened(folder);
    const reading = await store.ledger();
    expect(reading.ledger).toEqual(EMPTY_LEDGER);
    expect(reading.writable).toBe(true);
    expect(reading.problem).toMatch(/ledger\.json is damaged \(.+\): every notice starts anew.+set aside/);
    expect(reading.problem).not.toContain('\n');
    expect(namesIn(folder)).toEqual(['ledger.json', 'lock']);

    await store.saveLedger(LEDGER);
    const aside = 'ledger.json.damaged-2026-03-15T04-00-00.000Z';
    expect(namesIn(folder)).toEqual(['ledger.json', aside, 'lock']);
    expect(readFileSync(join(folder, aside), 'utf8')).toBe(text);
    expect(await store.ledger()).toEqual({ ledger: LEDGER, writable: true });
  });

  it.each([
    ['', 'it is empty'],
    ['{"version":', 'it is cut short or no JSON'],
    ['7', 'at the top'],
    [JSON.stringify({ ...LEDGER, census: { at: NOW, files: { radarr: -1 } } }), 'at census.files.radarr'],
  ])('says where it is damaged: %j', async (text, where) => {
    const folder = temporaryFolder();
    put(folder, text);
    expect((await stateFolder({ folder, keepDays: 1 }).ledger()).problem).toContain(`damaged (${where})`);
  });

  it.each(newer)('is never replaced when it is %s', async (_name, text) => {
    const folder = temporaryFolder();
    put(folder, text);
    const store = await opened(folder);
    const reading = await store.ledger();
    expect(reading).toMatchObject({ ledger: EMPTY_LEDGER, writable: false });
    expect(reading.problem).toMatch(/newer version of the cleanup and is left alone.+Run that version again/);
    await expect(store.saveLedger(LEDGER)).rejects.toThrow(StateFailure);
    await expect(store.saveLedger(LEDGER)).rejects.toThrow(/newer version/);
    expect(readFileSync(join(folder, 'ledger.json'), 'utf8')).toBe(text);
  });

  it('is looked at once in a run, and not again before each write', async () => {
    const { files, calls } = failingFiles();
    const store = await opened(temporaryFolder(), { files });
    await store.saveLedger(LEDGER);
    await store.saveLedger(LEDGER);
    expect(calls.filter((call) => call === 'readFile ledger.json')).toHaveLength(1);
  });

  it('is on the disk before it stands in the place of the old one', async () => {
    const { files, calls } = failingFiles();
    const folder = temporaryFolder();
    const store = await opened(folder, { files });
    calls.length = 0;
    await store.saveLedger(LEDGER);
    const writing = calls.filter((call) => !call.endsWith(' lock') && !call.startsWith('readFile'));
    const name = folder.split('/').at(-1);
    expect(writing).toEqual([
      'open ledger.json.tmp',
      'write ledger.json.tmp',
      'sync ledger.json.tmp',
      'rename ledger.json.tmp',
      `open ${name}`,
      `sync ${name}`,
    ]);
  });

  it.each(['EINVAL', 'ENOTSUP', 'EBADF', 'EISDIR'])(
    'takes a folder that answers %s to a sync',
    async (code) => {
      const { files } = failingFiles();
      const { open } = files;
      const folder = temporaryFolder();
      const unsyncable = async (path: string, flags: string) => {
        const handle = await open(path, flags);
        const sync = () => Promise.reject(Object.assign(new Error(code), { code }));
        return path === folder ? { ...handle, sync, close: () => handle.close() } : handle;
      };
      const store = await opened(folder, { files: { ...files, open: unsyncable as unknown as typeof open } });
      await store.saveLedger(LEDGER);
      expect((await store.ledger()).ledger).toEqual(LEDGER);
    },
  );

  it.each([
    ['write', 'ENOSPC', 'no space is left on the volume; free some (ENOSPC)'],
    ['write', 'EDQUOT', 'the quota of the volume is used up'],
    ['sync', 'EIO', 'the disk reports an error; check it (EIO)'],
    ['open', 'EROFS', 'the volume is mounted read-only; mount it writable (EROFS)'],
    ['open', 'EACCES', 'permission denied'],
    ['rename', 'EPERM', 'not permitted'],
    ['rename', 'EWEIRD', 'unexpected (EWEIRD)'],
  ] as const)('is not writable when %s answers %s, and the old one stays', async (operation, code, words) => {
    const folder = temporaryFolder();
    put(folder, SAVED);
    const { files, broken } = failingFiles();
    const store = await opened(folder, { files });
    broken.set(operation, code);
    const reading = await store.ledger();
    expect(reading).toMatchObject({ ledger: LEDGER, writable: false });
    expect(reading.problem).toContain(words);
    await expect(store.saveLedger(EMPTY_LEDGER)).rejects.toThrow(StateFailure);
    await expect(store.saveLedger(EMPTY_LEDGER)).rejects.toThrow(words);
    expect(readFileSync(join(folder, 'ledger.json'), 'utf8')).toBe(SAVED);
    expect(namesIn(folder)).toEqual(['ledger.json', 'lock']);
    broken.clear();
    await store.saveLedger(EMPTY_LEDGER);
    expect((await store.ledger()).ledger).toEqual(EMPTY_LEDGER);
  });

  it('tries to write as much as there is, and room for what a run adds', async () => {
    const folder = temporaryFolder();
    put(folder, SAVED);
    let tried = 0;
    const { files } = failingFiles();
    const { open } = files;
    const counting = async (path: string, flags: string) => {
      const handle = await open(path, flags);
      const writeFile = async (text: string) => {
        if (path.includes('trial')) tried = text.length;
        await handle.writeFile(text);
      };
      return { ...handle, writeFile };
    };
    const store = await opened(folder, { files: { ...files, open: counting as unknown as typeof open } });
    await store.ledger();
    expect(tried).toBe(SAVED.length + 65_536);
  });

  it('is empty and not writable when it cannot be read, and nothing replaces it', async () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'ledger.json'));
    const store = await opened(folder);
    const reading = await store.ledger();
    expect(reading).toMatchObject({ ledger: EMPTY_LEDGER, writable: false });
    expect(reading.problem).toContain('a folder is where a file should be; move it away (EISDIR)');
    await expect(store.saveLedger(LEDGER)).rejects.toThrow(StateFailure);
  });

  it('is not writable without the lock, and then not even tried', async () => {
    const folder = temporaryFolder();
    put(folder, SAVED);
    const store = stateFolder({ folder, keepDays: 1 });
    expect(await store.ledger()).toEqual({ ledger: LEDGER, writable: false });
    await expect(store.saveLedger(LEDGER)).rejects.toThrow(`the lock of ${folder} is not held`);
    expect(namesIn(folder)).toEqual(['ledger.json']);
  });

  it('is no longer written once another run has taken the lock', async () => {
    const folder = temporaryFolder();
    const store = await opened(folder);
    await store.saveLedger(LEDGER);
    rmSync(join(folder, 'lock'));
    await expect(store.saveLedger(EMPTY_LEDGER)).rejects.toThrow(/another run has taken .+ over/);
    await opened(folder);
    await expect(store.saveLedger(EMPTY_LEDGER)).rejects.toThrow(/another run has taken .+ over/);
    expect((await store.ledger()).ledger).toEqual(LEDGER);
  });
});
