import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Whole programs, and thousands of random cases. */
const LONG = /\/end-to-end\/|\/properties|\/differential|\/random-|\/browser\/|\/demo\/|\/interrupted/;

/**
 * A machine that has run nothing yet knows of no file how long it takes, and begins with the largest. A small file of
 * a long story would come last, and leave every core but its own with nothing to do.
 */
export class LongFilesFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const isLong = ({ moduleId }: TestSpecification) => LONG.test(moduleId);
    return [...sorted.filter(isLong), ...sorted.filter((file) => !isLong(file))];
  }
}
