import { isWithin } from './paths.ts';

/** A file system of the modelled machine and where it is mounted. */
export interface MountSpec {
  readonly path: string;
  readonly totalBytes: number;
}

/**
 * How a mount is lost. `empty`: the mount point is still a folder, with nothing in it (the usual case).
 * `gone`: the mount point itself no longer exists.
 */
export type Outage = 'empty' | 'gone';

/** The mounts, which of them are lost right now, and how full each is. */
export class Mounts {
  readonly #mounts: readonly MountSpec[];
  readonly #lost = new Map<string, Outage>();
  readonly #used = new Map<string, number>();

  constructor(mounts: readonly MountSpec[]) {
    this.#mounts = mounts.toSorted((a, b) => b.path.length - a.path.length);
  }

  /** The deepest mount that holds the path; the root file system when none does. */
  of(path: string): string {
    return this.#mounts.find((mount) => isWithin(path, mount.path))?.path ?? '/';
  }

  /** False when the path lies on a lost mount; the mount point itself is seen unless it is gone. */
  sees(path: string): boolean {
    if (this.#lost.size === 0) return true;
    for (const [mount, outage] of this.#lost) {
      if (path === mount && outage === 'empty') continue;
      if (isWithin(path, mount)) return false;
    }
    return true;
  }

  lose(path: string, outage: Outage): void {
    this.#lost.set(path, outage);
  }

  restore(path: string): void {
    this.#lost.delete(path);
  }

  use(path: string, bytes: number): void {
    const mount = this.of(path);
    this.#used.set(mount, (this.#used.get(mount) ?? 0) + bytes);
  }

  usedBytes(mount: string): number {
    return this.#used.get(mount) ?? 0;
  }

  /** Every mount with its size and what is left of it. */
  space(): { readonly path: string; readonly freeBytes: number; readonly totalBytes: number }[] {
    return this.#mounts
      .filter((mount) => !this.#lost.has(mount.path))
      .map(({ path, totalBytes }) => ({ path, totalBytes, freeBytes: totalBytes - this.usedBytes(path) }));
  }
}
