/** What Seerr sends for a request: through the public APIs of Radarr and Sonarr alone. */
import type { Simulator } from '../../simulator/start.ts';
import { type Json, runCommand, send } from './calls.ts';

/** Looks the film up and adds it under the root folder that it finds, monitored, with a search. */
export async function requestFilm({ radarr }: Simulator, tmdbId: number): Promise<void> {
  const [film] = asList(await send(radarr, 'GET', `/api/v3/movie/lookup?term=tmdb:${tmdbId}`));
  await send(radarr, 'POST', '/api/v3/movie', {
    title: film?.['title'],
    year: film?.['year'],
    tmdbId,
    titleSlug: String(tmdbId),
    minimumAvailability: 'released',
    tags: [],
    ...(await whereNewItemsGo(radarr)),
    addOptions: { searchForMovie: true },
  });
}

/** Adds the series with that season alone; of one that is there the season and its episodes are monitored again. */
export async function requestSeason({ sonarr }: Simulator, tvdbId: number, season: number): Promise<void> {
  const [series] = asList(await send(sonarr, 'GET', `/api/v3/series/lookup?term=tvdb:${tvdbId}`));
  const seasons = asList(series?.['seasons']).map((known) => ({
    ...known,
    monitored: Number(known['seasonNumber']) === season || (isAdded(series) && known['monitored']),
  }));
  if (!isAdded(series)) {
    const addOptions = { ignoreEpisodesWithFiles: true, searchForMissingEpisodes: true };
    const where = await whereNewItemsGo(sonarr);
    const { title } = series ?? {};
    const body = { tvdbId, title, seasons, seasonFolder: true, seriesType: 'standard', ...where, addOptions };
    await send(sonarr, 'POST', '/api/v3/series', body);
    return;
  }
  const { id } = await send(sonarr, 'PUT', '/api/v3/series', { ...series, monitored: true, seasons });
  const episodes = asList(await send(sonarr, 'GET', `/api/v3/episode?seriesId=${id}`));
  const episodeIds = episodes
    .filter((episode) => Number(episode['seasonNumber']) === season && !episode['monitored'])
    .map((episode) => episode['id']);
  if (episodeIds.length > 0)
    await send(sonarr, 'PUT', '/api/v3/episode/monitor', { episodeIds, monitored: true });
  await runCommand(sonarr, { name: 'MissingEpisodeSearch', seriesId: Number(id) });
}

/** Gives a film that is there a tag that is there, by the name that people see. */
export async function tagFilm({ radarr }: Simulator, tmdbId: number, label: string): Promise<void> {
  const [film] = asList(await send(radarr, 'GET', `/api/v3/movie?tmdbId=${tmdbId}`));
  const tags = asList(await send(radarr, 'GET', '/api/v3/tag'));
  const tag = tags.find((one) => String(one['label']) === label);
  if (film === undefined || tag === undefined) throw new Error(`no film ${tmdbId}, or no tag ${label}`);
  await send(radarr, 'PUT', '/api/v3/movie/editor', {
    movieIds: [film['id']],
    tags: [tag['id']],
    applyTags: 'add',
  });
}

function isAdded(series: Json | undefined): boolean {
  return Number(series?.['id'] ?? 0) > 0;
}

/** What a person chooses in Seerr of what the app offers: the first root folder and the first profile. */
async function whereNewItemsGo(server: Simulator['radarr'] | Simulator['sonarr']) {
  const [rootFolder] = asList(await send(server, 'GET', '/api/v3/rootfolder'));
  const [profile] = asList(await send(server, 'GET', '/api/v3/qualityprofile'));
  return { rootFolderPath: rootFolder?.['path'], qualityProfileId: profile?.['id'], monitored: true };
}

function asList(value: unknown): readonly Json[] {
  if (!Array.isArray(value)) throw new Error(`expected a list, got ${JSON.stringify(value)}`);
  return value;
}
