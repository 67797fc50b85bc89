import { describe, expect, it } from 'vitest';
import { aLibrary } from '../../../simulator/library/builder.ts';
import { upgrade } from '../../../simulator/sonarr/upgrade.ts';
import { askSonarr, listOf } from '../support/ask.ts';
import { running } from '../support/running.ts';

const FOLDER = '/data/media/tv/Show/Season 01';
const library = (files: readonly (readonly number[])[]) =>
  aLibrary().series({ title: 'Show', seasons: [{ number: 1, episodes: 2, files }] });

async function upgraded(files: readonly (readonly number[])[]) {
  const sim = await running(library(files));
  const [episode] = sim.sonarr.state.episodes.all();
  if (episode === undefined) throw new Error('there is no episode');
  sim.clock.advance(60_000);
  upgrade(sim.sonarr.state, episode);
  return { sim, episode };
}

describe('upgrade', () => {
  it('replaces the file of an episode by a newer one, as another row', async () => {
    const { sim } = await upgraded([[1], [2]]);

    const found = listOf(await askSonarr(sim, '/episodefile?seriesId=1'));

    expect(found.map(({ id, path }) => [id, path])).toEqual([
      [2, `${FOLDER}/Show - S01E02.mkv`],
      [3, `${FOLDER}/Show - S01E01 again.mkv`],
    ]);
    expect(sim.disk.stat(`${FOLDER}/Show - S01E01.mkv`)).toBeUndefined();
    expect(sim.sonarr.state.files.get(3)?.dateAdded).toBe(sim.clock.now());
  });

  it('is told by the history as a deletion with its reason, between two imports', async () => {
    const { sim, episode } = await upgraded([[1], [2]]);

    const lines = listOf(await askSonarr(sim, `/history?episodeId=${episode.id}&pageSize=50`));

    expect(lines.map(({ eventType, data }) => [eventType, data?.['reason']]).toReversed()).toEqual([
      ['downloadFolderImported', undefined],
      ['episodeFileDeleted', 'Upgrade'],
      ['grabbed', undefined],
      ['downloadFolderImported', undefined],
    ]);
  });

  it('gives each episode of a shared file a file of its own', async () => {
    const { sim } = await upgraded([[1, 2]]);

    const episodes = listOf(await askSonarr(sim, '/episode?seriesId=1'));

    expect(episodes.map(({ episodeFileId }) => episodeFileId)).toEqual([2, 3]);
  });

  it('needs a file to replace', async () => {
    const { sim, episode } = await upgraded([[1], [2]]);
    episode.fileId = 0;

    expect(() => upgrade(sim.sonarr.state, episode)).toThrow('has no file to upgrade');
  });
});
