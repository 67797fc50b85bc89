import * as fc from 'fast-check';

/**
 * How many random cases a test takes: its usual share, or with `RUNS=100000` in the environment that
 * many for the differential test and as many times more for every other.
 */
const DIFFERENTIAL_SHARE = 3_000;
const wantedRuns = Number(process.env['RUNS'] ?? DIFFERENTIAL_SHARE);
const wantedSeed = process.env['SEED'];
/** What fails in CI fails because of the change: the same cases for all; every other run tries cases of its own. */
const CI_SEED = 20_261_128;

/** A long run is not a hanging one. */
export const RANDOM_TEST = { timeout: 240_000 * Math.max(1, wantedRuns / DIFFERENTIAL_SHARE) };

/** Fails with the seed and the smallest case found; `SEED=…` in the environment repeats a run. */
export function forAll<T>(arbitrary: fc.Arbitrary<T>, usualRuns: number, check: (value: T) => void): void {
  // biome-ignore lint/nursery/noFloatingPromises: of a synchronous property it returns nothing; the rule sees the other overload.
  fc.assert(
    fc.property(arbitrary, (value) => {
      check(value);
    }),
    parametersFor(usualRuns),
  );
}

/** The same of a check that takes its time. */
export async function forAllAsync<T>(
  arbitrary: fc.Arbitrary<T>,
  usualRuns: number,
  check: (value: T) => Promise<void>,
): Promise<void> {
  await fc.assert(fc.asyncProperty(arbitrary, check), parametersFor(usualRuns));
}

function parametersFor(usualRuns: number): { readonly numRuns: number; readonly seed: number } {
  const seed = firstSeed();
  const numRuns = Math.ceil((usualRuns * wantedRuns) / DIFFERENTIAL_SHARE);
  if (process.env['RUNS'] !== undefined) console.log(`${numRuns} random cases, SEED=${seed}`);
  return { numRuns, seed };
}

/** The usual number of random libraries of the differential test. */
export const DIFFERENTIAL_RUNS = DIFFERENTIAL_SHARE;

/**
 * Seeds of random stories, each of them told whole: as many as usual, or as many times more as `RUNS` asks for, one
 * after the other from the first.
 */
export function seedsOf(usualRuns: number): readonly number[] {
  const count = Math.ceil((usualRuns * wantedRuns) / DIFFERENTIAL_SHARE);
  const first = firstSeed();
  return Array.from({ length: count }, (_, index) => first + index);
}

function firstSeed(): number {
  if (wantedSeed !== undefined) return Number(wantedSeed);
  const isUsualShare = process.env['RUNS'] === undefined;
  return process.env['CI'] && isUsualShare ? CI_SEED : Math.floor(Math.random() * 2 ** 31);
}
