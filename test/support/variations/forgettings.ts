import type { Facts } from '../../../cleanup/domain/facts/facts.ts';
import { isEvidence, type Path } from './evidence.ts';

/** Names of all facts, at any depth, that can be unknown; a new one does not compile until it stands below. */
type ForgettableKey<T> = T extends string | number | boolean
  ? never
  : T extends readonly (infer Element)[]
    ? ForgettableKey<Element>
    : T extends object
      ? {
          [Key in keyof T & string]-?:
            | (string extends T[Key] ? never : 'unknown' extends T[Key] ? Key : never)
            | ForgettableKey<T[Key]>;
        }[keyof T & string]
      : never;

const FORGETTABLE: Record<ForgettableKey<Facts>, true> = {
  access: true,
  addedAt: true,
  airsAt: true,
  alternates: true,
  complete: true,
  enabled: true,
  episodes: true,
  favorite: true,
  file: true,
  fileCount: true,
  freeBytes: true,
  health: true,
  importedAt: true,
  lastPlayedAt: true,
  linkCount: true,
  match: true,
  monitored: true,
  playing: true,
  position: true,
  recycleBin: true,
  replacedAt: true,
  runtime: true,
  seasonCount: true,
  sharedState: true,
  sizeBytes: true,
  state: true,
  status: true,
  tagLabels: true,
  tags: true,
  torrents: true,
  type: true,
  upgrades: true,
};

/** Lists of which a single entry can have been missed by a reader. */
const LISTS_WITH_HOLES = new Set(['watches', 'favorites', 'upgrades', 'torrents', 'seasons']);

interface Forgetting {
  /** The path of what was forgotten. */
  readonly forgotten: string;
  readonly facts: Facts;
}

/** The same facts again and again, each time with one of them unknown or with one entry missing. */
export function* forgettings(facts: Facts): Generator<Forgetting> {
  for (const path of pathsIn(facts, [])) {
    if (isEvidence(facts, path)) yield { forgotten: path.join('.'), facts: forgetAt(facts, path) };
  }
}

function* pathsIn(value: unknown, path: Path): Generator<Path> {
  if (typeof value !== 'object' || value === null) return;
  const list = Array.isArray(value) ? path.at(-1) : undefined;
  for (const [key, child] of Object.entries(value)) {
    const here = [...path, Array.isArray(value) ? Number(key) : key];
    if (isForgettable(here, child) || (typeof list === 'string' && LISTS_WITH_HOLES.has(list))) yield here;
    yield* pathsIn(child, here);
  }
}

/** The episodes of a series are its inventory; those of a file are ids, and can be unknown. */
function isForgettable(path: Path, value: unknown): boolean {
  const key = path.at(-1);
  if (typeof key !== 'string' || !Object.hasOwn(FORGETTABLE, key) || value === 'unknown') return false;
  return key !== 'episodes' || path.includes('files');
}

function forgetAt<T>(value: T, [step, ...rest]: Path): T {
  if (step === undefined) return value;
  if (Array.isArray(value)) {
    // Rebuilt from the very facts, with one element changed or left out: the type stays what it was.
    return value.flatMap((element, index) => {
      if (index !== step) return [element];
      return rest.length === 0 ? [] : [forgetAt(element, rest)];
    }) as T;
  }
  // Only keys of FORGETTABLE end a path in an object, and each of them admits 'unknown'.
  const inner = value[step as keyof T];
  return { ...value, [step]: rest.length === 0 ? 'unknown' : forgetAt(inner, rest) };
}
