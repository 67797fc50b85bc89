import type { MediaContent } from '../library/content.ts';
import { type MountSpec, Mounts, type Outage } from './mounts.ts';
import { joinPath, nameOf, parentOf } from './paths.ts';

/** The data behind one or more hard links. `content` is absent for anything but a video. */
export interface Inode {
  readonly size: number;
  readonly content: MediaContent | undefined;
  links: number;
}

/**
 * A file system in memory: folders, files with hard links, mounts that can vanish. Bytes are freed when the last
 * link goes and not before, which is what lets a test ask how much a deletion really gave back.
 */
export class Disk {
  readonly mounts: Mounts;
  readonly #files = new Map<string, Inode>();
  readonly #folders = new Map<string, Set<string>>([['/', new Set()]]);
  readonly #undeletable = new Set<string>();
  #freedBytes = 0;

  constructor(mounts: readonly MountSpec[]) {
    this.mounts = new Mounts(mounts);
    for (const mount of mounts) this.makeFolder(mount.path);
  }

  /** Bytes given back so far: data whose last link was removed. */
  get freedBytes(): number {
    return this.#freedBytes;
  }

  makeFolder(path: string): void {
    if (this.#folders.has(path)) return;
    this.makeFolder(parentOf(path));
    this.#folders.set(path, new Set());
    this.#folders.get(parentOf(path))?.add(nameOf(path));
  }

  addFile(path: string, size: number, content?: MediaContent): Inode {
    if (this.#files.has(path)) this.removeFile(path);
    const inode: Inode = { size, content, links: 0 };
    this.mounts.use(path, size);
    this.#attach(path, inode);
    return inode;
  }

  /** A second name for the same data; a copy, with its own bytes, when the names are on different mounts. */
  link(from: string, to: string): void {
    const inode = this.stat(from);
    if (inode === undefined) throw new Error(`no such file: ${from}`);
    if (this.mounts.of(from) !== this.mounts.of(to)) this.addFile(to, inode.size, inode.content);
    else if (this.#files.get(to) !== inode) this.#attach(to, inode);
  }

  /** The file's data, or nothing when there is no file or its mount is lost. */
  stat(path: string): Inode | undefined {
    return this.mounts.sees(path) ? this.#files.get(path) : undefined;
  }

  hasFolder(path: string): boolean {
    return this.#folders.has(path) && this.mounts.sees(path);
  }

  /** Names in a folder that can be seen right now; none when it does not exist. */
  names(folder: string): string[] {
    if (!this.hasFolder(folder)) return [];
    return [...(this.#folders.get(folder) ?? [])].filter((name) => this.mounts.sees(joinPath(folder, name)));
  }

  hasSubfolders(folder: string): boolean {
    return this.names(folder).some((name) => this.#folders.has(joinPath(folder, name)));
  }

  /** Every file below a folder that can be seen right now. */
  *filesBelow(folder: string): Generator<string> {
    for (const name of this.names(folder)) {
      const path = joinPath(folder, name);
      if (this.#files.has(path)) yield path;
      else yield* this.filesBelow(path);
    }
  }

  /** Everything that can be seen right now, with size in bytes and number of links, by path. */
  files(): Map<string, { readonly size: number; readonly links: number }> {
    const seen = [...this.filesBelow('/')].toSorted();
    return new Map(
      seen.flatMap((path) => {
        const inode = this.stat(path);
        return inode === undefined ? [] : [[path, { size: inode.size, links: inode.links }]];
      }),
    );
  }

  /** Removes one name of a file and returns the bytes that became free: 0 while another link remains. */
  removeFile(path: string): number {
    const inode = this.stat(path);
    if (inode === undefined) return 0;
    if (this.#undeletable.has(path)) throw new Error(`access to the path '${path}' is denied`);
    this.#detach(path, inode);
    if (inode.links > 0) return 0;
    this.mounts.use(path, -inode.size);
    this.#freedBytes += inode.size;
    return inode.size;
  }

  /** Removes a folder with all that is in it. Nothing happens when it cannot be seen. */
  removeFolder(folder: string): number {
    if (!this.hasFolder(folder)) return 0;
    let freed = 0;
    for (const name of this.names(folder)) {
      const path = joinPath(folder, name);
      freed += this.#files.has(path) ? this.removeFile(path) : this.removeFolder(path);
    }
    this.#folders.delete(folder);
    this.#folders.get(parentOf(folder))?.delete(nameOf(folder));
    return freed;
  }

  /** Renames a file; on another mount it becomes a copy, and the old name goes. */
  moveFile(from: string, to: string): void {
    this.link(from, to);
    this.removeFile(from);
  }

  /** From now on deleting this file fails, as it does for a file without permissions. */
  protect(path: string): void {
    this.#undeletable.add(path);
  }

  loseMount(path: string, outage: Outage = 'empty'): void {
    this.mounts.lose(path, outage);
  }

  restoreMount(path: string): void {
    this.mounts.restore(path);
  }

  #attach(path: string, inode: Inode): void {
    const folder = parentOf(path);
    this.makeFolder(folder);
    this.#files.set(path, inode);
    this.#folders.get(folder)?.add(nameOf(path));
    inode.links += 1;
  }

  #detach(path: string, inode: Inode): void {
    this.#files.delete(path);
    this.#folders.get(parentOf(path))?.delete(nameOf(path));
    inode.links -= 1;
  }
}
