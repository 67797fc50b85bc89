import { openJellyfinReader, openJellyfinStartup, openJellyfinWriter } from '../../clients/jellyfin/open.ts';
import { JellyfinReader } from '../../clients/jellyfin/reader.ts';
import { JellyfinStartup } from '../../clients/jellyfin/startup.ts';
import { JellyfinWriter } from '../../clients/jellyfin/writer.ts';
import { aFirstRun, credentials, itemId, userId } from '../clients/jellyfin/a-jellyfin.ts';
import { describeContract } from './describe-contract.ts';
import { jellyfinOperations } from './jellyfin.expectations.ts';

describeContract('Jellyfin', {
  operations: jellyfinOperations,
  documents: ['jellyfin-10.11.json', 'jellyfin-12.json'],
  classes: [JellyfinReader, JellyfinWriter, JellyfinStartup],
  calls: (url) => {
    const client = openJellyfinWriter({ url, credentials });
    const withLogin = openJellyfinReader({ url, credentials: { username: 'ann', password: 'pw' } });
    return {
      waitUntilHealthy: () => client.waitUntilHealthy(0),
      publicInfo: () => client.publicInfo(),
      catalogue: () => client.catalogue(),
      userItems: () => client.userItems(userId(1)),
      userItemsById: () => client.userItemsById(userId(1), [itemId(1)]),
      folderMarks: () => client.folderMarks(userId(1)),
      userData: () => client.userData(userId(1), itemId(1)),
      versions: () => client.versions([itemId(1)]),
      sessions: () => withLogin.sessions(),
      users: () => client.users(),
      libraries: () => client.libraries(),
      collections: () => client.collections(),
      collectionMembers: () => client.collectionMembers(itemId(9)),
      configuration: () => client.configuration(),
      createCollection: () => client.createCollection('Leaving Soon', [itemId(1)]),
      addToCollection: () => client.addToCollection(itemId(9), [itemId(1)]),
      removeFromCollection: () => client.removeFromCollection(itemId(9), [itemId(1)]),
      reportDeleted: () => client.reportDeleted(['/media/a.mkv']),
      refreshLibraries: () => client.refreshLibraries(),
      createLibrary: () =>
        client.createLibrary({ name: 'Shows', collectionType: 'tvshows', paths: ['/media/tv'] }),
      createUser: () => client.createUser('bob', 'pw'),
      changePolicy: () => client.changePolicy(userId(1), { IsAdministrator: true }),
      changeConfiguration: () => client.changeConfiguration({ EnableMetrics: true }),
      apiKeys: () => client.apiKeys('cleanup'),
      ensureApiKey: () => client.ensureApiKey('cleanup'),
      complete: () => openJellyfinStartup({ url }).complete(aFirstRun),
    };
  },
});
