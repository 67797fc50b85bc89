/** What the schema cannot see: values that are fine alone and cannot work together. */
import type { Finding } from './finding.ts';
import type { Config } from './schema.ts';

/** One rule; an empty list means that it is content. */
export type Check = (config: Config) => readonly Finding[];

const REFUSALS: readonly Check[] = [];
const WARNINGS: readonly Check[] = [];

/** Combinations that cannot work, each with the reason and the way out. */
export function refusals(config: Config): readonly Finding[] {
  return REFUSALS.flatMap((check) => check(config));
}

/** Combinations that work, but hardly as meant. */
export function warnings(config: Config): readonly Finding[] {
  return WARNINGS.flatMap((check) => check(config));
}
