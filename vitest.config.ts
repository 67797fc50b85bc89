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
    // Loading the same modules anew for each of five hundred files takes a third of the whole time. No file leaves anything
    // behind: what a test replaces is put back below, and by itself.
    isolate: false,
    sequence: { sequencer: LongFilesFirst },
    restoreMocks: true,
    unstubEnvs: true,
    // Ends what hangs; a slow machine may take long over thousands of random cases.
    testTimeout: 180_000,
    reporters: ['default', './test/support/plain-reporter.ts'],
  },
});
