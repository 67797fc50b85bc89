import { RadarrClient, SonarrClient } from 'tsarr';
import { describe, expect, it } from 'vitest';
import { running } from '../simulator/support/running.ts';
import { aHousehold } from './household.ts';

async function connected() {
  const sim = await running(aHousehold());
  const radarr = new RadarrClient({ baseUrl: sim.radarr.url, apiKey: sim.radarr.apiKey });
  const sonarr = new SonarrClient({ baseUrl: sim.sonarr.url, apiKey: sim.sonarr.apiKey });
  return { sim, radarr, sonarr };
}

describe('tsarr and a simulated Radarr', () => {
  it('reads movies, history, queue, folders and settings', async () => {
    const { sim, radarr } = await connected();

    const movies = await radarr.getMovies();
    const history = await radarr.getMovieHistory(1);
    const answers = await Promise.all([
      radarr.getSystemStatus(),
      radarr.getHealth(),
      radarr.getMovie(1),
      radarr.getQueueDetails(),
      radarr.getRootFolders(),
      radarr.getQualityProfiles(),
      radarr.getQualityProfile(1),
      radarr.getCustomFormats(),
      radarr.getDownloadClients(),
      radarr.getNamingConfig(),
      radarr.getHostConfig(),
    ]);

    expect(movies.data?.map(({ title }) => title)).toEqual(['Heat', 'Alien']);
    expect(history.data?.map(({ eventType }) => eventType)).toEqual(['downloadFolderImported', 'grabbed']);
    expect(answers.map(({ response }) => response.status)).toEqual(answers.map(() => 200));
    expect(sim.requests.unknown()).toEqual([]);
  });

  it('unmonitors a movie and deletes it', async () => {
    const { radarr } = await connected();
    const { data: movie } = await radarr.getMovie(1);

    const written = await radarr.updateMovie(1, { ...movie, monitored: false });
    await radarr.deleteMovie(2);

    expect(written.data?.monitored).toBe(false);
    expect((await radarr.getMovies()).data?.map(({ id }) => id)).toEqual([1]);
  });
});

describe('tsarr and a simulated Sonarr', () => {
  it('reads series and episodes, and unmonitors one', async () => {
    const { sim, sonarr } = await connected();

    const { data: series } = await sonarr.getSeries();
    const { data: episodes } = await sonarr.getEpisodes(1);
    const [first] = episodes ?? [];
    const written = await sonarr.updateEpisode(first?.id ?? 0, { ...first, monitored: false });

    expect(series?.map(({ title }) => title)).toEqual(['Show']);
    expect(episodes).toHaveLength(3);
    expect(written.data?.monitored).toBe(false);
    expect(sim.requests.unknown()).toEqual([]);
  });
});
