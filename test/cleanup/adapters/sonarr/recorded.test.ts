import { describe, expect, it } from 'vitest';
import { openSonarr } from '../../../../cleanup/adapters/sonarr/open-sonarr.ts';
import { recordedServer } from '../support/recorded-server.ts';

// Written down by hand from what the server showed.
function aSonarr(names: readonly string[]) {
  const { sent, ...server } = recordedServer('sonarr-4.0.19.2979', names);
  return { sent, sonarr: openSonarr({ ...server, instance: 'sonarr', apiKey: 'REDACTED' }) };
}

describe('openSonarr', () => {
  it('reads a recorded household in six calls', async () => {
    const names = ['status', 'tags', 'health', 'rootFolders', 'mediaManagement', 'series'];
    const { sonarr, sent } = aSonarr(names);

    const { titles, problems } = await sonarr.read();

    if (titles === 'unknown') throw new Error('expected titles');
    expect(problems).toEqual([]);
    expect(
      titles.map(({ title, status, providerIds, path }) => [title, status, providerIds.tvdb, path]),
    ).toEqual([
      ['Pioneer One', 'ended', 170551, '/data/media/tv/Pioneer One'],
      ['Harbour Lights', 'continuing', expect.any(Number), '/data/media/tv/Harbour Lights'],
      ['Two Parter', 'ended', expect.any(Number), '/data/media/tv/Two Parter'],
    ]);
    expect(titles[0]?.seasons).toEqual([
      { number: 0, monitored: false, episodesWithFile: 1 },
      { number: 1, monitored: true, episodesWithFile: 6 },
      { number: 2, monitored: true, episodesWithFile: 4 },
    ]);
    expect(sent).toHaveLength(6);
  });

  it('tells an upgrade of a file with two episodes of both', async () => {
    const { sonarr } = aSonarr(['historySince-imported', 'historySince-episodeFileDeleted-upgrade']);

    const { upgrades } = await sonarr.historySince(0);

    expect(upgrades.map(({ of }) => of)).toEqual([26, 27]);
  });
});
