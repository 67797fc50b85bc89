import { appendFileSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { openHouse } from '../../../dashboard/adapters/state/open-house.ts';
import { LIVE_RUN, REFUSED_RUN } from '../../cleanup/report/sample-run.ts';
import { writeRun } from '../../support/dashboard/written-state.ts';
import { temporaryFolder } from '../../support/state/temporary-folder.ts';

let folder: string;
const read = async () => await openHouse(folder).read();
const file = (name: string) => join(folder, name);

beforeEach(() => {
  folder = temporaryFolder();
});

describe('openHouse', () => {
  it('is empty, and complains of nothing, before the first run', async () => {
    expect(await read()).toEqual({ runs: [], removals: [], audit: [], problems: [] });
    rmSync(folder, { recursive: true });
    expect((await read()).problems).toEqual([]);
    mkdirSync(folder);
  });

  it('reads what a run of the cleanup writes', async () => {
    await writeRun(folder, LIVE_RUN.result, 3);
    const { plan, runs, removals, problems } = await read();
    expect(problems).toEqual([]);
    expect(plan).toMatchObject({ judgedAt: LIVE_RUN.result.plan.judgedAt, complete: true, refusals: [] });
    expect(plan?.remove.map(({ title }) => title)).toEqual(
      LIVE_RUN.result.plan.remove.map(({ title }) => title),
    );
    expect(plan?.remove[0]).toMatchObject({
      key: 'movie:radarr:1',
      entry: 1,
      sizeBytes: 12.5 * 1024 ** 3,
      plays: [{ user: 'alice' }],
    });
    expect(plan?.announce).toHaveLength(LIVE_RUN.result.plan.announce.length);
    expect(plan?.postponed).toHaveLength(LIVE_RUN.result.plan.postponed.length);
    expect(plan?.kept.map(({ key }) => key)).toEqual(
      LIVE_RUN.result.plan.keep.filter(({ files }) => files > 0).map(({ key }) => key),
    );
    expect(runs).toMatchObject([{ mode: 'live', exitCode: 3, startedAt: LIVE_RUN.result.startedAt }]);
    expect(runs[0]?.outcomes.map(({ kind }) => kind)).toEqual(
      LIVE_RUN.result.outcomes.map(({ kind }) => kind),
    );
    const removed = LIVE_RUN.result.outcomes.filter(({ kind }) => kind === 'removed');
    expect(removals.map(({ key }) => key).sort()).toEqual(removed.map(({ item }) => item.key).sort());
    expect(new Set(removals.map(({ run }) => run))).toEqual(new Set([LIVE_RUN.result.startedAt]));
    expect(removals.find(({ key }) => key === 'movie:radarr:1')?.freedBytes).toBe(0);
  });

  it('reads what free space changed', async () => {
    const { result } = LIVE_RUN;
    const disk = {
      folders: ['radarr /data/movies'],
      ...{ freeBytes: 1, wantedBytes: 9, anywayBytes: Number.POSITIVE_INFINITY, sooner: 1, soonerBytes: 3 },
    };
    const announce = result.plan.announce.map((one) => ({
      ...one,
      item: { ...one.item, usuallyDueAt: one.item.dueAt + 1_000 },
    }));
    const pressure = { unknown: ['sonarr /data/tv'], disks: [disk] };
    await writeRun(folder, { ...result, plan: { ...result.plan, announce, pressure } });
    const { plan, problems } = await read();
    expect(problems).toEqual([]);
    expect(plan?.pressure).toEqual({ ...pressure, disks: [{ ...disk, anywayBytes: 'unknown' }] });
    expect(plan?.announce.map(({ item }) => item.usuallyDueAt)).toEqual(
      announce.map(({ item }) => item.usuallyDueAt),
    );
    expect(announce.length).toBeGreaterThan(0);
  });

  it('reads the refusals of a refused run in the words of the terminal', async () => {
    await writeRun(folder, REFUSED_RUN.result, 5);
    const { plan, runs } = await read();
    expect(plan?.refusals.length).toBeGreaterThan(0);
    expect(plan?.refusals.every(({ message }) => message.length > 20)).toBe(true);
    expect(runs[0]?.refusals).toEqual(plan?.refusals);
  });

  it('tells of removals whose journal is gone by the reports of the runs', async () => {
    await writeRun(folder, LIVE_RUN.result);
    const before = (await read()).removals.map(({ key }) => key).sort();
    rmSync(file('journal.jsonl'));
    expect((await read()).removals.map(({ key }) => key).sort()).toEqual(before);
  });

  it.each([
    ['nothing', '', 'damaged'],
    ['half of it', '{"version":1,"judgedAt":"2026-03-', 'damaged'],
    ['a list', '[]', 'damaged'],
    ['no list where one belongs', '{"version":1,"keep":7}', 'damaged'],
    ['bytes that are no text', Buffer.from([0xff, 0xfe, 0, 1]), 'damaged'],
    ['a newer version', '{"version":2,"keep":[]}', 'newer'],
  ])('says that the plan holds %s, and shows the rest', async (_, content, kind) => {
    await writeRun(folder, LIVE_RUN.result);
    writeFileSync(file('latest-plan.json'), content);
    const house = await read();
    expect(house.plan).toBeUndefined();
    expect(house.problems).toEqual([{ file: 'latest-plan.json', kind }]);
    expect(house.runs).toHaveLength(1);
  });

  it('passes over entries that do not fit, and says how many', async () => {
    await writeRun(folder, LIVE_RUN.result);
    const plan = JSON.parse(readFileSync(file('latest-plan.json'), 'utf8'));
    const kept = plan.keep.length;
    plan.keep.push({ key: 'movie:radarr:99' }, { ...plan.keep[0], sizeBytes: 'huge' });
    plan.keep[0].anything = { of: 'a later version' };
    plan.keep[0].reasons[0].code = 'a-later-code';
    writeFileSync(file('latest-plan.json'), JSON.stringify(plan));
    const house = await read();
    expect(house.plan?.kept).toHaveLength(kept);
    expect(house.plan?.kept[0]?.reasons[0]?.code).toBe('a-later-code');
    expect(house.problems).toEqual([{ file: 'latest-plan.json', kind: 'in-part', detail: '2' }]);
  });

  it('leaves the torn last line of a journal alone, and says of newer and damaged ones', async () => {
    await writeRun(folder, LIVE_RUN.result);
    appendFileSync(file('journal.jsonl'), '{"version":1,"kind":"be');
    expect((await read()).problems).toEqual([]);
    appendFileSync(file('journal.jsonl'), '\n{"version":1,"kind":"before","key":"movie:radarr:1"}\n');
    expect((await read()).problems).toEqual([{ file: 'journal.jsonl', kind: 'in-part', detail: '1' }]);
    appendFileSync(file('journal.jsonl'), '{"version":2,"kind":"moved"}\n');
    expect((await read()).problems).toEqual([{ file: 'journal.jsonl', kind: 'newer' }]);
  });

  it('says which report of a run is damaged', async () => {
    await writeRun(folder, LIVE_RUN.result);
    const [name = ''] = readdirSync(file('runs'));
    writeFileSync(file(`runs/${name}`), '{"version":1}');
    writeFileSync(file('runs/notes.txt'), 'mine');
    expect(await read()).toMatchObject({ runs: [], problems: [{ file: `runs/${name}`, kind: 'damaged' }] });
  });

  it('says what could not be read', async () => {
    mkdirSync(file('latest-plan.json'));
    expect((await read()).problems).toEqual([
      { file: 'latest-plan.json', kind: 'unreadable', detail: 'EISDIR' },
    ]);
  });

  it('parses a file once for each time it changed', async () => {
    await writeRun(folder, LIVE_RUN.result);
    const house = openHouse(folder);
    const first = await house.read();
    expect(await house.read()).toBe(first);
    await writeRun(folder, { ...REFUSED_RUN.result, startedAt: REFUSED_RUN.result.startedAt + 1 });
    const second = await house.read();
    expect(second.plan?.complete).toBe(false);
    expect(second.runs[1]).toBe(first.runs[0]);
  });

  it('reads what people did, and what doctor found', async () => {
    mkdirSync(file('audit'));
    const entry = {
      at: '2026-03-15T04:00:00.000Z',
      person: 'ann',
      action: 'keep',
      target: 'movie:radarr:1',
      title: 'Heat',
    };
    writeFileSync(
      file('audit/2026-03.jsonl'),
      `${JSON.stringify({ version: 1, ...entry, result: 'done' })}\n`,
    );
    const finding = {
      code: 'x',
      severity: 'error',
      app: 'jellyfin',
      subject: 'jellyfin',
      meaning: 'is away',
      nextStep: 'start it',
    };
    writeFileSync(file('doctor.json'), JSON.stringify({ version: 1, findings: [finding], summary: {} }));
    const { audit, doctor, problems } = await read();
    expect(problems).toEqual([]);
    expect(audit).toEqual([{ ...entry, at: Date.UTC(2026, 2, 15, 4), result: 'done' }]);
    expect(doctor?.findings).toMatchObject([{ severity: 'error', meaning: 'is away' }]);
  });

  it('reads what doctor found where that lies elsewhere, and names it if it is damaged', async () => {
    mkdirSync(file('checks'));
    const house = openHouse(folder, file('checks/doctor.json'));
    expect((await house.read()).doctor).toBeUndefined();
    writeFileSync(file('checks/doctor.json'), JSON.stringify({ version: 1, findings: [] }));
    expect((await house.read()).doctor).toEqual({ findings: [] });
    writeFileSync(file('checks/doctor.json'), '{');
    expect((await house.read()).problems).toEqual([{ file: 'doctor.json', kind: 'damaged' }]);
  });
});
