import type { Facts, SourceFacts } from '../facts/facts.ts';
import { freedBytes } from '../facts/freed-bytes.ts';
import { knownFile } from '../facts/known-file.ts';
import type { MediaFile } from '../files/contested-files.ts';
import type { Disk } from '../files/disks.ts';
import type { Unit, Verdict } from './judgement.ts';

/** What a disk gains by an item. */
export interface Gain {
  /** At once and for certain; `NaN` where a size is unknown. */
  readonly sure: number;
  /** At most, whatever torrents and links hold it; endless where a size is unknown. */
  readonly possible: number;
}

export type GainOf = (verdict: Verdict, disk: Disk) => Gain;

/** Looks up what a disk gains by an item of these facts. */
export function gainsIn(
  { sources }: Pick<Facts, 'sources'>,
  diskOf: (instance: string, path: string) => Disk | undefined,
): GainOf {
  const bins = new Map(sources.map(({ name, recycleBin }) => [name, recycleBin]));
  return ({ unit }, disk) => {
    const { instance } = unit.kind === 'movie' ? unit.movie : unit.series;
    const gains = filesOf(unit)
      .filter(({ path }) => diskOf(instance, path) === disk)
      .map((file) => gainOfFile(file, bins.get(instance) ?? 'unknown'));
    return { sure: sum(gains.map(({ sure }) => sure)), possible: sum(gains.map(({ possible }) => possible)) };
  };
}

/** A recycle bin gives nothing back for now. */
function gainOfFile(file: MediaFile, bin: SourceFacts['recycleBin']): Gain {
  const { sizeBytes } = file;
  const size = sizeBytes === 'unknown' ? Number.POSITIVE_INFINITY : sizeBytes;
  const freed = bin === 'none' ? freedBytes(file) : 0;
  return {
    sure: sizeBytes === 'unknown' ? Number.NaN : Number(freed === 'unknown' ? 0 : freed),
    possible: typeof bin === 'object' ? 0 : size,
  };
}

export function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0);
}

function filesOf(unit: Unit): readonly MediaFile[] {
  if (unit.kind === 'series') return [];
  if (unit.kind !== 'movie') return unit.files.map(({ file }) => file);
  const file = knownFile(unit.movie);
  return file === undefined ? [] : [file];
}
