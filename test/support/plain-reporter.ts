import { mkdirSync, writeFileSync } from 'node:fs';
import type { Reporter, TestCase, TestModule } from 'vitest/node';

/**
 * Ends a run with the plain line `N passed, N failed[, N skipped]` and leaves the same figures in
 * `build/test-summary.json`, so that `.ci/run` can repeat them as its own last line.
 */
class PlainReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    const tests = modules.flatMap((module) => [...module.children.allTests()]);
    const count = (state: ReturnType<TestCase['result']>['state']) =>
      tests.filter((test) => test.result().state === state).length;
    // A file that fails to load has no tests, and is a failure all the same.
    const brokenModules = modules.filter(
      (module) => module.state() === 'failed' && module.errors().length > 0,
    ).length;
    const summary = {
      passed: count('passed'),
      failed: count('failed') + brokenModules,
      skipped: count('skipped'),
    };
    mkdirSync('build', { recursive: true });
    writeFileSync('build/test-summary.json', `${JSON.stringify(summary)}\n`);
    const skipped = summary.skipped > 0 ? `, ${summary.skipped} skipped` : '';
    console.log(`${summary.passed} passed, ${summary.failed} failed${skipped}`);
  }
}

export default PlainReporter;
