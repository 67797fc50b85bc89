import type * as z from 'zod';
import { StateFailure } from '../../ports/state-failure.ts';
import { codeOf, type Files, stateFailure, writeWhole } from './files.ts';

/** What lies in a file: nothing, a value, one that only a newer program understands, or no value at all. */
export type Stored<Value> =
  | { readonly kind: 'absent' }
  | { readonly kind: 'read'; readonly value: Value; readonly bytes: number }
  | { readonly kind: 'newer' | 'damaged' | 'unreadable'; readonly problem: string };

/** One JSON file with a `version`, written whole, never over a newer one, and never over a damaged one. */
export interface VersionedFile<Value> {
  read(): Promise<Stored<Value>>;
  save(value: Value): Promise<void>;
}

export interface VersionedFileOptions<Value> {
  readonly files: Files;
  readonly path: string;
  /** Of version 1, `version` included. */
  readonly schema: z.ZodType<Value>;
  /** What follows from having to begin anew, for people. */
  readonly consequence: string;
  /** Milliseconds since 1970, for the name of a file that is set aside. */
  readonly now: () => number;
}

export function versionedFile<Value>(options: VersionedFileOptions<Value>): VersionedFile<Value> {
  const { files, path } = options;
  let looked = false;
  const read = () => readStored(options);
  const prepare = async () => {
    const stored = await read();
    if (stored.kind === 'newer' || stored.kind === 'unreadable') throw new StateFailure(stored.problem);
    if (stored.kind === 'damaged') await setAside(options);
    looked = true;
  };
  return {
    read,
    async save(value) {
      // Under the lock nobody else writes: what lies there needs to be looked at once.
      if (!looked) await prepare();
      await writeWhole(files, path, `${JSON.stringify(value)}\n`);
    },
  };
}

async function readStored<Value>(options: VersionedFileOptions<Value>): Promise<Stored<Value>> {
  const { files, path, schema, consequence } = options;
  const damaged = (why: string): Stored<Value> => ({
    kind: 'damaged',
    problem: `${path} is damaged (${why}): ${consequence}. It is set aside as ${path}.damaged-… at the next write; restore it from a backup, or leave it`,
  });
  let text: string;
  try {
    text = await files.readFile(path, 'utf8');
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return { kind: 'absent' };
    const failure = stateFailure('read', path, error);
    if (!(failure instanceof StateFailure)) throw failure;
    return { kind: 'unreadable', problem: failure.message };
  }
  const json = parsed(text);
  if (json === undefined) return damaged(text.trim() === '' ? 'it is empty' : 'it is cut short or no JSON');
  const result = schema.safeParse(json);
  if (result.success) return { kind: 'read', value: result.data, bytes: text.length };
  if (isNewer(json, result.error)) {
    return {
      kind: 'newer',
      problem: `${path} was written by a newer version of the cleanup and is left alone: ${consequence}. Run that version again, or move the file away`,
    };
  }
  const [issue] = result.error.issues;
  return damaged(`at ${issue?.path.join('.') || 'the top'}`);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** A higher version, or parts at the top that this version does not know. */
function isNewer(json: unknown, error: z.ZodError): boolean {
  if (typeof json !== 'object' || json === null || !('version' in json)) return false;
  const { version } = json;
  if (typeof version === 'number' && Number.isInteger(version) && version > 1) return true;
  return error.issues.every(({ code, path }) => code === 'unrecognized_keys' && path.length === 0);
}

async function setAside({ files, path, now }: VersionedFileOptions<never> | VersionedFileOptions<unknown>) {
  const aside = `${path}.damaged-${new Date(now()).toISOString().replaceAll(':', '-')}`;
  try {
    await files.rename(path, aside);
  } catch (error) {
    throw stateFailure('set aside', path, error);
  }
}
