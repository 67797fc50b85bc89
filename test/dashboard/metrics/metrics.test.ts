import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { addRun } from '../../../cleanup/app/add-run.ts';
import { openHouse } from '../../../dashboard/adapters/state/open-house.ts';
import { metricsApp } from '../../../dashboard/metrics/metrics-app.ts';
import { METRICS } from '../../../dashboard/metrics/registry.ts';
import { NOW } from '../../cleanup/report/sample-plan.ts';
import { LIVE_RUN, REFUSED_RUN } from '../../cleanup/report/sample-run.ts';
import { writeRun } from '../../support/dashboard/written-state.ts';
import { promtool, withoutPrometheus } from '../../support/prometheus.ts';
import { temporaryFolder } from '../../support/state/temporary-folder.ts';

const traffic = new Map([
  ['radarr', { sent: 7, failed: 1 }],
  ['sonarr', { sent: 90, failed: 0 }],
]);

let folder: string;
beforeEach(() => {
  folder = temporaryFolder();
});

const faults: string[] = [];
const app = () =>
  metricsApp({
    house: openHouse(folder),
    runAfter: (at) => at + 3_600_000,
    now: () => NOW,
    log: ({ msg }) => faults.push(msg),
  });
const get = async (path = '/metrics', init = {}) =>
  await app().fetch(new Request(`http://127.0.0.1${path}`, init));

async function liveOne(): Promise<void> {
  await writeRun(folder, LIVE_RUN.result, 3);
  const totals = addRun(undefined, { ...LIVE_RUN.result, traffic, exitCode: 3 });
  writeFileSync(join(folder, 'totals.json'), JSON.stringify({ version: 1, ...totals }));
  const finding = { app: 'jellyfin', subject: 'ann', meaning: 'm', nextStep: 'n' };
  const findings = [
    { ...finding, code: 'transcoding', severity: 'warning' },
    { ...finding, code: 'direct-play', severity: 'ok' },
  ];
  writeFileSync(join(folder, 'doctor.json'), JSON.stringify({ version: 1, findings }));
}

/** Values by name and labels, as they stand in the text. */
async function numbers(): Promise<Readonly<Record<string, number>>> {
  const lines = (await (await get()).text())
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'));
  return Object.fromEntries(
    lines.map((line) => [line.slice(0, line.lastIndexOf(' ')), Number(line.slice(line.lastIndexOf(' ')))]),
  );
}

describe('/metrics', () => {
  it('tells the last run, and what all of them came to', async () => {
    await liveOne();
    expect(await numbers()).toMatchObject({
      media_cleanup_last_run_timestamp_seconds: (NOW + 12_300) / 1000,
      media_cleanup_last_run_duration_seconds: 12.3,
      media_cleanup_next_run_timestamp_seconds: NOW / 1000 + 3600,
      'media_cleanup_last_run_outcome{outcome="some-failed"}': 1,
      'media_cleanup_last_run_outcome{outcome="done"}': 0,
      'media_cleanup_last_run_mode{mode="live"}': 1,
      'media_cleanup_runs_total{mode="live",outcome="some-failed"}': 1,
      'media_cleanup_removed_items_total{kind="movie",instance="radarr"}': 2,
      'media_cleanup_server_requests_total{server="radarr"}': 7,
      'media_cleanup_server_request_errors_total{server="radarr"}': 1,
      'media_cleanup_server_complete{server="radarr"}': 1,
      'media_cleanup_server_read_duration_seconds{server="jellyfin"}': 0.812,
      'media_library_items{kind="movie",instance="radarr"}': 2,
      'media_doctor_findings{severity="warning",code="transcoding",app="jellyfin"}': 1,
    });
  });

  it('tells of a refusal its code', async () => {
    await writeRun(folder, REFUSED_RUN.result, 4);
    const found = await numbers();
    expect(found['media_cleanup_last_run_outcome{outcome="refused"}']).toBe(1);
    for (const { code } of REFUSED_RUN.result.plan.refusals)
      expect(found[`media_cleanup_last_run_refusals{code="${code}"}`]).toBeGreaterThan(0);
    expect(found).not.toHaveProperty('media_cleanup_last_success_timestamp_seconds');
  });

  it('sums what stays by reason and instance, each item once a reason', async () => {
    await liveOne();
    const found = await numbers();
    const { keep } = LIVE_RUN.result.plan;
    for (const { reasons, instance } of keep.filter(({ files }) => files > 0))
      for (const { code } of reasons) {
        const items = keep.filter(
          (item) =>
            item.files > 0 && item.instance === instance && item.reasons.some((one) => one.code === code),
        );
        const name = `media_cleanup_kept_items{reason="${code}",instance="${instance}"}`;
        expect(found[name]).toBe(items.length);
      }
  });

  it('shows nothing where nothing is known, never a zero', async () => {
    expect(Object.keys(await numbers())).toEqual([
      expect.stringMatching(/^media_dashboard_build_info/),
      'media_cleanup_next_run_timestamp_seconds',
    ]);
  });

  it('tells what is new at once, and the next run by the clock', async () => {
    await liveOne();
    let now = NOW;
    const house = openHouse(folder);
    const same = metricsApp({
      house,
      runAfter: (at) => at + 3_600_000,
      now: () => now,
      log: () => undefined,
    });
    const textOf = async () => await (await same.fetch(new Request('http://127.0.0.1/metrics'))).text();

    const before = await textOf();
    expect(await textOf()).toBe(before);
    now += 60_000;
    expect(await textOf()).toContain(`media_cleanup_next_run_timestamp_seconds ${NOW / 1000 + 3660}`);
    await writeRun(folder, { ...REFUSED_RUN.result, startedAt: REFUSED_RUN.result.startedAt + 1 }, 4);
    expect(await textOf()).toContain('media_cleanup_last_run_outcome{outcome="refused"} 1');
  });

  it('counts files that cannot be read by their folder', async () => {
    await liveOne();
    writeFileSync(join(folder, 'totals.json'), '{');
    writeFileSync(join(folder, 'runs', '2026-03-01T04-00-00.000Z.json'), '{');
    writeFileSync(join(folder, 'runs', '2026-03-02T04-00-00.000Z.json'), '{');
    const found = await numbers();
    expect(found).toMatchObject({
      'media_cleanup_state_problems{file="totals.json",problem="damaged"}': 1,
      'media_cleanup_state_problems{file="runs",problem="damaged"}': 2,
    });
    expect(Object.keys(found).filter((name) => name.startsWith('media_cleanup_runs_total'))).toEqual([]);
  });

  it('names no title and no person', async () => {
    await liveOne();
    const text = await (await get()).text();
    const { keep, remove, announce } = LIVE_RUN.result.plan;
    const titles = [...keep, ...remove, ...announce.map(({ item }) => item)].map(({ title }) => title);
    for (const word of [...titles, 'alice', 'bob', '"ann"']) expect(text).not.toContain(word);
  });

  it.skipIf(withoutPrometheus())('is what Prometheus and its conventions ask for', async () => {
    await liveOne();
    const response = await get();
    expect(response.headers.get('content-type')).toBe('text/plain; version=0.0.4; charset=utf-8');
    expect(promtool(['check', 'metrics'], { input: await response.text() })).toEqual({ status: 0, text: '' });
  });

  it('answers nothing else', async () => {
    expect((await get('/')).status).toBe(404);
    expect((await get('/metrics', { method: 'POST' })).status).toBe(405);
    expect(faults).toEqual([]);
  });
});

describe('METRICS', () => {
  it('have a name once, and a sentence', () => {
    expect(new Set(METRICS.map(({ name }) => name)).size).toBe(METRICS.length);
    for (const { name, help, type } of METRICS) {
      expect(help).toMatch(/^[A-Z].+\.$/);
      expect(name.endsWith('_total')).toBe(type === 'counter');
    }
  });
});
