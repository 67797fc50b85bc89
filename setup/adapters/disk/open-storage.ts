import { constants } from 'node:fs';
import { access, stat } from 'node:fs/promises';
import { setTimeout } from 'node:timers/promises';
import type { FolderSeen, LinkTrial } from '../../domain/doctor/observations.ts';
import type { StorageExaminer } from '../../ports/examiner.ts';
import { type Mount, placeOf } from './mounts.ts';
import { codeOf, tryLink } from './try-link.ts';

/** How long a look at one folder may take: a mount whose server is gone never answers. */
const LOOK_LIMIT_MS = 10_000;

const PERMISSIONS = 0o7777;

/** For tests of what cannot be made to happen on a real disk. */
export interface StorageOptions {
  readonly limitMs?: number;
  readonly look?: (place: string) => Promise<FolderSeen>;
}

/**
 * Looks at folders where they are mounted, one after the other. After a look that did not end nothing more is looked
 * at: calls that hang would take all of the few threads that the process has for files.
 */
export function openStorage(
  all: readonly Mount[],
  { limitMs = LOOK_LIMIT_MS, look = lookAt }: StorageOptions = {},
): StorageExaminer {
  return {
    examine: async ({ folders, links }, signal) => {
      const patient = new Patience(limitMs);
      const mounted = await mountedAmong(all, patient);
      const seen = new Map<string, FolderSeen>();
      for (const folder of folders) {
        const place = placeOf(folder, mounted);
        if (place !== undefined) seen.set(folder, await patient.await(async () => await look(place)));
      }
      const trials: LinkTrial[] = [];
      for (const { from, to } of links) {
        const [one, other] = [placeOf(from, mounted), placeOf(to, mounted)];
        if (one === undefined || other === undefined || signal.aborted) continue;
        trials.push({ from, to, outcome: await patient.await(async () => await tryLink(one, other)) });
      }
      return { folders: seen, trials };
    },
  };
}

/** A mount that is not there was left out on purpose: nothing of it can be told from here. */
async function mountedAmong(mounts: readonly Mount[], patient: Patience): Promise<readonly Mount[]> {
  const there: Mount[] = [];
  for (const mount of mounts) {
    const seen = await patient.await(async () => await lookAt(mount.mountedAt ?? mount.path));
    if (seen.kind !== 'missing') there.push(mount);
  }
  return there;
}

/** Waits for one thing after the other, each up to a limit. */
class Patience {
  readonly #limitMs: number;
  #lost = false;

  constructor(limitMs: number) {
    this.#limitMs = limitMs;
  }

  async await<T>(work: () => Promise<T>): Promise<T | { kind: 'unknown'; because: string }> {
    if (this.#lost) return { kind: 'unknown', because: 'the file system does not answer' };
    const giveUp = new AbortController();
    const limit = setTimeout(this.#limitMs, undefined, { signal: giveUp.signal }).catch(() => undefined);
    try {
      const found = await Promise.race([work(), limit]);
      this.#lost = found === undefined;
      return found ?? { kind: 'unknown', because: `it did not answer within ${this.#limitMs / 1000} s` };
    } finally {
      giveUp.abort();
    }
  }
}

async function lookAt(place: string): Promise<FolderSeen> {
  try {
    const { uid, gid, mode } = await stat(place);
    return { kind: 'seen', uid, gid, mode: mode & PERMISSIONS, writable: await isWritable(place) };
  } catch (error) {
    const code = codeOf(error);
    return code === 'ENOENT' || code === 'ENOTDIR' ? { kind: 'missing' } : { kind: 'unknown', because: code };
  }
}

async function isWritable(place: string): Promise<boolean | 'unknown'> {
  try {
    await access(place, constants.W_OK | constants.X_OK);
    return true;
  } catch (error) {
    return codeOf(error) === 'EROFS' ? 'unknown' : false;
  }
}
