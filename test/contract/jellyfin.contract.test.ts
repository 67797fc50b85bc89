import { JellyfinAccountCheck } from '../../clients/jellyfin/account.ts';
import { JellyfinLibraryAdmin } from '../../clients/jellyfin/library-admin.ts';
import {
  openJellyfinAccountCheck,
  openJellyfinAdmin,
  openJellyfinPictures,
  openJellyfinReader,
  openJellyfinStartup,
} from '../../clients/jellyfin/open.ts';
import { JellyfinPictures } from '../../clients/jellyfin/pictures.ts';
import { JellyfinReader } from '../../clients/jellyfin/reader.ts';
import { JellyfinServerAdmin } from '../../clients/jellyfin/server-admin.ts';
import { JellyfinStartup } from '../../clients/jellyfin/startup.ts';
import { JellyfinUserAdmin } from '../../clients/jellyfin/user-admin.ts';
import { JellyfinWriter } from '../../clients/jellyfin/writer.ts';
import { aFirstRun, credentials, itemId, userId } from '../clients/jellyfin/a-jellyfin.ts';
import { describeContract } from './describe-contract.ts';
import { jellyfinOperations } from './jellyfin.expectations.ts';

const nightly = {
  Type: 'WeeklyTrigger',
  DayOfWeek: 'Sunday',
  TimeOfDayTicks: 1,
  IntervalTicks: 1,
  MaxRuntimeTicks: 1,
};

describeContract('Jellyfin', {
  operations: jellyfinOperations,
  documents: ['jellyfin-10.11.json', 'jellyfin-12.json'],
  classes: [
    JellyfinReader,
    JellyfinWriter,
    JellyfinUserAdmin,
    JellyfinLibraryAdmin,
    JellyfinServerAdmin,
    JellyfinStartup,
    JellyfinAccountCheck,
    JellyfinPictures,
  ],
  calls: (url) => {
    const { media: client, users, libraries, server } = openJellyfinAdmin({ url, credentials });
    const withLogin = openJellyfinReader({ url, credentials: { username: 'ann', password: 'pw' } });
    return {
      waitUntilHealthy: () => client.waitUntilHealthy(0),
      publicInfo: () => client.publicInfo(),
      catalogue: () => client.catalogue(),
      catalogueById: () => client.catalogueById([itemId(1)]),
      existing: () => client.existing([itemId(1)]),
      userItems: () => client.userItems(userId(1), (item) => item),
      userItemsById: () => client.userItemsById(userId(1), [itemId(1)]),
      folderMarks: () => client.folderMarks(userId(1)),
      folderMarksById: () => client.folderMarksById(userId(1), [itemId(3)]),
      userData: () => client.userData(userId(1), itemId(1)),
      versions: () => client.versions([itemId(1)]),
      sessions: () => withLogin.sessions(),
      users: () => client.users(),
      libraries: () => client.libraries(),
      collections: () => client.collections(),
      collectionMembers: () => client.collectionMembers(itemId(9)),
      configuration: () => client.configuration(),
      servesMetrics: () => client.servesMetrics(),
      createCollection: () => client.createCollection('Leaving Soon', [itemId(1)]),
      addToCollection: () => client.addToCollection(itemId(9), [itemId(1)]),
      removeFromCollection: () => client.removeFromCollection(itemId(9), [itemId(1)]),
      reportDeleted: () => client.reportDeleted(['/media/a.mkv']),
      refreshLibraries: () => client.refreshLibraries(),
      createLibrary: () =>
        libraries.createLibrary({ name: 'Shows', collectionType: 'tvshows', paths: ['/media/tv'] }),
      librariesWithOptions: () => libraries.librariesWithOptions(),
      addPath: () => libraries.addPath('Movies', '/media/more'),
      changeLibraryOptions: () =>
        libraries.changeLibraryOptions(itemId(1), { EnableTrickplayImageExtraction: false }),
      accounts: () => users.accounts(),
      changePassword: () => users.changePassword(userId(1), 'new-password', 'old-password'),
      systemInfo: () => server.systemInfo(),
      playbacks: () => server.playbacks(),
      scheduledTasks: () => server.scheduledTasks(),
      setTriggers: () => server.setTriggers('scan', [nightly]),
      createUser: () => users.createUser('bob', 'pw'),
      changePolicy: () => users.changePolicy(userId(1), { IsAdministrator: true }),
      changeConfiguration: () => server.changeConfiguration({ EnableMetrics: true }),
      apiKeys: () => server.apiKeys('cleanup'),
      ensureApiKey: () => server.ensureApiKey('cleanup'),
      firstUser: () => openJellyfinStartup({ url }).firstUser(),
      complete: () => openJellyfinStartup({ url }).complete(aFirstRun),
      check: () => openJellyfinAccountCheck({ url }, { id: 'page', name: 'page' }).check('ann', 'pw'),
      primary: () => openJellyfinPictures({ url }).primary(itemId(1), 600),
    };
  },
});
