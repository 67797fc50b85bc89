/** `npm run bench [NAME]`: runs the benchmarks and prints one JSON object as its last line. */
import type { Benchmark, Figure } from './benchmark.ts';
import { cleanupBenchmarks } from './cleanup.ts';
import { clientBenchmarks } from './clients.ts';
import { dashboardBenchmarks } from './dashboard.ts';
import { judgeBenchmarks } from './judge.ts';
import { setupBenchmarks } from './setup.ts';
import { simulatorBenchmarks } from './simulator.ts';

const benchmarks: readonly Benchmark[] = [
  ...judgeBenchmarks,
  ...clientBenchmarks,
  ...simulatorBenchmarks,
  ...cleanupBenchmarks,
  ...setupBenchmarks,
  ...dashboardBenchmarks,
];

const wanted = process.argv[2];
const chosen = benchmarks.filter(({ name }) => wanted === undefined || name.startsWith(wanted));
if (chosen.length === 0) {
  console.error(
    `no benchmark is called ${wanted}; there are ${benchmarks.map(({ name }) => name).join(', ')}`,
  );
  process.exitCode = 2;
} else {
  const figures: Record<string, Figure> = {};
  for (const { name, run } of chosen) {
    const found = await run();
    figures[name] = found;
    console.log(
      `${name}: ${found.figure} ${found.unit}, floor ${found.floor}, ratio ${found.ratio} (bar ${found.bar})`,
    );
  }
  console.log(JSON.stringify(figures));
}
