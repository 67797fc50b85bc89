import { openJellyfinAdmin, openJellyfinStartup, openJellyfinWriter } from '../../clients/jellyfin/open.ts';
import { aFirstRun } from '../clients/jellyfin/a-jellyfin.ts';
import { starting } from './a-simulator.ts';
import { describeAnswers } from './describe-answers.ts';
import { jellyfinOperations } from './jellyfin.expectations.ts';

const ofFirstRun = ({ path }: { path: string }) => path.startsWith('/Startup');

describeAnswers('a simulated Jellyfin', {
  operations: jellyfinOperations.filter((operation) => !ofFirstRun(operation)),
  start: starting('jellyfin', async ({ jellyfin: { url, apiKey, actions } }) => {
    const writer = openJellyfinWriter({ url, credentials: { apiKey } });
    const [film] = await writer.catalogue();
    await writer.createCollection('Leaving Soon', film === undefined ? [] : [film.Id]);
    await writer.close();
    actions.startPlaying('ann', '/data/media/tv/Show/Season 01/Show - S01E03.mkv', {
      video: false,
      audio: true,
      reasons: ['AudioCodecNotSupported'],
    });
  }),
  read: async (url, apiKey) => {
    const { media: client, ...admin } = openJellyfinAdmin({ url, credentials: { apiKey } });
    await client.publicInfo();
    const [user] = await client.users();
    const [item] = await client.catalogue();
    const [collection] = await client.collections();
    if (user === undefined || item === undefined || collection === undefined)
      throw new Error('the server has one of each');
    await client.userItems(user.Id, (item) => item);
    await client.folderMarks(user.Id);
    await client.existing([item.Id]);
    await client.versions([item.Id]);
    await client.userData(user.Id, item.Id);
    await client.collectionMembers(collection.Id);
    await client.sessions();
    await client.libraries();
    await admin.server.apiKeys('any');
    await admin.server.systemInfo();
    await admin.server.playbacks();
    await admin.server.scheduledTasks();
    await admin.libraries.librariesWithOptions();
    await admin.users.changePolicy(user.Id, { EnableVideoPlaybackTranscoding: false });
    await admin.close();
  },
  seldom: {
    'GET /Users': 'Policy.MaxParentalRating',
    'GET /Users/{userId}': 'Policy.MaxParentalRating',
    'GET /Sessions': 'NowPlayingQueue.Id',
    'GET /ScheduledTasks': 'Triggers.DayOfWeek',
  },
});

describeAnswers('a simulated Jellyfin at its first start', {
  operations: jellyfinOperations.filter(ofFirstRun),
  start: starting('jellyfin', async () => {}, { jellyfin: { setup: 'factory-new' } }),
  read: async (url) => {
    const client = openJellyfinStartup({ url });
    await client.complete(aFirstRun);
    await client.close();
  },
});
