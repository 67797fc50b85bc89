import { describe, expect, it } from 'vitest';
import { joinInventory, matchInventory } from '../../../../../cleanup/app/snapshot/join/join-inventory.ts';
import type { EpisodeReading } from '../../../../../cleanup/ports/managers.ts';
import type { SessionsReading } from '../../../../../cleanup/ports/media-server.ts';
import { ANNA, daysAgo, episodeFileId, seriesId } from '../../../../support/facts.ts';
import {
  anEpisodeReading,
  aSeriesReading,
  Household,
  itemId,
} from '../../../../support/in-memory/household.ts';
import { knownOf, NOTHING_PLAYS } from '../../../../support/in-memory/known.ts';

/** Show 1 of two files, of which Anna played the first. */
async function joined(
  episodes: readonly EpisodeReading[] = [anEpisodeReading(1, 1), anEpisodeReading(1, 2)],
  sessions: Partial<SessionsReading> | 'unread' = {},
  prepare: (household: Household) => void = () => undefined,
) {
  const household = new Household().watch(ANNA, 'show-1-e1');
  household.addSeries(1);
  prepare(household);
  const { instance, inventories } = household.sonarr;
  const inventory = { files: inventories.get(seriesId(1))?.files ?? [], episodes };
  const known = await knownOf(household, {
    sessions: sessions === 'unread' ? undefined : { ...NOTHING_PLAYS, ...sessions },
  });
  const files = matchInventory(instance, aSeriesReading(1, 2), inventory, known);
  return joinInventory(instance, inventory, files, known);
}

describe('joinInventory', () => {
  it('tells what Sonarr told of an episode, with the marks of its file', async () => {
    const { episodes, files } = await joined([{ ...anEpisodeReading(1, 1), tvdb: 55 }]);

    expect(episodes).toEqual([
      {
        id: 1001,
        season: 1,
        number: 1,
        title: 'Episode 1',
        tvdb: 55,
        airsAt: daysAgo(400),
        monitored: true,
        file: 1001,
        watches: [
          expect.objectContaining({ user: ANNA, state: 'played' }),
          expect.objectContaining({ state: 'unplayed' }),
        ],
        playing: false,
      },
    ]);
    expect(files[0]).toMatchObject({
      id: 1001,
      path: '/data/tv/Show 1/S01E01.mkv',
      match: 'proven',
      jellyfinItem: 'show-1-e1',
      episodes: [1001],
    });
  });

  it('keeps files that no episode names', async () => {
    const { files } = await joined([anEpisodeReading(1, 1)]);
    expect(files.map(({ id, episodes }) => [id, episodes])).toEqual([
      [1001, [1001]],
      [1002, []],
    ]);
  });

  it('gives every episode of a file the marks of the file', async () => {
    const both = [anEpisodeReading(1, 1), { ...anEpisodeReading(1, 2), file: episodeFileId(1001) }];
    const { episodes, files } = await joined(both);

    expect(files[0]?.episodes).toEqual([1001, 1002]);
    expect(episodes.map(({ watches }) => watches[0]?.state)).toEqual(['played', 'played']);
  });

  it('knows nothing of an episode without a file, or with one that Sonarr does not list', async () => {
    const files = ['none', 'unknown', episodeFileId(9)] as const;
    const { episodes } = await joined(files.map((file) => ({ ...anEpisodeReading(1, 1), file })));

    for (const episode of episodes) {
      expect(episode).toMatchObject({ watches: [], playing: false });
      expect(episode).not.toHaveProperty('alternates');
      expect(episode).not.toHaveProperty('tvdb');
    }
    expect(episodes.map(({ file }) => file)).toEqual(files);
  });

  it('plays where the item of the file does', async () => {
    const { episodes } = await joined(undefined, { items: new Set([itemId('show-1-e2')]) });
    expect(episodes.map(({ playing }) => playing)).toEqual([false, true]);
  });

  it('may be playing where the queue of episodes or all sessions are unknown', async () => {
    const fileless = [anEpisodeReading(1, 1), { ...anEpisodeReading(1, 2), file: 'none' as const }];
    const playing = async (sessions: Partial<SessionsReading> | 'unread') =>
      (await joined(fileless, sessions)).episodes.map((episode) => episode.playing);

    expect(await playing({ queueUnknown: new Set(['episode']) })).toEqual(['unknown', false]);
    expect(await playing({ queueUnknown: new Set(['movie']) })).toEqual([false, false]);
    expect(await playing('unread')).toEqual(['unknown', 'unknown']);
  });

  it('tells of versions that were not read', async () => {
    const { episodes } = await joined(undefined, undefined, ({ jellyfin }) => {
      jellyfin.videos = jellyfin.videos.map((video) => ({ ...video, versions: 2 }));
    });
    expect(episodes[0]).toMatchObject({ alternates: 'unknown' });
  });
});
