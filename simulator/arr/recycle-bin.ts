import type { SimulatedClock } from '../clock.ts';
import type { Disk } from '../disk/disk.ts';
import { joinPath, nameOf } from '../disk/paths.ts';
import type { Settings } from './settings.ts';

const DAY_MS = 86_400_000;

/** Where deleted files go: away, or into the configured folder, which frees nothing until it is cleaned. */
export class RecycleBin {
  readonly #disk: Disk;
  readonly #clock: SimulatedClock;
  readonly #settings: Settings;
  readonly #kept = new Map<string, number>();

  constructor(disk: Disk, clock: SimulatedClock, settings: Settings) {
    this.#disk = disk;
    this.#clock = clock;
    this.#settings = settings;
  }

  deleteFile(path: string): void {
    const bin = this.#folder();
    if (bin === '') this.#disk.removeFile(path);
    else this.#keep(path, this.#freeName(joinPath(bin, nameOf(path))));
  }

  /** The whole folder with everything in it; a folder that cannot be seen is no error. */
  deleteFolder(folder: string): void {
    const bin = this.#folder();
    if (bin !== '') {
      for (const path of [...this.#disk.filesBelow(folder)]) {
        this.#keep(path, `${joinPath(bin, nameOf(folder))}${path.slice(folder.length)}`);
      }
    }
    this.#disk.removeFolder(folder);
  }

  /** Removes what has been in the bin for longer than `recycleBinCleanupDays`; 0 days: never. */
  clean(): void {
    const days = Number(this.#settings.get('mediamanagement')['recycleBinCleanupDays'] ?? 0);
    if (days === 0) return;
    for (const [path, since] of this.#kept) {
      if (this.#clock.now() - since < days * DAY_MS) continue;
      this.#disk.removeFile(path);
      this.#kept.delete(path);
    }
  }

  #folder(): string {
    const folder = this.#settings.get('mediamanagement')['recycleBin'];
    return typeof folder === 'string' ? folder : '';
  }

  #keep(from: string, to: string): void {
    this.#disk.moveFile(from, to);
    this.#kept.set(to, this.#clock.now());
  }

  #freeName(path: string): string {
    let candidate = path;
    for (let copy = 1; this.#disk.stat(candidate) !== undefined; copy += 1) candidate = `${path}_${copy}`;
    return candidate;
  }
}
