import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { JellyfinUserId } from '../../../clients/jellyfin/ids.ts';
import {
  type JellyfinAdmin,
  openJellyfinAdmin,
  openJellyfinStartup,
} from '../../../clients/jellyfin/open.ts';
import { libraryScan } from '../../../clients/jellyfin/tasks.ts';
import { aLibrary } from '../../../simulator/library/builder.ts';
import { type Simulator, startSimulator } from '../../../simulator/start.ts';
import { failureOf } from '../../support/failure-of.ts';
import { aFirstRun } from './a-jellyfin.ts';

const heat = '/data/media/movies/Heat (2000)/Heat (2000).mkv';
const library = () =>
  aLibrary()
    .user('ann', { administrator: true, password: 'her-password' })
    .user('kid', { password: 'old-password' })
    .movie({ title: 'Heat' })
    .movie({ title: 'Heat', instance: 'radarr-4k' });

describe.each(['10.10', '10.11', '12'] as const)(
  'the administration of a simulated Jellyfin %s',
  (version) => {
    let simulator: Simulator;
    let ann: JellyfinAdmin;

    beforeEach(async () => {
      simulator = await startSimulator(library().build(), { jellyfin: { version } });
      ann = as('ann', 'her-password');
    });
    afterEach(async () => {
      await ann.close();
      await simulator.close();
    });

    const as = (username: string, password: string) =>
      openJellyfinAdmin({ url: simulator.jellyfin.url, credentials: { username, password } });

    const idOf = async (name: string): Promise<JellyfinUserId> => {
      const account = (await ann.users.accounts()).find(({ Name }) => Name === name);
      if (account === undefined) throw new Error(`there is no ${name}`);
      return account.Id;
    };

    it("sets somebody else's password, which ends all sessions of that user", async () => {
      const kid = as('kid', 'old-password');
      await kid.media.users();

      await ann.users.changePassword(await idOf('kid'), 'new-password');

      expect(await failureOf(kid.media.users())).toMatchObject({ code: 'unauthorized' });
      const again = as('kid', 'new-password');
      expect(await again.media.users()).toHaveLength(2);
      await Promise.all([kid.close(), again.close()]);
    });

    it('sets the own password with the current one only, and stays signed in', async () => {
      const id = await idOf('ann');

      expect(await failureOf(ann.users.changePassword(id, 'another', 'wrong'))).toMatchObject({
        code: 'forbidden',
      });
      await ann.users.changePassword(id, 'another', 'her-password');

      expect(await ann.media.users()).toHaveLength(2);
    });

    it('lets a plain user change nothing of others', async () => {
      const kid = as('kid', 'old-password');
      const id = await idOf('ann');

      expect(await failureOf(kid.users.changePassword(id, 'x'))).toMatchObject({ code: 'forbidden' });
      expect(await failureOf(kid.server.scheduledTasks())).toMatchObject({ code: 'forbidden' });
      expect(await failureOf(kid.server.systemInfo())).toMatchObject({ code: 'forbidden' });
      expect(await failureOf(kid.libraries.librariesWithOptions())).toMatchObject({ code: 'forbidden' });
      await kid.close();
    });

    it('changes options of one library and nothing else (trap 26)', async () => {
      const before = await ann.libraries.librariesWithOptions();
      const [movies, ...others] = before;
      if (movies?.ItemId == null) throw new Error('the library has a folder of movies');

      await ann.libraries.changeLibraryOptions(movies.ItemId, { EnableRealtimeMonitor: true });

      expect(await ann.libraries.librariesWithOptions()).toEqual([
        { ...movies, LibraryOptions: { ...movies.LibraryOptions, EnableRealtimeMonitor: true } },
        ...others,
      ]);
    });

    it('adds a folder to a library, which is there and is not there twice', async () => {
      const folder = '/data/media/tv';

      expect(await failureOf(ann.libraries.addPath('Movies', '/nowhere'))).toMatchObject({
        code: 'not-found',
      });
      expect(await failureOf(ann.libraries.addPath('Films', folder))).toMatchObject({ code: 'not-found' });
      await ann.libraries.addPath('Movies', folder);

      expect((await ann.media.libraries()).find(({ Name }) => Name === 'Movies')?.Locations).toEqual([
        '/data/media/movies',
        folder,
      ]);
      expect(await failureOf(ann.libraries.addPath('Movies', folder))).toMatchObject({ code: 'conflict' });
    });

    it('makes a library with its options, known at once', async () => {
      const options = { EnableRealtimeMonitor: true };
      const paths = ['/data/media/tv'];
      await ann.libraries.createLibrary({
        name: 'TV',
        collectionType: 'tvshows',
        paths,
        options,
        scan: true,
      });

      const made = (await ann.libraries.librariesWithOptions()).find(({ Name }) => Name === 'TV');

      expect(made).toMatchObject({
        Locations: paths,
        LibraryOptions: { ...options, PathInfos: [{ Path: paths[0] }] },
      });
      expect(made?.ItemId).toMatch(/^[0-9a-f]{32}$/);
    });

    it('sets when the scan runs, and nothing else of the schedule', async () => {
      const before = await ann.server.scheduledTasks();
      const scan = before.find(({ Key }) => Key === libraryScan);
      const triggers = [{ Type: 'IntervalTrigger', IntervalTicks: 36_000_000_000 }];

      await ann.server.setTriggers(scan?.Id ?? '', triggers);

      expect(await ann.server.scheduledTasks()).toEqual(
        before.map((task) => (task === scan ? { ...task, Triggers: triggers } : task)),
      );
    });

    it('tells why a film is not played directly', async () => {
      const reasons = ['AudioCodecNotSupported'];
      simulator.jellyfin.actions.startPlaying('kid', heat, { video: false, audio: true, reasons });

      expect(await ann.server.playbacks()).toMatchObject([
        {
          UserName: 'kid',
          NowPlayingItem: { Name: 'Heat' },
          PlayState: { PlayMethod: 'Transcode' },
          TranscodingInfo: { IsVideoDirect: true, IsAudioDirect: false, TranscodeReasons: reasons },
        },
      ]);
    });

    it('tells where transcodes go', async () => {
      expect(await ann.server.systemInfo()).toMatchObject({ TranscodingTempPath: '/cache/transcodes' });
    });
  },
);

describe('the first user of the wizard', () => {
  it.each(['10.10', '10.11', '12'] as const)(
    'is new until it has a password, on %s (trap 25)',
    async (version) => {
      const simulator = await startSimulator(aLibrary().build(), {
        jellyfin: { version, setup: 'factory-new' },
      });
      const { url } = simulator.jellyfin;
      const startup = openJellyfinStartup({ url });
      const faults = { server: 'jellyfin', path: /\/Startup\/RemoteAccess$/, times: 1 };
      simulator.faults.add({ ...faults, fault: { kind: 'status', status: 500 } });

      expect(await startup.firstUser()).toMatchObject({ isNew: true });
      expect(await failureOf(startup.complete(aFirstRun))).toMatchObject({ code: 'server-fault' });
      expect(await startup.firstUser()).toEqual({ name: 'ann', isNew: false });
      await startup.complete(aFirstRun, { keepsFirstUser: true });

      expect(await startup.signsIn('ann', 'her-password')).toBe(true);
      expect(await startup.signsIn('ann', 'another')).toBe(false);
      await Promise.all([startup.close(), simulator.close()]);
    },
  );
});
