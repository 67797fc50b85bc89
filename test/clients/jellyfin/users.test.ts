import { describe, expect, it } from 'vitest';
import { failureOf } from '../../support/failure-of.ts';
import { jsonBody, useMockHttp } from '../../support/mock-http.ts';
import { anAdmin, aPolicy, aReader, itemId, userId } from './a-jellyfin.ts';

const http = useMockHttp();

const policy = { ...aPolicy, SomethingNew: { kept: [1] } };
const ann = { Id: userId(1), Name: 'ann', Policy: policy };

describe('users', () => {
  it('lists the disabled ones too, and says so (hazard 44: disabled users)', async () => {
    const bob = { Id: userId(2), Name: 'bob', Policy: { ...policy, IsDisabled: true } };
    http.expect({ path: '/Users', method: 'GET' }, 200, [ann, bob]);

    const users = await aReader(http).users();

    expect(users.map(({ Name, Policy }) => [Name, Policy.IsDisabled])).toEqual([
      ['ann', false],
      ['bob', true],
    ]);
  });

  it.each([
    ['nobody is listed (hazard 44: no users)', [], 'incomplete'],
    [
      'it is not known who may see what',
      [{ ...ann, Policy: { ...policy, EnableAllFolders: undefined } }],
      'malformed',
    ],
    [
      'it is not known who is disabled',
      [{ ...ann, Policy: { ...policy, IsDisabled: undefined } }],
      'malformed',
    ],
  ])('fails when %s', async (_name, answer, code) => {
    http.expect({ path: '/Users', method: 'GET' }, 200, answer);

    expect(await failureOf(aReader(http).users())).toMatchObject({ code });
  });
});

describe('changePolicy', () => {
  const path = `/Users/${userId(1)}`;
  const directPlay = {
    EnableVideoPlaybackTranscoding: false,
    EnableAudioPlaybackTranscoding: false,
    EnablePlaybackRemuxing: false,
  };

  it('writes the whole policy back with what it does not know, and reads it again (trap 26: a write replaces everything; trap 32: direct play needs all three)', async () => {
    const changed = { ...policy, ...directPlay };
    http.expect({ path, method: 'GET' }, 200, ann);
    http.expect({ path: `${path}/Policy`, method: 'POST', body: jsonBody(changed) }, 204);
    http.expect({ path, method: 'GET' }, 200, { ...ann, Policy: changed });

    await expect(anAdmin(http).users.changePolicy(userId(1), directPlay)).resolves.toBeUndefined();
  });

  it('takes a field emptied with null and then absent for taken (trap 33: null is omitted)', async () => {
    http.expect({ path, method: 'GET' }, 200, { ...ann, Policy: { ...policy, MaxParentalRating: 12 } });
    const body = jsonBody({ ...policy, MaxParentalRating: null });
    http.expect({ path: `${path}/Policy`, method: 'POST', body }, 204);
    http.expect({ path, method: 'GET' }, 200, ann);
    const change = anAdmin(http).users.changePolicy(userId(1), { MaxParentalRating: null });

    await expect(change).resolves.toBeUndefined();
  });

  it('fails when the server did not take a field', async () => {
    http.expect({ path, method: 'GET' }, 200, ann);
    http.expect({ path: `${path}/Policy`, method: 'POST' }, 204);
    http.expect({ path, method: 'GET' }, 200, ann);

    expect((await failureOf(anAdmin(http).users.changePolicy(userId(1), directPlay))).message).toContain(
      'did not take EnableVideoPlaybackTranscoding, EnableAudioPlaybackTranscoding, EnablePlaybackRemuxing',
    );
  });

  it('writes nothing when another user comes back', async () => {
    http.expect({ path, method: 'GET' }, 200, { ...ann, Id: userId(2) });

    expect(await failureOf(anAdmin(http).users.changePolicy(userId(1), directPlay))).toMatchObject({
      code: 'mismatch',
    });
  });
});

describe('createUser', () => {
  it('answers the new user', async () => {
    const body = JSON.stringify({ Name: 'ann', Password: 'pw' });
    http.expect({ path: '/Users/New', method: 'POST', body }, 200, ann);

    expect(await anAdmin(http).users.createUser('ann', 'pw')).toMatchObject({ Id: userId(1) });
  });
});

describe('sessions', () => {
  it('tells what plays, which version, and what is queued', async () => {
    const playing = {
      Id: 's1',
      UserId: userId(1),
      NowPlayingItem: { Id: itemId(1), SeriesId: itemId(2) },
      PlayState: { MediaSourceId: itemId(3), IsPaused: true },
      NowPlayingQueue: [{ Id: itemId(1), PlaylistItemId: 'p' }],
      LastPlaybackCheckIn: '2024-05-05T05:05:05.0000000Z',
    };
    http.expect({ path: '/Sessions', method: 'GET' }, 200, [playing, { Id: 's2' }]);

    expect(await aReader(http).sessions()).toEqual([
      {
        Id: 's1',
        UserId: userId(1),
        NowPlayingItem: { Id: itemId(1), SeriesId: itemId(2) },
        PlayState: { MediaSourceId: itemId(3) },
        queue: [itemId(1)],
        LastPlaybackCheckIn: Date.UTC(2024, 4, 5, 5, 5, 5),
      },
      { Id: 's2', queue: [] },
    ]);
  });

  const version = { path: '/System/Info/Public', method: 'GET' };
  const silent = [
    { Id: 's1', NowPlayingItem: { Id: itemId(1) }, NowPlayingQueue: [] },
    { Id: 's2', NowPlayingItem: null, NowPlayingQueue: null },
  ];

  it.each([
    ['10.11.11', []],
    ['12.0.0', 'unknown'],
    ['13.1.0', 'unknown'],
    ['unstable', 'unknown'],
  ])(
    'on %s takes an empty queue while something plays for %j (trap 37: 12 leaves it empty)',
    async (Version, queue) => {
      http.expect({ path: '/Sessions', method: 'GET' }, 200, silent);
      http.expect(version, 200, { Version, StartupWizardCompleted: true });
      http.expect({ path: '/Sessions', method: 'GET' }, 200, silent);
      const reader = aReader(http);

      const first = await reader.sessions();

      expect(first.map((session) => session.queue)).toEqual([queue, []]);
      expect(await reader.sessions()).toEqual(first); // the version is asked for once
    },
  );

  it.each(['0001-01-01T00:00:00.0000000Z', 'never', 7])(
    'takes %j for no time at which a client last played (trap 40: of the year 1 where it never did)',
    async (LastPlaybackCheckIn) => {
      http.expect({ path: '/Sessions', method: 'GET' }, 200, [{ Id: 's', LastPlaybackCheckIn }]);

      expect(await aReader(http).sessions()).toMatchObject([{ LastPlaybackCheckIn: 'unknown' }]);
    },
  );
});
