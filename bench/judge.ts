import { fork } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { text } from 'node:stream/consumers';
import { bundleProgram, writeBundle } from '../scripts/bundle/program.ts';
import { type Benchmark, type Figure, rounded } from './benchmark.ts';

/** Judging and planning 20,000 movies, 2,000 series with 120,000 episodes, and 5 users. */
export const judgeBenchmarks: readonly Benchmark[] = [
  { name: 'judge-time', run: againstParse },
  { name: 'judge-scaling', run: tenTimes },
  { name: 'judge-memory', run: peakOfHeap },
];

/** Against `JSON.parse` of the same facts. */
async function againstParse(): Promise<Figure> {
  const { answer } = await measure<{ parseMs: number; ownMs: number; megabytes: number }>(['parse']);
  const { ownMs, parseMs, megabytes } = answer;
  return { ...compared(ownMs, parseMs, 1, 'ms of cpu'), megabytes: rounded(megabytes) };
}

/** A library ten times as large against the usual one. */
async function tenTimes(): Promise<Figure> {
  const { answer: one } = await measure<{ ownMs: number }>(['time', '1']);
  const { answer: ten } = await measure<{ ownMs: number }>(['time', '10']);
  return compared(ten.ownMs, one.ownMs, 12, 'ms of cpu');
}

interface Heap {
  readonly empty: number;
  readonly parsed: number;
  readonly from: number;
  readonly until: number;
  readonly after: number;
}

/** The most that the heap held while judging, the facts included, against the parsed facts alone. */
async function peakOfHeap(): Promise<Figure> {
  const { answer, output } = await measure<Heap>(['heap'], ['--trace-gc']);
  const { empty, parsed, from, until, after } = answer;
  const collections = [...output.matchAll(/(\d+) ms: [\w\s()-]+? ([\d.]+) \([\d.]+\) ->/g)];
  const during = collections.filter(([, ms]) => Number(ms) >= from && Number(ms) <= until);
  // V8 counts mebibytes; what it held is most right before it collected.
  const held = during.map(([, , mebibytes]) => (Number(mebibytes) * 1_048_576) / 1e6);
  if (held.length === 0) throw new Error('no garbage collection was seen; the peak is not known');
  return { ...compared(Math.max(after, ...held) - empty, parsed, 3, 'MB'), collections: held.length };
}

function compared(figure: number, floor: number, bar: number, unit: string): Figure {
  return { figure: rounded(figure), floor: rounded(floor), ratio: rounded(figure / floor), bar, unit };
}

const BUNDLE = resolve(import.meta.dirname, '../build/judge-child.cjs');

/**
 * One measurement in a process of its own, so that none sees the garbage of another. It runs the judge as it is
 * shipped, bundled: the loader of the sources names every closure as it is made, which takes time of its own.
 */
async function measure<Answer>(args: readonly string[], flags: readonly string[] = []) {
  await writeBundle(BUNDLE, await bundleProgram('bench/judge-child.ts'));
  const child = fork(BUNDLE, args, {
    execArgv: ['--expose-gc', '--max-old-space-size=12000', ...flags],
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  });
  if (child.stdout === null) throw new Error('the measuring process has no output');
  const [[answer], output] = await Promise.all([once(child, 'message'), text(child.stdout)]);
  return { answer: answer as Answer, output };
}
