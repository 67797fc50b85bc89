/** How a file of the state folder is read: once for each time it changed, and never thrown about. */
import { stat } from 'node:fs/promises';
import type { StateProblem } from '../../domain/house.ts';

/** What lies in a file, or what is wrong with it; neither where there is no file. */
export interface Reading<Value> {
  readonly value?: Value;
  readonly problem?: StateProblem;
}

/** `name` is that of the file in the state folder, for problems. */
export interface StateFile {
  readonly path: string;
  readonly name: string;
}

interface Kept<Value> {
  readonly mark: string;
  readonly reading: Promise<Reading<Value>>;
}

const ABSENT: Reading<never> = {};

/** Remembers what files held while they stay as they are; the same reading is given again then. */
export class ReadFiles<Value> {
  readonly #load: (file: StateFile) => Promise<Reading<Value>>;
  readonly #written: 'once' | 'again';
  readonly #known = new Map<string, Kept<Value>>();

  /** @param written `once`: a file of that name never changes, and is not looked at again */
  constructor(load: (file: StateFile) => Promise<Reading<Value>>, written: 'once' | 'again' = 'again') {
    this.#load = load;
    this.#written = written;
  }

  /** A file that is read by two callers at once is read once. */
  async read(file: StateFile): Promise<Reading<Value>> {
    const mark = this.#written === 'once' ? '' : await markOf(file.path);
    if (mark === undefined) {
      this.#known.delete(file.path);
      return ABSENT;
    }
    const known = this.#known.get(file.path);
    if (known?.mark === mark) return await known.reading;
    const reading = this.#load(file).catch((error: unknown) => {
      // What could not be read now may be read the next time.
      this.#known.delete(file.path);
      return { problem: unreadable(file, error) };
    });
    this.#known.set(file.path, { mark, reading });
    return await reading;
  }

  /** Forgets files that are not among these. */
  keepOnly(paths: ReadonlySet<string>): void {
    for (const path of this.#known.keys()) if (!paths.has(path)) this.#known.delete(path);
  }
}

/** Every write replaces the file or lengthens it. A file that cannot be looked at is read, so that it is told why. */
async function markOf(path: string): Promise<string | undefined> {
  try {
    const { mtimeMs, size, ino } = await stat(path);
    return `${mtimeMs} ${size} ${ino}`;
  } catch (error) {
    return codeOf(error) === 'ENOENT' ? undefined : `${codeOf(error)}`;
  }
}

/** Only the file system's own failures are a problem of the file; whatever else is a fault of this program. */
function unreadable({ name }: StateFile, error: unknown): StateProblem {
  const detail = codeOf(error);
  if (detail === undefined) throw error;
  return { file: name, kind: 'unreadable', detail };
}

export function codeOf(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error ? String(error.code) : undefined;
}

/** JSON of a file of version 1; what is no such thing is a problem of the file. */
export function parseVersioned(
  { name }: StateFile,
  text: string,
): { readonly json: unknown } | { readonly problem: StateProblem } {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return { problem: { file: name, kind: 'damaged' } };
  }
  const version = versionIn(json);
  if (version === 1) return { json };
  return { problem: { file: name, kind: Number(version) > 1 ? 'newer' : 'damaged' } };
}

export function versionIn(json: unknown): unknown {
  return typeof json === 'object' && json !== null && 'version' in json ? json.version : undefined;
}
