import { describe, expect, it } from 'vitest';
import type { JellyfinVersion } from '../../../simulator/jellyfin/dialect.ts';
import { aLibrary, type LibraryBuilder } from '../../../simulator/library/builder.ts';
import type { Simulator } from '../../../simulator/start.ts';
import { askJellyfin, type Json, listOf } from '../support/ask.ts';
import { running } from '../support/running.ts';

const DAY_MS = 86_400_000;
const HEAT = '/data/media/movies/Heat (2000)/Heat (2000).mkv';
const EPISODE = '/data/media/tv/Show/Season 01/Show - S01E01.mkv';
const VERSIONS: JellyfinVersion[] = ['10.10', '10.11', '12'];

const heat = (watched: Record<string, string> = {}) =>
  aLibrary().user('ann').movie({ title: 'Heat', watched });

async function startedWith(library: LibraryBuilder, version: JellyfinVersion = '10.11'): Promise<Simulator> {
  return running(library, { jellyfin: { version } });
}

async function userData(sim: Simulator, path: string, user = 'ann'): Promise<Json> {
  const { actions } = sim.jellyfin;
  const answer = await askJellyfin(
    sim,
    `/UserItems/${actions.item(path).id}/UserData?userId=${actions.userId(user)}`,
  );
  return answer.body;
}

describe.each(VERSIONS)('trap 12: in Jellyfin %s user data survives a deletion', (version) => {
  it('attaches to the film that comes back: played at once, with the old date', async () => {
    const sim = await startedWith(heat({ ann: '2025-11-01' }), version);
    const { world } = sim.jellyfin.state;
    const content = world.disk.stat(HEAT)?.content;

    sim.disk.removeFile(HEAT);
    sim.jellyfin.actions.scan();
    expect(listOf(await askJellyfin(sim, '/Items?Recursive=true&IncludeItemTypes=Movie'))).toEqual([]);
    const again = '/data/media/movies/Heat (2000)/Heat.2000.Remux.mkv';
    sim.disk.addFile(again, 1, content);
    sim.jellyfin.actions.scan();

    expect(await userData(sim, again)).toMatchObject({
      Played: true,
      LastPlayedDate: '2025-11-01T00:00:00.0000000Z',
    });
  });
});

describe('trap 13: marking as played keeps an older date', () => {
  it('dates a mark with now when nothing was known before', async () => {
    const sim = await startedWith(heat());

    sim.jellyfin.actions.markPlayed('ann', HEAT);

    expect(await userData(sim, HEAT)).toMatchObject({
      Played: true,
      LastPlayedDate: '2026-01-01T12:00:00.0000000Z',
    });
  });

  it('keeps the date of a half-watched evening long ago', async () => {
    const library = aLibrary().user('ann');
    const halfWatched = { played: false, at: '2024-01-01', position: 0.4 };
    const sim = await startedWith(library.movie({ title: 'Heat', watched: { ann: halfWatched } }));

    sim.jellyfin.actions.markPlayed('ann', HEAT);

    expect(await userData(sim, HEAT)).toMatchObject({
      Played: true,
      LastPlayedDate: '2024-01-01T00:00:00.0000000Z',
    });
  });

  it('takes any date the client gives', async () => {
    const sim = await startedWith(heat({ ann: '2025-11-01' }));
    const { actions } = sim.jellyfin;

    const query = `userId=${actions.userId('ann')}&datePlayed=2001-02-03T00:00:00Z`;
    await askJellyfin(sim, `/UserPlayedItems/${actions.item(HEAT).id}?${query}`, { method: 'POST' });

    expect(await userData(sim, HEAT)).toMatchObject({
      LastPlayedDate: '2001-02-03T00:00:00.0000000Z',
      PlayCount: 2,
    });
  });

  it('can be played without any date', async () => {
    const sim = await startedWith(heat({ ann: 'undated' }));

    const data = await userData(sim, HEAT);

    expect(data['Played']).toBe(true);
    expect('LastPlayedDate' in data).toBe(false);
  });

  it('recurses into a series', async () => {
    const sim = await startedWith(
      aLibrary()
        .user('ann')
        .series({ title: 'Show', seasons: [{ number: 1, episodes: 2 }] }),
    );

    sim.jellyfin.actions.markPlayed('ann', '/data/media/tv/Show');

    expect(await userData(sim, EPISODE)).toMatchObject({ Played: true });
  });
});

describe('trap 14: starting to play something again', () => {
  it.each([
    { version: '10.10', played: false },
    { version: '10.11', played: false },
    { version: '12', played: true },
  ] as const)('in $version leaves Played at $played and dates it with now', async ({ version, played }) => {
    const sim = await startedWith(heat({ ann: '2025-11-01' }), version);

    sim.jellyfin.actions.startPlaying('ann', HEAT);

    expect(await userData(sim, HEAT)).toMatchObject({
      Played: played,
      LastPlayedDate: '2026-01-01T12:00:00.0000000Z',
    });
  });

  it.each([
    { at: 0.04, played: false, position: 'nothing', why: 'under 5 % it never happened' },
    { at: 0.5, played: false, position: 'a place', why: 'in between it can be resumed' },
    { at: 0.91, played: true, position: 'nothing', why: 'past 90 % it is played' },
    {
      at: undefined,
      played: true,
      position: 'nothing',
      why: 'a client that reports no position has played it',
    },
  ])('stopped at $at: $why', async ({ at, played, position }) => {
    const sim = await startedWith(heat());

    sim.jellyfin.actions.startPlaying('ann', HEAT);
    sim.jellyfin.actions.stopPlaying('ann', HEAT, at);

    const data = await userData(sim, HEAT);
    expect(data['Played']).toBe(played);
    expect(Number(data['PlaybackPositionTicks']) > 0 ? 'a place' : 'nothing').toBe(position);
  });

  it('is played at any position when the runtime is not known', async () => {
    const sim = await startedWith(aLibrary().user('ann').movie({ title: 'Heat', runtimeMinutes: 0 }));

    sim.jellyfin.actions.stopPlaying('ann', HEAT, 0.5);

    expect(await userData(sim, HEAT)).toMatchObject({ Played: true });
  });
});

describe('trap 15: played flags of folders and percentages say little', () => {
  it('calls a season played that has nothing in it', async () => {
    const sim = await startedWith(
      aLibrary()
        .user('ann')
        .series({
          title: 'Show',
          seasons: [{ number: 1, episodes: [{ virtualInJellyfin: true }], files: [] }],
        }),
    );

    expect(await userData(sim, '/data/media/tv/Show')).toMatchObject({ Played: true, UnplayedItemCount: 0 });
  });

  it('has no percentage for something finished', async () => {
    const sim = await startedWith(heat());

    sim.jellyfin.actions.stopPlaying('ann', HEAT, 0.5);
    expect(await userData(sim, HEAT)).toHaveProperty('PlayedPercentage', 50);
    sim.jellyfin.actions.stopPlaying('ann', HEAT, 0.95);

    expect(await userData(sim, HEAT)).not.toHaveProperty('PlayedPercentage');
  });
});

describe('trap 16: the played filter and the user data may disagree', () => {
  it('finds an item by a stale row that its own user data contradicts', async () => {
    const sim = await startedWith(heat());
    sim.jellyfin.actions.leaveStaleRow('ann', HEAT, true);

    const query = `userId=${sim.jellyfin.actions.userId('ann')}&Recursive=true&IncludeItemTypes=Movie&IsPlayed=true`;
    const found = listOf(await askJellyfin(sim, `/Items?${query}`));

    expect(found).toMatchObject([{ Name: 'Heat', UserData: { Played: false } }]);
  });
});

describe('trap 17: what one copy of a film knows of the other', () => {
  const OTHER = '/data/media/movies-4k/Heat (2000)/Heat (2000).mkv';
  const VERSION = '/data/media/movies/Heat (2000)/Heat (2000) - Extended.mkv';
  const copies = () =>
    aLibrary()
      .user('ann')
      .movie({ title: 'Heat', tmdbId: 949, otherFiles: [{ name: 'Heat (2000) - Extended.mkv' }] })
      .movie({ title: 'Heat', tmdbId: 949, instance: 'radarr-4k' });

  it.each([
    { version: '10.10', copy: true, alternate: true },
    { version: '10.11', copy: false, alternate: false },
    { version: '12', copy: false, alternate: true },
  ] as const)('in $version: the other copy $copy, a linked version $alternate', async (expected) => {
    const sim = await startedWith(copies(), expected.version);

    sim.jellyfin.actions.markPlayed('ann', HEAT, sim.clock.now() - DAY_MS);

    expect(await userData(sim, OTHER)).toMatchObject({ Played: expected.copy });
    expect(await userData(sim, VERSION)).toMatchObject({ Played: expected.alternate });
  });
});
