import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    // Every test sees the same clock zone, whoever runs it.
    env: { TZ: 'UTC' },
    setupFiles: ['test/support/loopback-only.ts'],
    // A core each, also on a machine with two; the runner would leave one of them idle.
    maxWorkers: '100%',
    restoreMocks: true,
    unstubEnvs: true,
    testTimeout: 30_000,
    reporters: ['default', './test/support/plain-reporter.ts'],
  },
});
