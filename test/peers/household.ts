import { aLibrary } from '../../simulator/library/builder.ts';

/** A library small enough to count. */
export function aHousehold() {
  return aLibrary()
    .user('ann', { administrator: true })
    .movie({ title: 'Heat', tmdbId: 949, torrent: true, watched: { ann: '2025-12-01' } })
    .movie({ title: 'Alien', tmdbId: 348 })
    .series({ title: 'Show', tvdbId: 5, seasons: [{ number: 1, episodes: 3, torrent: 'pack' }] });
}
