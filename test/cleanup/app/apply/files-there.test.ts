import { describe, expect, it } from 'vitest';
import { filesThere } from '../../../../cleanup/app/apply/files-there.ts';
import type { EpisodeReading } from '../../../../cleanup/ports/managers.ts';
import { anEpisode, anEpisodeFile, episodeFileId, episodeId } from '../../../support/facts.ts';

const file = (id: number, ...episodes: readonly number[]) => ({
  ...anEpisodeFile({ id: episodeFileId(id), path: `/${id}` }),
  episodes: episodes.map((number) => ({ ...anEpisode({ number }), id: episodeId(number) })),
  freedBytes: 0,
  importedAt: 0,
  plays: [],
});
const episode = (id: number, own: EpisodeReading['file'] = 'none') =>
  anEpisode({ id: episodeId(id), file: own });
const there = (
  episodes: readonly EpisodeReading[],
  listed: readonly number[],
  ...planned: ReturnType<typeof file>[]
) => {
  const files = listed.map((id) => anEpisodeFile({ id: episodeFileId(id) }));
  return [...filesThere({ episodes, files }, planned, 'sonarr')];
};

describe('filesThere', () => {
  it('has what is listed, or what an episode is in, and nothing that is no file of the plan', () => {
    const one = file(11, 1);
    expect(there([episode(1)], [], one)).toEqual([]);
    expect(there([episode(1)], [11], one)).toEqual([11]);
    expect(there([episode(1, episodeFileId(11))], [], one)).toEqual([11]);
    expect(there([episode(1), episode(2, episodeFileId(12))], [12], one)).toEqual([]);
  });

  it('takes a file for there while one of its own episodes is in an unknown one', () => {
    const episodes = [episode(1), episode(2, 'unknown'), episode(3)];
    expect(there(episodes, [], file(11, 1, 2), file(13, 3))).toEqual([11]);
  });

  it('asks for one episode of each file at least', () => {
    expect(there([episode(1)], [], file(11, 1, 2))).toEqual([]);
    expect(() => there([episode(1)], [], file(11, 1), file(12, 2))).toThrow(
      'sonarr no longer lists the episodes of /12',
    );
  });
});
