import type { Wishes } from '../wishes/wishes.ts';

/** The folders that the apps need, and between which of them imports are links. */
export function storageQuestion({ qbittorrent, instances }: Wishes) {
  const downloads = qbittorrent?.downloads;
  const folders = [
    ...(downloads === undefined ? [] : [downloads]),
    ...instances.map(({ rootFolder }) => rootFolder),
    ...instances.flatMap(({ recycleBin }) => (recycleBin === undefined ? [] : [recycleBin.path])),
  ];
  const links =
    downloads === undefined ? [] : instances.map(({ rootFolder }) => ({ from: downloads, to: rootFolder }));
  return { folders: [...new Set(folders)], links };
}
