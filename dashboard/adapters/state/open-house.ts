/** The state folder of the cleanup as the page sees it. Nothing is ever written from here. */
import { readdir, readFile } from 'node:fs/promises';
import type * as z from 'zod';
import { TotalsFile } from '../../../cleanup/adapters/state/totals-schema.ts';
import type { Totals } from '../../../cleanup/ports/totals.ts';
import type { AuditEntry, Doctor, House, LatestPlan, Run, StateProblem } from '../../domain/house.ts';
import { type JournalRemoval, joinRemovals } from '../../domain/removed.ts';
import type { HouseReader } from '../../ports/house-reader.ts';
import { readJournal } from './read-journal.ts';
import { readLines } from './read-lines.ts';
import { readPlan } from './read-plan.ts';
import { readRun } from './read-run.ts';
import { parseVersioned, ReadFiles, type Reading, type StateFile } from './reading.ts';
import { AuditLine, DoctorFile } from './schemas.ts';

/** Half a year of daily runs; older reports are not shown. */
const MOST_RUNS = 180;
const RUN_NAME = /^\d{4}-\d{2}-\d{2}T\d{2}-\d{2}-\d{2}\.\d{3}Z\.json$/;
/** A year of what people did. */
const MOST_MONTHS = 12;
const MONTH_NAME = /^\d{4}-\d{2}\.jsonl$/;

/** @param doctorFile what setup doctor leaves, in the state folder or elsewhere */
export function openHouse(folder: string, doctorFile = `${folder}/doctor.json`): HouseReader {
  const plans = new ReadFiles<LatestPlan>(readPlan);
  const runs = new ReadFiles<Run>(readRun, 'once');
  const journals = new ReadFiles<readonly JournalRemoval[]>(readJournal);
  const audits = new ReadFiles<readonly AuditEntry[]>(readAudit);
  const doctors = new ReadFiles<Doctor>(readDoctor);
  const counters = new ReadFiles<Totals>(readTotals);
  const fileOf = (name: string): StateFile => ({ path: `${folder}/${name}`, name });
  const all = async <Value>(files: ReadFiles<Value>, below: string, fits: RegExp, most: number) => {
    const names = (await namesIn(`${folder}/${below}`)).filter((name) => fits.test(name)).sort();
    const wanted = names.slice(-most).map((name) => fileOf(`${below}/${name}`));
    files.keepOnly(new Set(wanted.map(({ path }) => path)));
    const readings: Reading<Value>[] = [];
    // One after the other: of half a year of reports no two are in memory as text.
    for (const file of wanted) readings.push(await files.read(file));
    return readings;
  };
  let last: Known | undefined;
  return {
    async read() {
      const plan = await plans.read(fileOf('latest-plan.json'));
      const runReadings = await all(runs, 'runs', RUN_NAME, MOST_RUNS);
      const lines = [
        await journals.read(fileOf('journal.jsonl.previous')),
        await journals.read(fileOf('journal.jsonl')),
      ];
      const audit = await all(audits, 'audit', MONTH_NAME, MOST_MONTHS);
      const doctor = await doctors.read({ path: doctorFile, name: 'doctor.json' });
      const totals = await counters.read(fileOf('totals.json'));
      const readings = [plan, ...runReadings, ...lines, ...audit, doctor, totals];
      if (last !== undefined && isSame(readings, last.readings)) return last.house;
      const found = valuesOf(runReadings).reverse();
      const house: House = {
        ...(plan.value && { plan: plan.value }),
        runs: found,
        removals: joined(valuesOf(lines), found),
        audit: valuesOf(audit).flat(),
        ...(doctor.value && { doctor: doctor.value }),
        ...(totals.value && { totals: totals.value }),
        problems: problemsOf(readings),
      };
      last = { readings, house };
      return house;
    },
  };
}

/** What was made of these readings. */
interface Known {
  readonly readings: readonly Reading<unknown>[];
  readonly house: House;
}

function isSame(one: readonly Reading<unknown>[], other: readonly Reading<unknown>[]): boolean {
  return one.length === other.length && one.every((reading, index) => reading === other[index]);
}

function joined(journals: readonly (readonly JournalRemoval[])[], runs: readonly Run[]): House['removals'] {
  return joinRemovals(journals.flat(), runs);
}

function valuesOf<Value>(readings: readonly Reading<Value>[]): Value[] {
  return readings.flatMap(({ value }) => (value === undefined ? [] : [value]));
}

function problemsOf(readings: readonly Reading<unknown>[]): readonly StateProblem[] {
  return readings.flatMap(({ problem }) => (problem === undefined ? [] : [problem]));
}

/** A folder that is not there yet holds nothing. */
async function namesIn(folder: string): Promise<readonly string[]> {
  return await readdir(folder).catch(() => []);
}

async function readAudit(file: StateFile): Promise<Reading<readonly AuditEntry[]>> {
  const entries: AuditEntry[] = [];
  const problem = await readLines(file, AuditLine, ({ version: _, problem: __, ...entry }) =>
    entries.push(entry),
  );
  return { value: entries, ...(problem && { problem }) };
}

async function readDoctor(file: StateFile): Promise<Reading<Doctor>> {
  return await readJson(file, DoctorFile);
}

async function readTotals(file: StateFile): Promise<Reading<Totals>> {
  return await readJson(file, TotalsFile);
}

async function readJson<Value>(file: StateFile, schema: z.ZodType<Value>): Promise<Reading<Value>> {
  const parsed = parseVersioned(file, await readFile(file.path, 'utf8'));
  if ('problem' in parsed) return parsed;
  const read = schema.safeParse(parsed.json);
  return read.success ? { value: read.data } : { problem: { file: file.name, kind: 'damaged' } };
}
