import type { Disk } from './disk/disk.ts';
import { nameOf } from './disk/paths.ts';
import type { MediaContent } from './library/content.ts';
import type { FileSpec, LibrarySpec, MovieSpec, SeriesSpec } from './library/spec.ts';
import type { TorrentStore } from './qbittorrent/torrent-store.ts';

const VIDEO = /\.(mkv|mp4|avi|m2ts)$/i;

/** One torrent being put together: files of a season pack come one by one. */
interface Pack {
  readonly category: string;
  readonly files: { path: string; size: number }[];
  readonly addedAt: number;
  readonly name: string;
}

/** What is written to, and the category of each instance's downloads. */
interface Target {
  readonly disk: Disk;
  readonly torrents: TorrentStore;
  readonly categories: ReadonlyMap<string, string>;
}

/** Puts the library's files on the disk, and the torrents they came from beside them as hard links. */
export function seedDisk(library: LibrarySpec, { disk, torrents, categories }: Target): void {
  const packs = new Map<string, Pack>();
  const categoryOf = (instance: string | undefined, fallback: string) =>
    categories.get(instance ?? '') ?? fallback;
  for (const folder of ['/data/media/movies', '/data/media/tv', '/data/torrents']) disk.makeFolder(folder);
  for (const movie of library.movies) {
    seedMovie(disk, packs, movie, categoryOf(movie.instance, 'radarr'));
  }
  for (const series of library.series) {
    seedSeries(disk, packs, series, categoryOf(series.instance, 'tv-sonarr'));
  }
  for (const [hash, { category, files, addedAt, name }] of packs) {
    torrents.add({ hash, name, category, savePath: `/data/torrents/${category}`, files, addedAt }, 'nothing');
  }
  for (const torrent of library.otherTorrents) torrents.add(torrent);
}

function seedMovie(disk: Disk, packs: Map<string, Pack>, movie: MovieSpec, category: string): void {
  disk.makeFolder(movie.folder);
  const content: MediaContent = { kind: 'movie', movie };
  if (movie.file !== undefined) addFile(disk, packs, movie.file, content, category);
  for (const { path, size } of movie.otherFiles ?? [])
    disk.addFile(path, size, VIDEO.test(path) ? content : undefined);
}

function seedSeries(disk: Disk, packs: Map<string, Pack>, series: SeriesSpec, category: string): void {
  disk.makeFolder(series.folder);
  for (const file of series.files) {
    const { season, episodes, jellyfinSeesFirstOnly: seesFirstOnly = false } = file;
    const content: MediaContent = { kind: 'episodes', series, season, episodes, seesFirstOnly };
    addFile(disk, packs, file, content, category);
  }
}

function addFile(
  disk: Disk,
  packs: Map<string, Pack>,
  file: FileSpec,
  content: MediaContent,
  category: string,
): void {
  disk.addFile(file.path, file.size, content);
  const { torrent: hash } = file;
  if (hash === undefined) return;
  const name = nameOf(file.path).replace(/\.\w+$/, '');
  const pack = packs.get(hash) ?? { category, files: [], addedAt: file.importedAt - 7_200_000, name };
  packs.set(hash, pack);
  const path = `${pack.name}/${nameOf(file.path)}`;
  pack.files.push({ path, size: file.size });
  const data = `/data/torrents/${category}/${path}`;
  if (file.copied === true) disk.addFile(data, file.size, content);
  else disk.link(file.path, data);
}
