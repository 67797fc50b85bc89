import { defineConfig } from 'vitest/config';
import { LongFilesFirst } from './test/support/long-files-first.ts';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    // Every test sees the same clock zone, whoever runs it.
    env: { TZ: 'UTC' },
    setupFiles: ['test/support/loopback-only.ts'],
    // A core each, also on a machine with two; the runner would leave one of them idle.
    maxWorkers: '100%',
    sequence: { sequencer: LongFilesFirst },
    restoreMocks: true,
    unstubEnvs: true,
    // Ends what hangs; a slow machine may take long over thousands of random cases.
    testTimeout: 180_000,
    reporters: ['default', './test/support/plain-reporter.ts'],
  },
});
