import { describe, expect, it } from 'vitest';
import { itemWork, workNames } from '../../../../../cleanup/app/snapshot/marks/works.ts';
import { indexMedia } from '../../../../../cleanup/app/snapshot/media/media-index.ts';
import type { VideoReading } from '../../../../../cleanup/ports/media-server.ts';
import { anEpisodeVideo, Household, itemId } from '../../../../support/in-memory/household.ts';
import { aMark, someMarks } from '../../../../support/in-memory/user-marks.ts';

const FILM = new Household().addMovie(1);
const EPISODE = anEpisodeVideo(1, 2);
const SHOW = { id: itemId('show-1'), path: '/media/tv/Show 1', providerIds: { tvdb: 1 } };
const CLAIMS = {
  movies: new Map([['/media/movies/Film 1/film.mkv', 'movie:tmdb:7']]),
  series: new Map([['/media/tv/Show 1', 'series:tvdb:9']]),
};
const NO_CLAIMS = { movies: new Map(), series: new Map() };

/** What works are called, where somebody touched the items of these names. */
function names(videos: readonly VideoReading[], claims = CLAIMS, touched: readonly string[] = []) {
  const people = [someMarks({ touched: new Map(touched.map((id) => [itemId(id), aMark()])) })];
  const workOf = workNames(indexMedia({ videos, series: [SHOW] }), claims, people);
  return (id: string) => workOf(itemId(id));
}

const nameOf = (video: VideoReading, claims = CLAIMS) => names([video], claims)(video.id);

describe('workNames', () => {
  it('says what Radarr or Sonarr says of the path, whatever Jellyfin takes it for', () => {
    expect(nameOf({ ...FILM, providerIds: { tmdb: 99 } })).toBe('movie:tmdb:7');
    expect(nameOf({ ...FILM, path: '/media/movies//Film 1/film.mkv' })).toBe('movie:tmdb:7');
    expect(nameOf(EPISODE)).toBe('series:tvdb:9:1:2');
    expect(nameOf({ ...EPISODE, path: '/media/tv/Show 1/Season 1/deep/a.mkv' })).toBe('series:tvdb:9:1:2');
  });

  it('takes no film for an episode of the folder it lies in, and no episode for a film', () => {
    expect(nameOf({ ...FILM, path: '/media/tv/Show 1/film.mkv' })).toBe('movie:tmdb:1');
    expect(nameOf({ ...EPISODE, path: '/media/movies/Film 1/film.mkv' })).toBe('series:tvdb:1:1:2');
  });

  it('says what Jellyfin says of what nobody tracks, and of what has no path', () => {
    const { path: _, ...pathless } = FILM;
    const { path: __, ...pathlessEpisode } = EPISODE;
    expect(nameOf(FILM, NO_CLAIMS)).toBe('movie:tmdb:1');
    expect(nameOf(EPISODE, NO_CLAIMS)).toBe('series:tvdb:1:1:2');
    expect(nameOf(pathless)).toBe('movie:tmdb:1');
    expect(nameOf(pathlessEpisode)).toBe('series:tvdb:1:1:2');
  });

  it('names items that nobody touched too, and those that are not listed by themselves', () => {
    const other = { ...FILM, id: itemId('film-2'), path: '/media/other.mkv', providerIds: { tmdb: 2 } };
    const workOf = names([FILM, other, EPISODE], CLAIMS, ['film-2']);

    expect(workOf('film-2')).toBe('movie:tmdb:2');
    expect(workOf('film-1')).toBe('movie:tmdb:7');
    expect(workOf('show-1-e2')).toBe('series:tvdb:9:1:2');
    expect(workOf('version-of-film-1')).toBe('item:version-of-film-1');
  });
});

describe('itemWork', () => {
  const work = (video: VideoReading, series: readonly (typeof SHOW)[] = [SHOW]) =>
    itemWork(video, indexMedia({ videos: [], series }));

  it('is one for two items of one film or of one episode, and another for any other', () => {
    expect(work({ ...FILM, id: itemId('copy') })).toBe(work(FILM));
    expect(work({ ...FILM, providerIds: { tmdb: 2 } })).not.toBe(work(FILM));
    expect(work({ ...EPISODE, id: itemId('copy') })).toBe(work(EPISODE));
    expect(work({ ...EPISODE, number: 3 })).not.toBe(work(EPISODE));
    expect(work({ ...EPISODE, seasonNumber: 2 })).not.toBe(work(EPISODE));
  });

  it('is the item’s own where Jellyfin knows no id', () => {
    const { series: _, ...homeless } = EPISODE;
    expect(work({ ...FILM, providerIds: { tvdb: 1 } })).toBe('item:film-1');
    expect(work(homeless)).toBe('item:show-1-e2');
    expect(work(EPISODE, [])).toBe('item:show-1-e2');
    expect(work(EPISODE, [{ ...SHOW, providerIds: { tvdb: 0 } }])).toBe('item:show-1-e2');
  });

  it('tells episodes apart that have no number', () => {
    const { seasonNumber: _, ...seasonless } = EPISODE;
    const { number: __, ...numberless } = EPISODE;
    expect(work(seasonless)).toBe('series:tvdb:1:item:show-1-e2');
    expect(work(numberless)).toBe('series:tvdb:1:item:show-1-e2');
  });
});
