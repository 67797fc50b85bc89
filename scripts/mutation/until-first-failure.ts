import { VitestTestRunner } from 'vitest/runners';

/** Loads no further file once a test has failed: the planted fault is noticed, and loading takes longer than testing. */
export default class UntilFirstFailure extends VitestTestRunner {
  #hasFailed = false;

  override onAfterRunTask(test: Parameters<VitestTestRunner['onAfterRunTask']>[0]): void {
    if (test.result?.state === 'fail') this.#hasFailed = true;
    super.onAfterRunTask(test);
  }

  override importFile(...[path, source]: Parameters<VitestTestRunner['importFile']>): unknown {
    if (this.#hasFailed && source === 'collect') return undefined;
    return super.importFile(path, source);
  }
}
