/** A month of a household's numbers, as Prometheus would have read them every four hours. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { addRun } from '../../cleanup/app/add-run.ts';
import type { Totals } from '../../cleanup/ports/totals.ts';
import { openHouse } from '../../dashboard/adapters/state/open-house.ts';
import { METRICS, renderMetrics } from '../../dashboard/metrics/registry.ts';
import { LIVE_RUN, REFUSED_RUN } from '../cleanup/report/sample-run.ts';
import { writeRun } from './dashboard/written-state.ts';

const HOUR_MS = 3_600_000;
const DAYS = 31;
const STEP_HOURS = 4;
export const MONTH_BEGINS = Date.UTC(2026, 1, 1, 4);
/** The last time of reading, in seconds since 1970. */
export const MONTH_ENDS = (MONTH_BEGINS + (DAYS * 24 - STEP_HOURS) * HOUR_MS) / 1000;

/** Runs of one kind after the other, each seventh refused, read from the state folder as a pod reads it. */
export async function simulatedMonth(folder: string): Promise<string> {
  const readings: Reading[] = [];
  const house = openHouse(folder);
  let totals: Totals | undefined;
  for (let day = 0; day < DAYS; day += 1) {
    const startedAt = MONTH_BEGINS + day * 24 * HOUR_MS;
    const report = day % 7 === 6 ? REFUSED_RUN : LIVE_RUN;
    const traffic = new Map([['radarr', { sent: 9, failed: day % 3 }]]);
    const run = { ...report.result, startedAt, endedAt: startedAt + 60_000, traffic };
    await writeRun(folder, run, report.exitCode);
    totals = addRun(totals, { ...run, exitCode: report.exitCode });
    writeFileSync(join(folder, 'totals.json'), JSON.stringify({ version: 1, ...totals }));
    writeFileSync(join(folder, 'doctor.json'), JSON.stringify({ version: 1, findings: [FINDING] }));
    readings.push({ at: startedAt, text: await renderMetrics({ house: await house.read() }) });
  }
  return openMetrics(readings);
}

const FINDING = {
  code: 'transcoding',
  severity: 'warning',
  app: 'jellyfin',
  subject: 'jellyfin',
  meaning: 'transcodes',
  nextStep: 'look',
};

interface Reading {
  readonly at: number;
  readonly text: string;
}

/** Each reading counts for the 24 hours after it; families stand together, and the samples of a series in order. */
function openMetrics(readings: readonly Reading[]): string {
  const series = new Map<string, string[]>();
  for (const { at, text } of readings)
    for (const line of text.split('\n').filter((one) => /^[a-z]/.test(one)))
      for (let hour = 0; hour < 24; hour += STEP_HOURS) {
        const name = line.slice(0, line.lastIndexOf(' '));
        const samples = series.get(name) ?? [];
        series.set(name, samples);
        samples.push(`${line} ${(at + hour * HOUR_MS) / 1000}`);
      }
  const families = METRICS.map(({ name, type }) => {
    const own = [...series].filter(([one]) => one === name || one.startsWith(`${name}{`));
    return [`# TYPE ${name.replace(/_total$/, '')} ${type}`, ...own.flatMap(([, samples]) => samples)];
  });
  return `${[...families.flat(), '# EOF'].join('\n')}\n`;
}
