import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openSonarrWriter } from '../../../clients/sonarr/open.ts';
import type { EpisodeFile, EpisodeFileIds, EpisodeIds, Series } from '../../../clients/sonarr/resources.ts';
import type { SonarrWriter } from '../../../clients/sonarr/writer.ts';
import { aLibrary } from '../../../simulator/library/builder.ts';
import { type Simulator, startSimulator } from '../../../simulator/start.ts';
import { failureOf } from '../../support/failure-of.ts';

const library = () =>
  aLibrary()
    .series({
      title: 'Show',
      tvdbId: 1,
      seasons: [
        { number: 1, episodes: 3, files: [[1, 2], [3]], torrent: 'pack' },
        { number: 2, episodes: [{}, { airsAt: null }], files: [[1]] },
      ],
    })
    .series({ title: 'Other', tvdbId: 2, seasons: [{ number: 1, episodes: 1 }] })
    .build();

describe('a simulated Sonarr', () => {
  let simulator: Simulator;
  let client: SonarrWriter;
  let show: Series;
  let other: Series;

  beforeEach(async () => {
    simulator = await startSimulator(library());
    const { url, apiKey } = simulator.sonarr;
    client = openSonarrWriter({ url, apiKey, retry: { sleep: async () => {} } });
    const all = await client.series();
    show = all.find(({ title }) => title === 'Show') as Series; // the library above has both
    other = all.find(({ title }) => title === 'Other') as Series;
  });
  afterEach(async () => {
    await client.close();
    await simulator.close();
  });

  const filesOfSeason = async (season: number): Promise<EpisodeFile[]> =>
    (await client.episodeFiles(show.id)).filter(({ seasonNumber }) => seasonNumber === season);
  const idsOf = (files: readonly EpisodeFile[]) => files.map(({ id }) => id) as unknown as EpisodeFileIds; // never empty here

  it('lists episodes, missing and undated ones too', async () => {
    const episodes = await client.episodes(show.id);

    expect(episodes.map((one) => [one.seasonNumber, one.episodeNumber, one.episodeFileId > 0])).toEqual([
      [1, 1, true],
      [1, 2, true],
      [1, 3, true],
      [2, 1, true],
      [2, 2, false],
    ]);
    expect(episodes.at(-1)?.airDateUtc ?? 'undated').toBe('undated');
  });

  it('knows every episode of a file (trap 8, hazard 14)', async () => {
    const [double] = await filesOfSeason(1);
    if (double === undefined) throw new Error('the first season has files');

    expect((await client.episodesOfFile(double.id)).map(({ episodeNumber }) => episodeNumber)).toEqual([
      1, 2,
    ]);
    expect(await client.episodeFilesById([double.id])).toEqual([double]);
  });

  it('removes a season in the safe order and leaves the rest (trap 7, hazards 10 and 11)', async () => {
    const season = (await client.episodes(show.id)).filter(({ seasonNumber }) => seasonNumber === 1);
    const files = await filesOfSeason(1);

    await client.setSeasonsMonitored(show.id, [1], false);
    await client.setEpisodesMonitored(season.map(({ id }) => id) as unknown as EpisodeIds, false); // three of them
    await client.deleteEpisodeFiles(show.id, idsOf(files));

    const after = await client.episodes(show.id);
    expect(after.map((one) => [one.seasonNumber, one.monitored, one.episodeFileId > 0])).toEqual([
      [1, false, false],
      [1, false, false],
      [1, false, false],
      [2, true, true],
      [2, true, false],
    ]);
    expect(files.map(({ path }) => simulator.disk.stat(path))).toEqual([undefined, undefined]);
    expect(await filesOfSeason(2)).toHaveLength(1);
  });

  it('sets the flag of a season and leaves its episodes, the other seasons and the tags (trap 7)', async () => {
    const tag = (await client.tags()).map(({ id }) => id);
    const before = await client.episodes(show.id);
    const tags = (await client.seriesById(show.id)).tags;

    await client.setSeasonFlag(show.id, 2, false);

    const after = await client.seriesById(show.id);
    expect(after.seasons.map((one) => [one.seasonNumber, one.monitored])).toContainEqual([2, false]);
    expect(after.tags).toEqual(tags);
    expect(await client.episodes(show.id)).toEqual(before);
    expect(tag).toEqual(expect.arrayContaining(tags));
  });

  it('deletes nothing when a file is of another series (trap 3)', async () => {
    const [own] = await filesOfSeason(1);
    const [foreign] = await client.episodeFiles(other.id);
    const before = simulator.requests.writes().length;
    const ids = idsOf([own, foreign].filter((file) => file !== undefined));

    expect(await failureOf(client.deleteEpisodeFiles(show.id, ids))).toMatchObject({ code: 'mismatch' });
    expect(simulator.requests.writes()).toHaveLength(before);
  });

  it('refuses to delete files while the mount is gone (hazard 38)', async () => {
    const files = await filesOfSeason(1);
    simulator.disk.loseMount('/data', 'gone');

    expect(await failureOf(client.deleteEpisodeFiles(show.id, idsOf(files)))).toMatchObject({
      code: 'conflict',
    });
  });

  it('dies in the middle of a bulk delete, and the call is not repeated', async () => {
    const files = await filesOfSeason(1);
    simulator.faults.add({ server: 'sonarr', method: 'DELETE', fault: { kind: 'dies', afterItems: 1 } });

    expect(await failureOf(client.deleteEpisodeFiles(show.id, idsOf(files)))).toMatchObject({
      code: 'connection-lost',
    });
    expect(simulator.requests.writes()).toHaveLength(1);
  });

  it('removes a series without its files', async () => {
    const [file] = await client.episodeFiles(other.id);

    await client.removeSeries(other.id, { addImportListExclusion: true });
    simulator.clock.advance(5_000);

    expect((await client.series()).map(({ id }) => id)).toEqual([show.id]);
    expect(simulator.disk.stat(file?.path ?? '')).toBeDefined();
    expect((await client.exclusions()).map(({ tvdbId }) => tvdbId)).toEqual([2]);
  });

  it('finds episodes by air date, without the undated ones', async () => {
    const found = await client.episodesAiring(0, Date.UTC(2200, 0, 1));

    expect(found).toHaveLength(5);
  });

  it('knows the torrent of a season pack (hazard 15)', async () => {
    const imports = await client.historySince(0, 'downloadFolderImported');
    const hashes = imports.filter(({ seriesId }) => seriesId === show.id).map(({ downloadId }) => downloadId);

    expect(new Set(hashes.filter(Boolean)).size).toBe(1);
    expect((await client.historyOf(show.id)).length).toBeGreaterThan(0);
  });

  it('sets and clears the monitoring of a series', async () => {
    await client.setSeriesMonitored(show.id, false);

    expect(await client.seriesById(show.id)).toMatchObject({ monitored: false, seasons: show.seasons });
  });
});
