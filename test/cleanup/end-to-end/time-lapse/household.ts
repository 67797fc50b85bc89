import type { JellyfinVersion } from '../../../../simulator/jellyfin/dialect.ts';
import type { MovieInput } from '../../../../simulator/library/build-movie.ts';
import type { WatchInputs } from '../../../../simulator/library/build-values.ts';
import { aLibrary, type LibraryBuilder } from '../../../../simulator/library/builder.ts';
import { type Simulator, startSimulator } from '../../../../simulator/start.ts';
import { aPolicy, someLimits } from '../../../support/policy.ts';
import { at } from './calendar.ts';
import { ANNA, BEN, CLEO, DORA } from './people.ts';

/** The defaults of the configuration, but for who has to have watched: everybody with access. */
export const POLICY = aPolicy({ watchedBy: 'all', primaryUserName: ANNA });
/** The default limits, but for a cap so low that the household meets it. */
export const LIMITS = someLimits({ maxFraction: 0.5, fractionFrom: 10, maxShrink: 0.5, maxItemsPerRun: 4 });

const DAY_MS = 86_400_000;
const IMPORTED_AT = '2026-11-01T12:00:00Z';
const DECEMBER = Date.parse('2026-12-01T20:00:00Z');

/** Films that lie in the HD Radarr, unwatched. */
const UNWATCHED = [
  'Ember',
  'Fjord',
  'Grove',
  'Iris',
  'Kestrel',
  'Nimbus',
  'Opal',
  'Pine',
  'Quince',
  'Raven',
  'Sable',
  'Tarn',
  'Umber',
  'Violet',
  'Walnut',
  'Yarrow',
  'Zephyr',
  'Acorn',
  'Bramble',
  'Clover',
  'Thistle',
];
/** Films that nobody has asked for yet. */
const NOT_YET = ['Lagoon', 'Mirage'];

/** The 4K Radarr keeps what is deleted in a recycle bin; the other servers have none. */
const RECYCLE_BIN = '/data/recycled';

export async function startHousehold(version: JellyfinVersion): Promise<Simulator> {
  const builder = aLibrary()
    .tag('keep')
    .user(ANNA, { administrator: true })
    .user(BEN)
    .user(CLEO, { libraries: ['Movies', 'Shows'] })
    .user(DORA);
  addFilms(builder);
  addSeries(builder);
  const simulator = await startSimulator(builder.build(), {
    startAt: at(1, 0),
    jellyfin: { version },
    radarrs: [{ name: 'radarr' }, { name: 'radarr-4k' }],
    sonarrs: [{ name: 'sonarr' }, { name: 'sonarr-anime' }],
  });
  simulator.disk.makeFolder(RECYCLE_BIN);
  const settings = simulator.radarrs.get('radarr-4k')?.state.arr.settings;
  settings?.change('mediamanagement', { recycleBin: RECYCLE_BIN });
  return simulator;
}

function addFilms(builder: LibraryBuilder): void {
  let tmdbId = 1000;
  const film = (title: string, more: Partial<MovieInput> = {}) => {
    tmdbId += 1;
    // Of every third film the torrent is gone: only then its disk space comes back.
    const torrent = tmdbId % 3 > 0 && { torrent: true as const };
    const common = { title, tmdbId, imdbId: `tt${tmdbId}`, importedAt: IMPORTED_AT, ...torrent };
    builder.movie({ ...common, ...more });
    return (again: Partial<MovieInput>) => builder.movie({ ...common, ...again });
  };
  // Seen by all in December, one after the other: what the first runs meet.
  film('Alder', { watched: december(1) });
  film('Amber', { watched: december(2) });
  film('Anise', { watched: december(3) });
  film('Aspen', { watched: december(4) });
  film('Dahlia', { watched: december(5), tags: ['keep'] });
  film('Harbor', { watched: december(6, [ANNA, BEN, CLEO]) });
  film('Juniper', { watched: december(7, [ANNA]) });
  film('Birch', { watched: december(8, [ANNA, BEN, DORA]) })({ instance: 'radarr-4k' });
  film('Cobalt')({ instance: 'radarr-4k' });
  film('Monolith', { instance: 'radarr-4k', watched: december(9, [ANNA, BEN]) });
  film('Nocturne', { instance: 'radarr-4k' });
  for (const title of UNWATCHED) film(title);
  for (const title of NOT_YET) film(title, { instance: null, inJellyfin: false, file: null });
}

function addSeries(builder: LibraryBuilder): void {
  const here = { importedAt: IMPORTED_AT, torrent: 'pack' as const };
  builder
    .series({
      title: 'Atlas',
      seasons: [
        { number: 1, episodes: 3, ...here, watched: december(15) },
        {
          number: 2,
          ...here,
          episodes: [
            { watched: december(16, [ANNA, BEN, CLEO]) },
            { watched: december(17, [ANNA, BEN]) },
            { watched: december(18, [ANNA, BEN]) },
          ],
        },
      ],
    })
    .series({
      title: 'Beacon',
      status: 'continuing',
      seasons: [
        { number: 1, episodes: 4, ...here, watched: december(19) },
        {
          number: 2,
          episodes: [34, 41, 48].map((day) => ({ airsAt: at(day, 18) })),
          files: [],
        },
      ],
    })
    .series({
      title: 'Comet',
      type: 'daily',
      status: 'continuing',
      seasons: [{ number: 1, episodes: 3, importedAt: IMPORTED_AT, torrent: 'each' }],
    })
    .series({
      title: 'Eclipse',
      status: 'continuing',
      seasons: [
        { number: 1, episodes: 2, ...here },
        { number: 2, episodes: 2, ...here, firstAired: '2025-01-01', watched: december(20, [ANNA]) },
      ],
    })
    .series({ title: 'Fable', seasons: [{ number: 1, episodes: 2, importedAt: IMPORTED_AT }] })
    .series({
      title: 'Glacier',
      favoriteOf: [CLEO],
      seasons: [{ number: 1, episodes: 2, ...here, watched: december(21) }],
    })
    .series({
      title: 'Hollow',
      seasons: [
        {
          number: 1,
          ...here,
          episodes: [{ watched: december(22) }, { watched: december(23, [ANNA]) }],
        },
      ],
    })
    .series({ title: 'Isthmus', seasons: [{ number: 1, episodes: 2, ...here }] })
    .series({
      title: 'Lantern',
      tags: ['keep'],
      seasons: [{ number: 1, episodes: 2, ...here, watched: december(24) }],
    });
  addAnime(builder);
}

function addAnime(builder: LibraryBuilder): void {
  const here = { importedAt: IMPORTED_AT, torrent: 'pack' as const };
  const instance = 'sonarr-anime';
  builder
    .series({
      title: 'Dynamo',
      instance,
      type: 'anime',
      seasons: [
        { number: 0, episodes: 1, ...here },
        { number: 1, episodes: 3, files: [[1, 2], [3]], ...here, watched: december(25, [ANNA]) },
      ],
    })
    .series({
      title: 'Jubilee',
      instance,
      type: 'anime',
      seasons: [{ number: 1, episodes: 2, ...here }],
    })
    .series({
      title: 'Kitsune',
      instance,
      type: 'anime',
      status: 'continuing',
      seasons: [{ number: 1, episodes: 2, ...here, watched: december(26, [ANNA, BEN, DORA]) }],
    });
}

/** Seen to the end on that evening of December, by one after the other. */
function december(day: number, people: readonly string[] = [ANNA, BEN, CLEO, DORA]): WatchInputs {
  const evening = DECEMBER + (day - 1) * DAY_MS;
  return Object.fromEntries(people.map((person, index) => [person, evening + index * 600_000]));
}
