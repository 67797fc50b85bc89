import { defineConfig } from 'vitest/config';

/** The fast tests of the domain; random libraries and the time lapse would run for every planted fault. */
export default defineConfig({
  test: {
    include: ['test/cleanup/domain/*/*.test.ts'],
    exclude: [
      'test/cleanup/domain/judge/{properties,differential}*.test.ts',
      'test/cleanup/domain/plan/properties*.test.ts',
      'test/cleanup/domain/time-lapse/**',
    ],
    // Few random cases, and the same for every planted fault.
    env: { TZ: 'UTC', RUNS: '300', SEED: '1' },
  },
});
