import { relative } from 'node:path';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** The tests of the file that a fault is planted in before those that only come by it: nearly every fault ends the run there. */
export class NearestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const [planted] = this.ctx.config.related ?? [];
    if (planted === undefined) return super.sort(files);
    const here = process.cwd();
    const near = nearnessTo(relative(here, planted));
    return files.toSorted(
      (one, other) => near(relative(here, other.moduleId)) - near(relative(here, one.moduleId)),
    );
  }
}

/**
 * How near a file of tests is to a source file: with how many characters both begin alike, as tests mirror the folders.
 *
 * @param source its path within the project, like `cleanup/domain/plan/caps.ts`
 */
export function nearnessTo(source: string): (test: string) => number {
  const own = `test/${source.replace(/\.ts$/, '')}`;
  return (test) => {
    const end = [...own].findIndex((character, index) => character !== test[index]);
    return end === -1 ? own.length : end;
  };
}
