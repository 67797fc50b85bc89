import { describe, expect, it, onTestFinished } from 'vitest';
import { TorrentHash } from '../../../clients/qbittorrent/ids.ts';
import { openQbittorrentWriter } from '../../../clients/qbittorrent/open.ts';
import { openRadarrWriter } from '../../../clients/radarr/open.ts';
import { aLibrary } from '../../../simulator/library/builder.ts';
import { startSimulator } from '../../../simulator/start.ts';

const size = 1_000_000;

/** A Radarr with one movie that was downloaded by torrent. */
async function start() {
  const library = aLibrary().movie({ title: 'Heat', tmdbId: 949, size, torrent: true });
  const simulator = await startSimulator(library.build(), { time: 100 });
  const { url, apiKey } = simulator.radarr;
  const client = openRadarrWriter({ url, apiKey });
  onTestFinished(async () => {
    await client.close();
    await simulator.close();
  });
  const [movie] = await client.movies();
  if (movie?.movieFile == null) throw new Error('the library has a movie with a file');
  return { simulator, client, movie, file: movie.movieFile };
}

describe('what is left after a file was deleted in a simulated Radarr', () => {
  it('is a movie that is still monitored, and would be fetched again (trap 5, hazard 10)', async () => {
    const { client, movie, file } = await start();

    await client.deleteMovieFile(movie.id, file.id);

    expect(await client.movie(movie.id)).toMatchObject({ monitored: true, movieFileId: 0 });
  });

  it('is its space, until the torrent goes too (trap 9, hazard 17: a hard link)', async () => {
    const { simulator, client, movie, file } = await start();
    const [imported] = await client.historyOf(movie.id);
    const { url, username, password } = simulator.qbittorrent;
    const torrents = openQbittorrentWriter({ url, credentials: { username, password } });
    onTestFinished(async () => await torrents.close());

    await client.deleteMovieFile(movie.id, file.id);
    expect(simulator.disk.freedBytes).toBe(0);
    const hash = TorrentHash.parse(imported?.downloadId?.toLowerCase());
    await torrents.deleteTorrents([hash], { deleteFiles: true });

    expect(simulator.disk.freedBytes).toBe(size);
  });

  it('is the file in the recycle bin, when there is one (trap 9, hazard 41)', async () => {
    const { simulator, client, movie, file } = await start();
    simulator.disk.makeFolder('/data/media/.recycle');
    await client.admin.changeConfiguration('mediamanagement', { recycleBin: '/data/media/.recycle' });

    await client.deleteMovieFile(movie.id, file.id);

    expect((await client.mediaManagement()).recycleBin).toBe('/data/media/.recycle');
    expect([simulator.disk.stat(file.path), simulator.disk.freedBytes]).toEqual([undefined, 0]);
  });
});
