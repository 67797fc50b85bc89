import type { Facts, SeriesFacts } from './facts.ts';
import { knownFile } from './known-file.ts';

/** How many files each instance is known to have; instances without any title are left out. */
export function countFiles(facts: Facts): ReadonlyMap<string, number> {
  const files = new Map<string, number>();
  const add = (instance: string, count: number) => files.set(instance, (files.get(instance) ?? 0) + count);
  for (const movie of facts.movies) add(movie.instance, knownFile(movie) === undefined ? 0 : 1);
  for (const series of facts.series) add(series.instance, filesOf(series));
  return files;
}

/** A count that is not known adds nothing: the library then looks smaller, which refuses more. */
function filesOf({ inventory, files }: SeriesFacts): number {
  if (inventory === 'read') return files.length;
  return inventory.fileCount === 'unknown' ? 0 : inventory.fileCount;
}

export function sum(numbers: Iterable<number>): number {
  let total = 0;
  for (const number of numbers) total += number;
  return total;
}
