import { defineConfig } from 'vitest/config';
import type { Vite } from 'vitest/node';
import { NearestFirst } from './scripts/mutation/nearest-first.ts';

/** Stryker names a file once for each of its tests, and Vitest compares every name with every file. */
const eachFileOnce: Vite.Plugin = {
  name: 'each-file-once',
  configureVitest({ vitest }) {
    const start = vitest.start.bind(vitest);
    vitest.start = (filters) => start(filters && [...new Set(filters)]);
  },
};

/** The fast tests of the domain and the app; random libraries and the time lapse would run for every planted fault. */
export default defineConfig({
  plugins: [eachFileOnce],
  test: {
    include: ['test/cleanup/domain/*/*.test.ts', 'test/cleanup/app/**/*.test.ts'],
    exclude: [
      'test/cleanup/domain/judge/{properties,differential}*.test.ts',
      'test/cleanup/domain/plan/properties*.test.ts',
      'test/cleanup/domain/time-lapse/**',
      'test/cleanup/app/**/properties*.test.ts',
      'test/cleanup/app/kills.test.ts',
    ],
    // Few random cases, and the same for every planted fault.
    env: { TZ: 'UTC', RUNS: '300', SEED: '1' },
    // A core that others use too is slow, and a test that is cut off counts as a fault found.
    testTimeout: 60_000,
    // What a run takes long for is loading: each module once, and none after the first failure.
    isolate: false,
    runner: './scripts/mutation/until-first-failure.ts',
    sequence: { sequencer: NearestFirst },
  },
});
