import type { SimulatedClock } from '../clock.ts';
import type { Disk } from '../disk/disk.ts';
import { joinPath, nameOf } from '../disk/paths.ts';
import type { TorrentSpec } from '../library/spec.ts';

/** A torrent of the client. Its `hash` is the torrent's id: the truncated v2 hash for a hybrid one. */
export interface Torrent {
  readonly hash: string;
  /** Empty for a torrent that is v2 only. */
  readonly v1Hash: string;
  readonly name: string;
  readonly savePath: string;
  readonly files: readonly { readonly path: string; readonly size: number }[];
  readonly addedAt: number;
  category: string;
  tags: string[];
  progress: number;
  /** When it was complete, of one that was downloaded here; others were seeded long before. */
  completedAt: number | undefined;
  /** -1 when it is above 9999. */
  ratio: number;
  /** A state name of qBittorrent 5. */
  state: string;
}

/** How long after the answer a removal really happens, in simulated milliseconds. */
const REMOVAL_DELAY_MS = 500;

/** The torrents of the download client and their data on disk. */
export class TorrentStore {
  readonly #byHash = new Map<string, Torrent>();
  readonly #disk: Disk;
  readonly #clock: SimulatedClock;

  constructor(disk: Disk, clock: SimulatedClock) {
    this.#disk = disk;
    this.#clock = clock;
  }

  /** Adds a torrent; its data must be on the disk already, or is written when `writes` is given. */
  add(spec: TorrentSpec, writes: 'data' | 'nothing' = 'data'): Torrent {
    const torrent: Torrent = {
      hash: spec.hash,
      v1Hash: spec.v1Hash ?? spec.hash,
      name: spec.name,
      savePath: spec.savePath,
      files: spec.files,
      addedAt: spec.addedAt,
      category: spec.category,
      tags: [],
      progress: spec.progress ?? 1,
      completedAt: undefined,
      ratio: spec.ratio ?? 1.5,
      state: spec.state ?? 'stalledUP',
    };
    this.#byHash.set(torrent.hash, torrent);
    if (writes === 'data') {
      for (const file of spec.files) this.#disk.addFile(joinPath(spec.savePath, file.path), file.size);
    }
    return torrent;
  }

  all(): IterableIterator<Torrent> {
    return this.#byHash.values();
  }

  get(hash: string): Torrent | undefined {
    return this.#byHash.get(hash);
  }

  get size(): number {
    return this.#byHash.size;
  }

  /** The torrents of a `hashes` parameter: `all` is every torrent, unknown hashes are passed over. */
  select(hashes: string): Torrent[] {
    if (hashes === 'all') return [...this.#byHash.values()];
    return hashes.split('|').flatMap((hash) => this.#byHash.get(hash.toLowerCase()) ?? []);
  }

  /** Removal happens after the answer; data shared with another torrent goes all the same. */
  removeLater(torrents: readonly Torrent[], data: 'kept' | 'deleted' | 'trashed'): void {
    this.#clock.after(REMOVAL_DELAY_MS, () => {
      for (const torrent of torrents) {
        this.#byHash.delete(torrent.hash);
        for (const path of dataPaths(torrent)) this.#dispose(path, data);
        if (data !== 'kept') this.#markBroken();
      }
    });
  }

  #dispose(path: string, data: 'kept' | 'deleted' | 'trashed'): void {
    if (data === 'deleted') this.#disk.removeFile(path);
    if (data === 'trashed' && this.#disk.stat(path) !== undefined) {
      this.#disk.moveFile(path, `${this.#disk.mounts.of(path)}/.Trash-1000/files/${nameOf(path)}`);
    }
  }

  /** A cross-seed whose data went with another torrent notices that its files are missing. */
  #markBroken(): void {
    for (const torrent of this.#byHash.values()) {
      if (torrent.progress < 1) continue;
      if (dataPaths(torrent).some((path) => this.#disk.stat(path) === undefined))
        torrent.state = 'missingFiles';
    }
  }
}

/** Where a torrent's files lie on the disk. */
export function dataPaths(torrent: Torrent): string[] {
  return torrent.files.map((file) => joinPath(torrent.savePath, file.path));
}
