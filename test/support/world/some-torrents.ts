import type { TorrentHash } from '../../../cleanup/domain/facts/ids.ts';
import type { FakeTorrent } from './fake-servers.ts';

export const hash = (digit: string) => digit.repeat(40) as TorrentHash;
export const TORRENT = { hash: hash('a'), name: 'Solaris.1972' };

/** Files of a torrent, each of its own size: the first has 1 byte, the second 2. */
export const filesOf = (...paths: readonly string[]) =>
  paths.map((path, index) => ({ path, sizeBytes: index + 1 }));

export const aTorrent = (overrides: Partial<FakeTorrent> = {}): FakeTorrent => ({
  ...TORRENT,
  ids: [hash('a')],
  finished: true,
  goalMet: true,
  contentPath: '/downloads/Solaris.1972',
  files: filesOf('/downloads/Solaris.1972/solaris.mkv', '/downloads/Solaris.1972/solaris.nfo'),
  ...overrides,
});

export const unproven = (proven: string, path: string) =>
  `${proven} videos are proven to be files that were removed, ${path} is not`;

export const stays = (why: string) => [
  `torrent Solaris.1972 stays (${why}); it would be imported again if the title were added anew`,
];
