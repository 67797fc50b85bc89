import { describe, expect, it } from 'vitest';
import type { EpisodeFacts, EpisodeFileFacts } from '../../../../cleanup/domain/facts/facts.ts';
import { takeInventory } from '../../../../cleanup/domain/files/inventory.ts';
import { anEpisode, anEpisodeFile, aSeries, episodeFileId, episodeId } from '../../../support/facts.ts';

const F1 = episodeFileId(1101);
const fileOf = (...listed: readonly number[]) => anEpisodeFile({ id: F1, episodes: listed.map(episodeId) });

/** What an inventory says, by the ids of episodes. */
function taken(episodes: readonly EpisodeFacts[], files: readonly EpisodeFileFacts[]) {
  const inventory = takeInventory(aSeries({ episodes, files }));
  const idsOf = (found: Iterable<EpisodeFacts>) => Array.from(found, ({ id }) => id);
  return {
    episodes: idsOf(inventory.episodes),
    held: inventory.held.map((held) => idsOf(held.episodes)),
    contradicted: idsOf(inventory.contradicted),
  };
}

describe('takeInventory', () => {
  const special = anEpisode({ season: 0, number: 3 });
  const first = anEpisode({ number: 1 });
  const second = anEpisode({ number: 2 });
  const alsoSecond = anEpisode({ number: 2, id: episodeId(999) });
  const later = anEpisode({ season: 2, number: 1 });

  it.each([
    { name: 'in order', episodes: [special, first, second, alsoSecond, later] },
    { name: 'in reverse', episodes: [later, alsoSecond, second, first, special] },
    { name: 'two of one number swapped', episodes: [special, first, alsoSecond, second, later] },
    { name: 'two of one season swapped', episodes: [special, second, first, alsoSecond, later] },
    { name: 'two seasons swapped', episodes: [later, special, first, second, alsoSecond] },
  ])('lists episodes by season, number and id when Sonarr lists them $name', ({ episodes }) => {
    expect(taken(episodes, []).episodes).toEqual([3, 101, 102, 999, 201]);
  });

  it('contradicts the episodes that the file lists and those that name it, and no other', () => {
    const missing = anEpisode({ number: 3, file: 'none' });
    const episodes = [
      anEpisode({ number: 1, file: F1 }),
      second,
      missing,
      anEpisode({ number: 4, file: F1 }),
    ];
    const files = [fileOf(101, 103), anEpisodeFile({ id: episodeFileId(1102), episodes: [episodeId(102)] })];

    expect(taken(episodes, files)).toMatchObject({
      held: [[101, 103, 104], [102]],
      contradicted: [101, 103, 104],
    });
  });

  it.each<{ name: string; listed: readonly number[]; contradicted: readonly number[] }>([
    { name: 'it lists both of them', listed: [101, 103], contradicted: [101, 101, 103] },
    { name: 'it lists one', listed: [101], contradicted: [101, 101] },
  ])('contradicts two episodes of one id that name a file, when $name', ({ listed, contradicted }) => {
    const episodes = [
      anEpisode({ number: 1, file: F1 }),
      anEpisode({ number: 2, id: episodeId(101), file: F1 }),
      anEpisode({ number: 3, file: 'none' }),
    ];

    expect(taken(episodes, [fileOf(...listed)])).toMatchObject({ held: [contradicted], contradicted });
  });

  it('finds no contradiction where a file lists one of its two episodes twice', () => {
    const episodes = [anEpisode({ number: 1, file: F1 }), anEpisode({ number: 2, file: F1 })];

    expect(taken(episodes, [fileOf(101, 102, 101)])).toMatchObject({ held: [[101, 102]], contradicted: [] });
  });

  it.each<{ name: string; other: EpisodeFileFacts }>([
    { name: 'lists it as well', other: fileOf(101) },
    { name: 'lists none', other: fileOf() },
    { name: 'does not tell', other: { ...fileOf(), episodes: 'unknown' } },
  ])('ties an episode to both files of the id it names when one $name', ({ other }) => {
    for (const files of [
      [fileOf(101), other],
      [other, fileOf(101)],
    ]) {
      expect(taken([first], files)).toMatchObject({ held: [[101], [101]], contradicted: [101] });
    }
  });
});
