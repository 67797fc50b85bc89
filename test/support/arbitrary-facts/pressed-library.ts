import type * as fc from 'fast-check';
import type { Facts, RootFolderFacts, SourceFacts } from '../../../cleanup/domain/facts/facts.ts';
import type { PressurePolicy } from '../../../cleanup/domain/policy/policy.ts';
import { instance } from '../facts.ts';
import { type Library, libraryFrom } from './arbitrary-library.ts';
import { arbitraryFrom, type Dice, pick, rarely, usually } from './dice.ts';

/** A library whose policy looks at free space. */
export interface PressedLibrary extends Library {
  readonly facts: Facts & { readonly rootFolders: readonly RootFolderFacts[] };
  readonly policy: Library['policy'] & { readonly pressure: PressurePolicy };
}

const GB = 1_000_000_000;

/** Random libraries on disks that are mostly short, under policies that mostly have time to give. */
export function arbitraryPressedLibrary(): fc.Arbitrary<PressedLibrary> {
  return arbitraryFrom(pressedLibraryFrom);
}

/** Times lie near the limits of the shortened times; the usual ones are longer. */
export function pressedLibraryFrom(dice: Dice): PressedLibrary {
  const { facts, policy, ...library } = libraryFrom(dice);
  const { gracePeriodDays, noticeDays } = policy;
  const pressure = { freeBytes: pick(dice, [12 * GB, 4 * GB, 40 * GB]), gracePeriodDays, noticeDays };
  const usual = {
    gracePeriodDays: gracePeriodDays + pick(dice, [100, 0, 1]),
    noticeDays: noticeDays + pick(dice, [0, 1]),
  };
  const sources = facts.sources.map((source) => withBin(dice, source));
  const instances = [...new Set([...facts.movies, ...facts.series].map((title) => title.instance))];
  const rootFolders = instances.map((name) => rootFolderFrom(dice, name));
  return { ...library, facts: { ...facts, sources, rootFolders }, policy: { ...policy, ...usual, pressure } };
}

function withBin(dice: Dice, source: SourceFacts): SourceFacts {
  if (source.recycleBin === 'not-applicable') return source;
  return {
    ...source,
    recycleBin: usually<SourceFacts['recycleBin']>(dice, 8, 'none', { path: '/bin' }, 'unknown'),
  };
}

function rootFolderFrom(dice: Dice, name: string): RootFolderFacts {
  const disk = { mount: pick(dice, ['/data', '/other']), totalBytes: pick(dice, [1000 * GB, 2000 * GB]) };
  return {
    instance: instance(name),
    path: pick(dice, ['/data', `/data/${name}`]),
    freeBytes: usually<number | 'unknown'>(
      dice,
      20,
      pick(dice, [0, GB, 3 * GB, 10 * GB, 10.2 * GB]),
      'unknown',
    ),
    ...(rarely(dice, 2) && { disk }),
  };
}
