import { link, lstat, open, rm, stat, unlink } from 'node:fs/promises';
import { posix } from 'node:path';
import type { LinkTrial } from '../../domain/doctor/observations.ts';

/**
 * Begins with a dot and is no name of a video, so that nobody imports it. Always the same one, so that what a killed
 * run left behind is taken away by the next.
 */
export const TRIAL_NAME = '.media-setup-doctor';

/**
 * Gives an empty file of one folder a second name in another, and takes both away again whatever happens. What stands
 * under these names and is not an empty file is somebody else's: it is left alone, and nothing is tried.
 */
export async function tryLink(from: string, to: string): Promise<LinkTrial['outcome']> {
  const [file, second] = [posix.join(from, TRIAL_NAME), posix.join(to, TRIAL_NAME)];
  try {
    const [one, other] = await Promise.all([stat(from), stat(to)]);
    if (one.dev !== other.dev) return { kind: 'other-file-system' };
    await Promise.all([removeLeftOver(file), removeLeftOver(second)]);
    const handle = await open(file, 'wx', 0o600);
    try {
      await handle.close();
      await link(file, second);
      await unlink(second);
      return { kind: 'linked' };
    } finally {
      await rm(file, { force: true });
    }
  } catch (error) {
    return failed(error);
  }
}

async function removeLeftOver(file: string): Promise<void> {
  try {
    const stats = await lstat(file);
    if (stats.isFile() && stats.size === 0) await unlink(file);
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') throw error;
  }
}

/** A file system may end in the middle of what looks like one: only the link tells. */
function failed(error: unknown): LinkTrial['outcome'] {
  const code = codeOf(error);
  if (code === 'EXDEV') return { kind: 'other-file-system' };
  return code === 'EROFS' ? { kind: 'same-file-system' } : { kind: 'unknown', because: code };
}

/** `EACCES` */
export function codeOf(error: unknown): string {
  if (error instanceof Error && 'code' in error) return String(error.code);
  throw error;
}
