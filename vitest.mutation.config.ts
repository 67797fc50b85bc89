import { defineConfig } from 'vitest/config';

/** The fast tests of the domain and the app; random libraries and the time lapse would run for every planted fault. */
export default defineConfig({
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
  },
});
