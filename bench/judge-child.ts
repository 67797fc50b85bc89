/**
 * One measurement of the judge in a process of its own: `time` of a library of the size that is asked
 * for, or its `heap`. Sends the answer to its parent.
 */

import type { Facts } from '../cleanup/domain/facts/facts.ts';
import { judge } from '../cleanup/domain/judge/judge.ts';
import { makePlan } from '../cleanup/domain/plan/make-plan.ts';
import type { Policy } from '../cleanup/domain/policy/policy.ts';
import { median } from './benchmark.ts';
import { aLargeLedger, aLargeLibrary, NOW } from './library.ts';

const policy: Policy = {
  watchedBy: 'primary',
  primaryUserName: 'anna',
  ignoredUsers: [],
  gracePeriodDays: 5,
  noticeDays: 2,
  inProgressDays: 14,
  keepTagLabel: 'keep',
  minWatchedFraction: 1,
  protectLatestSeason: true,
  seriesMode: 'season',
  removeEndedSeries: true,
  keep: { ids: [], instances: [] },
};
const limits = { maxFraction: 0.5, fractionFrom: 10, maxShrink: 0.5, maxItemsPerRun: 100 };

/** Time of the processor, in all threads: what else the machine does at the moment does not count. */
function cpuMsSince(start: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

/** Judging and planning, timed together; the result is kept until the time is taken. */
function judgeAndPlan(facts: Facts): number {
  const ledger = aLargeLedger(facts);
  const start = process.cpuUsage();
  const plan = makePlan(facts, judge(facts, policy, ledger, NOW), ledger, limits);
  const ms = cpuMsSince(start);
  if (plan.remove.length === 0 || plan.keep.length === 0) throw new Error('the library should go in part');
  return ms;
}

/** In turns, so that a disturbance of the machine meets both. */
function againstParse() {
  const text = JSON.stringify(aLargeLibrary(1));
  const [parse, own]: [number[], number[]] = [[], []];
  for (let round = -3; round < 7; round += 1) {
    globalThis.gc?.();
    const start = process.cpuUsage();
    const facts: Facts = JSON.parse(text);
    const parseMs = cpuMsSince(start);
    const ownMs = judgeAndPlan(facts);
    if (round < 0) continue; // warming up
    parse.push(parseMs);
    own.push(ownMs);
  }
  return { parseMs: median(parse), ownMs: median(own), megabytes: text.length / 1e6 };
}

/** The first rounds warm up; none pays for what another has left behind, as a run judges once. */
function timeOf(scale: number) {
  const facts = parsedByTitle(aLargeLibrary(scale));
  const rounds = Array.from({ length: 5 }, () => {
    globalThis.gc?.();
    return judgeAndPlan(facts);
  });
  return { ownMs: median(rounds.slice(2)) };
}

/** Facts as readers leave them; the text of a library ten times as large would be longer than a string can be. */
function parsedByTitle(facts: Facts): Facts {
  const parsed = <Title>(title: Title): Title => JSON.parse(JSON.stringify(title));
  return { ...facts, movies: facts.movies.map(parsed), series: facts.series.map(parsed) };
}

/** The heap of the parsed facts, and right after judging, in megabytes, and between which times it was judged. */
function heapOf() {
  const empty = heapAfterCollection();
  const facts = parsedLibrary();
  const parsed = heapAfterCollection() - empty;
  const from = performance.now();
  judgeAndPlan(facts);
  return { empty, parsed, from, until: performance.now(), after: heapInMegabytes() };
}

/** In a function of its own, so that nothing but the facts stays reachable. */
function parsedLibrary(): Facts {
  return JSON.parse(JSON.stringify(aLargeLibrary(1)));
}

function heapAfterCollection(): number {
  globalThis.gc?.();
  globalThis.gc?.();
  return heapInMegabytes();
}

function heapInMegabytes(): number {
  return process.memoryUsage().heapUsed / 1e6;
}

const [task, scale] = process.argv.slice(2);
process.send?.(task === 'parse' ? againstParse() : task === 'heap' ? heapOf() : timeOf(Number(scale)));
