import { describe, expect, it } from 'vitest';
import { openJellyfin } from '../../../../cleanup/adapters/jellyfin/open-jellyfin.ts';
import { openShelf } from '../../../../cleanup/adapters/jellyfin/open-shelf.ts';
import type { JellyfinItemId } from '../../../../cleanup/domain/facts/ids.ts';
import type { RecordedServer } from '../../../support/recorded.ts';
import { recordedServer } from '../support/recorded-server.ts';

// Written down by hand from what the servers showed.
const [eleven, twelve] = ['jellyfin-10.11.11', 'jellyfin-12.0-rc5'] as const;
const item = (id: string) => id as JellyfinItemId;
const tears = item('95edc2f10376667aec8d738d8db172e9');
const pilot = item('05446cb871bb928254c7990feb80d1b5');
const fourK = {
  [eleven]: item('6ce5234e30e549c3d0aba072e0f51a7e'),
  [twelve]: item('9fb941158fdadd4f0827fe5d382719ed'),
};

function aServer(server: RecordedServer, names: readonly string[]) {
  const { sent, ...answers } = recordedServer(server, names);
  const options = { ...answers, credentials: { apiKey: 'REDACTED' } };
  return { sent, jellyfin: openJellyfin(options), shelf: openShelf(options) };
}

describe('openJellyfin', () => {
  it.each([eleven, twelve])('knows %s, its people and its libraries, in a call each', async (server) => {
    const { jellyfin, sent } = aServer(server, ['publicInfo-set-up', 'users', 'libraries']);

    const { problem } = await jellyfin.version();
    const users = await jellyfin.users();
    const libraries = await jellyfin.libraries();

    expect(problem).toBeUndefined();
    expect(users.map(({ name, enabled, libraries }) => [name, enabled, libraries]).sort()).toEqual([
      ['ann', true, 'all'],
      ['ben', true, 'all'],
      ['cat', true, 'all'],
      ['dis', server === twelve, 'all'],
    ]);
    expect(libraries.map(({ name, folders }) => [name, folders])).toEqual([
      ['Shows', ['/data/media/tv']],
      ['Movies', ['/data/media/movies']],
    ]);
    expect(sent).toHaveLength(3);
  });

  it('reads in two calls when ben saw the pilot, and shares one mark for what he did nothing with', async () => {
    const { sent, jellyfin } = aServer(eleven, ['users', 'userItems-ben', 'folderMarks']);
    const ben = (await jellyfin.users()).find(({ name }) => name === 'ben');
    if (ben === undefined) throw new Error('there is a ben');

    const { videos, folders, withheld } = await jellyfin.marks(ben.id);

    expect(videos.get(pilot)).toEqual({
      state: 'played',
      lastPlayedAt: Date.UTC(2026, 6, 21, 20),
      position: 'none',
      favorite: false,
      key: '05446cb8-71bb-9282-54c7-990feb80d1b5',
    });
    const others = [...videos].filter(([id]) => id !== pilot).map(([, mark]) => mark);
    expect(others).toHaveLength(3);
    expect(new Set(others).size).toBe(1);
    expect([...folders.values()]).toEqual([false, false, false, false]);
    expect(withheld).toBe(0);
    expect(sent).toEqual(['GET /Users', 'GET /Items', 'GET /Items']);
  });

  it('has no marks at all when one of the two lists fails', async () => {
    const { jellyfin } = aServer(eleven, ['users', 'userItems-ann']);
    const [ann] = await jellyfin.users();
    if (ann === undefined) throw new Error('there is an ann');

    await expect(jellyfin.marks(ann.id)).rejects.toMatchObject({
      name: 'ServerFailure',
      message: expect.stringMatching(/^jellyfin rejected the request with status 418/),
    });
  });

  it.each([eleven, twelve])('reads at %s the two files of Tears of Steel (trap 34)', async (server) => {
    const { jellyfin } = aServer(server, ['versions']);

    const versions = await jellyfin.versionsOf([tears, item('cec3ff7c1987a9e0fe19519194631d27')]);

    const folder = '/data/media/movies/Tears of Steel (2012)/Tears of Steel (2012)';
    expect(versions.get(tears)).toEqual([
      { id: tears, path: `${folder} - 1080p.mkv` },
      { id: fourK[server], path: `${folder} - 4K.mkv` },
    ]);
  });

  it('reads who plays what, with the versions and the queue (traps 34 and 37)', async () => {
    const { jellyfin } = aServer(eleven, ['sessions-playing', 'publicInfo-set-up']);
    const later = aServer(twelve, ['sessions-playing', 'publicInfo-set-up']);

    const { items, queueUnknown } = await jellyfin.sessions();

    expect(items).toContain(fourK[eleven]);
    expect(items).toContain(item('1743a7d59bc98b13f04adb6570c5ef09'));
    expect(queueUnknown).toEqual(new Set());
    expect((await later.jellyfin.sessions()).queueUnknown.size).toBeGreaterThan(0);
  });

  it('reads what exists: kinds, paths and provider ids', async () => {
    const { jellyfin, sent } = aServer(eleven, ['catalogue']);

    const { videos, series } = await jellyfin.catalogue();

    expect(videos.length + series.length).toBe(4);
    for (const { path, runtimeKnown, versions } of videos) {
      expect(path).toMatch(/^\/data\/media\//);
      expect(runtimeKnown).toBe(true);
      expect(versions).toBeGreaterThan(0);
    }
    expect(sent).toHaveLength(1);
  });
});

describe('openShelf', () => {
  it('finds the collection by its whole name, and says none for another', async () => {
    const { shelf } = aServer(eleven, ['collections', 'collectionMembers']);

    expect(await shelf.find('Leaving')).toBe('none');
  });
});
