import { aLibrary, type LibraryBuilder } from '../../../simulator/library/builder.ts';
import type { EpisodeFileSpec, LibrarySpec, SeriesSpec } from '../../../simulator/library/spec.ts';

const IMPORTED = '2026-11-28T01:39:45Z';

/** Films in the order of their ids in Radarr: title, year, TMDB id, file. Of the sixth and tenth nothing was recorded. */
const FILMS: readonly (readonly [string, number, number, string])[] = [
  ['Big Buck Bunny', 2008, 10378, 'Big Buck Bunny (2008) Bluray-1080p'],
  ['Sintel', 2010, 45745, 'Sintel.2010.1080p.BluRay.x264-GROUP'],
  ['Tears of Steel', 2012, 133701, 'Tears of Steel (2012) - 1080p'],
  ['Elephants Dream', 2006, 9761, 'Elephants Dream (2006) Bluray-1080p'],
  ['Night of the Living Dead', 1968, 10331, 'Night.of.the.Living.Dead.1968.1080p.BluRay.x264-GROUP'],
  ['Sixth Film', 1950, 6, 'Sixth.Film.1950.1080p.BluRay.x264-GROUP'],
  ['Nosferatu', 1922, 653, 'Nosferatu.1922.1080p.BluRay.x264-GROUP'],
  ['Metropolis', 1927, 19, 'Metropolis (1927) Bluray-1080p'],
  ['Charade', 1963, 4808, 'Charade.1963.1080p.BluRay.x264-GROUP'],
  ['Tenth Film', 1951, 10, 'Tenth.Film.1951.1080p.BluRay.x264-GROUP'],
  ['A Trip to the Moon', 1902, 775, 'A.Trip.to.the.Moon.1902.1080p.BluRay.x264-GROUP'],
];

export const SINTEL = 'd846289ed8b66ffcb4cf7da48facfb302d521153';

/** The household of test/recorded: its films, series and users. */
export function household(): LibrarySpec {
  const { series, ...rest } = built().build();
  return {
    ...rest,
    series: series.map((show) => ({ ...show, files: show.files.map((file) => renamed(show, file)) })),
  };
}

/** The names that Sonarr gave to files, or left as they were downloaded. */
function renamed(show: SeriesSpec, file: EpisodeFileSpec): EpisodeFileSpec {
  const { season, episodes } = file;
  const folder = season === 0 ? 'Specials' : `Season ${season}`;
  const numbers = episodes.map((number) => `E${String(number).padStart(2, '0')}`);
  const code = `S${String(season).padStart(2, '0')}${numbers.join('-')}`;
  const titles = episodes.map(
    (number) =>
      show.episodes.find((episode) => episode.season === season && episode.number === number)?.title,
  );
  const title = titles.map((name, index) => name ?? `Episode ${episodes[index]}`).join(' + ');
  const name =
    show.title === 'Pioneer One' && season === 1
      ? `Pioneer.One.${code}.1080p.WEB-DL.x264-GROUP`
      : `${show.title} - ${code} - ${title} WEBDL-1080p`;
  return { ...file, path: `${show.folder}/${folder}/${name}.mkv` };
}

function built(): LibraryBuilder {
  const library = aLibrary()
    .user('ann', { administrator: true, hidden: true })
    .user('ben', { hidden: true })
    .user('cat', { hidden: true })
    .user('dis', { hidden: true, disabled: true })
    .user('kid', { hidden: true, libraries: ['Shows'] })
    .tag('keep');
  for (const film of FILMS) addFilm(library, film);
  return library
    .series({
      title: 'Pioneer One',
      year: 2010,
      tvdbId: 170551,
      tmdbId: 170558,
      imdbId: 'tt1748166',
      runtimeMinutes: 25,
      seasons: [
        {
          number: 0,
          monitored: false,
          importedAt: IMPORTED,
          episodes: [
            { title: 'Behind the scenes', airsAt: '2010-05-01T20:00:00Z' },
            { title: 'Never aired', airsAt: null },
          ],
          files: [[1]],
        },
        {
          ...season(1, 6),
          firstAired: '2010-06-16T20:00:00Z',
          watched: { ann: '2026-07-11', ben: '2026-07-21', cat: '2026-07-01' },
        },
        { ...season(2, 4), firstAired: '2010-12-15T20:00:00Z' },
      ],
    })
    .series({
      title: 'Harbour Lights',
      year: 2018,
      tvdbId: 300001,
      seasons: [
        { ...season(0, 1), episodes: [{ title: 'Christmas Special' }] },
        season(1, 4),
        season(2, 4),
        { ...season(3, 4), files: [[1], [2]] },
      ],
    })
    .series({
      title: 'Two Parter',
      year: 2015,
      tvdbId: 300002,
      seasons: [
        { ...season(1, 4), files: [[1, 2], [3], [4]], firstAired: '2015-01-05T20:00:00Z' },
        { ...season(2, 2), files: [] },
      ],
    });
}

function season(number: number, episodes: number) {
  return { number, episodes, importedAt: IMPORTED, torrent: 'each' as const };
}

function addFilm(library: LibraryBuilder, [title, year, tmdbId, file]: (typeof FILMS)[number]): void {
  const versions = title === 'Tears of Steel' ? [{ name: 'Tears of Steel (2012) - 4K.mkv' }] : [];
  library.movie({
    title,
    year,
    tmdbId,
    imdbId: `tt${tmdbId}`,
    file: `${file}.mkv`,
    importedAt: IMPORTED,
    torrent: title === 'Sintel' ? SINTEL : true,
    otherFiles: versions,
    ...(title === 'Metropolis' ? { watched: { ann: { favorite: true } } } : {}),
  });
}
