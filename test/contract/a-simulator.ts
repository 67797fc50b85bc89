import { aLibrary } from '../../simulator/library/builder.ts';
import { type Simulator, startSimulator } from '../../simulator/start.ts';

/** A little of everything that a field can be read of. */
const library = aLibrary()
  .user('ann', { administrator: true, libraries: ['Movies', 'Shows'], blockedTags: ['adult'] })
  .tag('keep')
  .movie({
    title: 'Film',
    tmdbId: 1,
    imdbId: 'tt1',
    torrent: true,
    watched: { ann: '2025-12-01' },
    otherFiles: [{ name: 'Film (2000) - 4K.mkv' }],
  })
  .movie({ title: 'Gone', tmdbId: 4 })
  .series({
    title: 'Show',
    tvdbId: 2,
    tmdbId: 3,
    imdbId: 'tt2',
    seasons: [{ number: 1, episodes: 3, files: [[1, 2], [3]], torrent: 'pack' }],
  });

/** Starts all servers, makes in them what a new one does not have, and leaves one of them to be read. */
export function starting(
  one: 'jellyfin' | 'radarr' | 'sonarr' | 'qbittorrent',
  prepare: (all: Simulator) => Promise<void>,
  options: Parameters<typeof startSimulator>[1] = {},
) {
  return async () => {
    const simulator = await startSimulator(library.build(), options);
    await prepare(simulator);
    simulator.clock.advance(60_000);
    const { url, apiKey } = simulator[one];
    return { url, apiKey, stop: async () => await simulator.close() };
  };
}
