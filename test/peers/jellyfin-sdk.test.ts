import { BaseItemKind } from '@jellyfin/sdk/lib/generated-client/models/base-item-kind.js';
import { ItemFields } from '@jellyfin/sdk/lib/generated-client/models/item-fields.js';
import { ItemFilter } from '@jellyfin/sdk/lib/generated-client/models/item-filter.js';
import { Jellyfin } from '@jellyfin/sdk/lib/jellyfin.js';
import { getCollectionApi } from '@jellyfin/sdk/lib/utils/api/collection-api.js';
import { getItemsApi } from '@jellyfin/sdk/lib/utils/api/items-api.js';
import { getLibraryApi } from '@jellyfin/sdk/lib/utils/api/library-api.js';
import { getPlaystateApi } from '@jellyfin/sdk/lib/utils/api/playstate-api.js';
import { getSessionApi } from '@jellyfin/sdk/lib/utils/api/session-api.js';
import { getSystemApi } from '@jellyfin/sdk/lib/utils/api/system-api.js';
import { getTvShowsApi } from '@jellyfin/sdk/lib/utils/api/tv-shows-api.js';
import { getUserApi } from '@jellyfin/sdk/lib/utils/api/user-api.js';
import { describe, expect, it } from 'vitest';
import { running } from '../simulator/support/running.ts';
import { aHousehold } from './household.ts';

/** The official client, set up as an application does, with the simulator's key. */
async function connected(version: '10.11' | '12' = '10.11') {
  const sim = await running(aHousehold(), { jellyfin: { version } });
  const jellyfin = new Jellyfin({
    clientInfo: { name: 'peer', version: '1' },
    deviceInfo: { name: 'peer', id: 'peer' },
  });
  const api = jellyfin.createApi(sim.jellyfin.url, sim.jellyfin.apiKey);
  return { sim, api, userId: sim.jellyfin.actions.userId('ann') };
}

interface Entry {
  readonly Id?: string;
  readonly Name?: string;
  readonly Genres?: readonly string[];
}

/** The package's declarations don't resolve under `nodenext`: what it answers has no type of its own here. */
function entries(list: readonly Entry[] | null | undefined): readonly Entry[] {
  return list ?? [];
}

describe.each(['10.11', '12'] as const)('@jellyfin/sdk and a simulated Jellyfin %s', (version) => {
  it('lists items by kind, by repeated ids and by filters', async () => {
    const { sim, api, userId } = await connected(version);
    const items = getItemsApi(api);
    const fields = [ItemFields.Path, ItemFields.ProviderIds, ItemFields.Genres, ItemFields.MediaSources];

    const { data: movies } = await items.getItems({
      recursive: true,
      includeItemTypes: [BaseItemKind.Movie],
      fields,
    });
    const ids = entries(movies.Items).flatMap(({ Id }) => Id ?? []);
    const { data: byId } = await items.getItems({ ids, userId });
    const { data: played } = await items.getItems({
      userId,
      recursive: true,
      includeItemTypes: [BaseItemKind.Movie],
      filters: [ItemFilter.IsPlayed, ItemFilter.IsNotFolder],
    });
    const { data: counted } = await items.getItems({ recursive: true, limit: 0 });

    expect(entries(movies.Items).map(({ Genres }) => Genres)).toEqual([[], []]);
    expect(byId.TotalRecordCount).toBe(2);
    expect(entries(played.Items).map(({ Name }) => Name)).toEqual(['Heat']);
    expect([counted.Items, counted.TotalRecordCount]).toEqual([[], 7]);
    expect(sim.requests.unknown()).toEqual([]);
  });

  it('reads users, libraries, seasons, episodes, sessions and the system', async () => {
    const { sim, api, userId } = await connected(version);
    const series = sim.jellyfin.actions.item('/data/media/tv/Show').id;

    const { data: users } = await getUserApi(api).getUsers();
    const { data: folders } = await getLibraryApi(api).getMediaFolders();
    const { data: seasons } = await getTvShowsApi(api).getSeasons({ seriesId: series, userId });
    const { data: episodes } = await getTvShowsApi(api).getEpisodes({ seriesId: series, userId, season: 1 });
    const { data: sessions } = await getSessionApi(api).getSessions();
    const { data: info } = await getSystemApi(api).getPublicSystemInfo();

    expect(entries(users).map(({ Name }) => Name)).toEqual(['ann']);
    expect(entries(folders.Items).map(({ Name }) => Name)).toEqual(['Movies', 'Shows']);
    expect([seasons.TotalRecordCount, episodes.TotalRecordCount]).toEqual([1, 3]);
    expect(sessions).toEqual([]);
    expect(info.StartupWizardCompleted).toBe(true);
    expect(sim.requests.unknown()).toEqual([]);
  });

  it('logs in, marks as played, and keeps a collection', async () => {
    const { sim, api, userId } = await connected(version);
    const alien = sim.jellyfin.actions.item('/data/media/movies/Alien (2000)/Alien (2000).mkv').id;
    const heat = sim.jellyfin.actions.item('/data/media/movies/Heat (2000)/Heat (2000).mkv').id;

    const { data: marked } = await getPlaystateApi(api).markPlayedItem({ itemId: alien, userId });
    const { data: made } = await getCollectionApi(api).createCollection({ name: 'Soon', ids: [alien, heat] });
    const { data: members } = await getItemsApi(api).getItems({ parentId: made.Id ?? '', recursive: true });
    const login = await api.authenticateUserByName('ann', 'password');

    expect(marked.Played).toBe(true);
    expect(members.TotalRecordCount).toBe(2);
    expect(login.data.User?.Name).toBe('ann');
  });
});
