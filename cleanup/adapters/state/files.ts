import * as promises from 'node:fs/promises';
import { StateFailure } from '../../ports/state-failure.ts';

/** What of the file system the state needs; tests give one that fails. */
export type Files = Pick<
  typeof promises,
  'link' | 'mkdir' | 'open' | 'readFile' | 'readdir' | 'rename' | 'rm' | 'stat' | 'utimes'
>;

export const REAL_FILES: Files = promises;

/** What to do about it, by the system's own code. */
const ADVICE: Readonly<Record<string, string>> = {
  ENOSPC: 'no space is left on the volume; free some',
  EDQUOT: 'the quota of the volume is used up; raise it or free some space',
  EROFS: 'the volume is mounted read-only; mount it writable',
  EACCES: 'permission denied; let the user of this process read and write there',
  EPERM: 'not permitted; let the user of this process read and write there',
  ENOTDIR: 'a part of the path is no folder; set STATE_DIR to a folder',
  EEXIST: 'it is no folder; set STATE_DIR to a folder',
  ENOENT: 'it does not exist; set STATE_DIR to a folder that can be made',
  EISDIR: 'a folder is where a file should be; move it away',
  EIO: 'the disk reports an error; check it',
};

export function codeOf(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error ? String(error.code) : undefined;
}

/** The failure of the file system in words; anything else is a fault of this program and stays what it is. */
export function stateFailure(action: string, path: string, error: unknown): unknown {
  const code = codeOf(error);
  if (code === undefined) return error;
  return new StateFailure(`cannot ${action} ${path}: ${ADVICE[code] ?? 'unexpected'} (${code})`);
}

/** Whole or not at all, also when the machine stops in the middle: the old text or the new one. */
export async function writeWhole(files: Files, path: string, text: string): Promise<void> {
  const temporary = `${path}.tmp`;
  try {
    await writeSynced(files, temporary, text);
    await files.rename(temporary, path);
    await syncFolder(files, path);
  } catch (error) {
    await files.rm(temporary, { force: true }).catch(() => undefined);
    throw stateFailure('write', path, error);
  }
}

async function writeSynced(files: Files, path: string, text: string): Promise<void> {
  const handle = await files.open(path, 'w');
  try {
    await handle.writeFile(text);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** So that a rename outlives a power cut; network file systems that cannot do it do it by themselves. */
export async function syncFolder(files: Files, path: string): Promise<void> {
  const handle = await files.open(folderOf(path), 'r');
  try {
    await handle.sync();
  } catch (error) {
    if (!['EINVAL', 'ENOTSUP', 'EBADF', 'EISDIR'].includes(codeOf(error) ?? '')) throw error;
  } finally {
    await handle.close();
  }
}

export function folderOf(path: string): string {
  return path.slice(0, path.lastIndexOf('/')) || '/';
}
