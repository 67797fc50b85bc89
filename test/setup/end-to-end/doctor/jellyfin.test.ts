import { describe, expect, it } from 'vitest';
import { aNewJellyfin, aWiredJellyfin, type SetUp, versions } from '../../adapters/jellyfin/a-jellyfin.ts';
import { examined, faultsIn } from './examined.ts';

const OPEN = ['note jellyfin metrics-after-restart', 'note stack time-zone'];
const FILM = '/data/media/movies/Heat';

const faults = async ({ setup }: SetUp) =>
  faultsIn(await examined({ setup: async (line) => await setup(line) }));

/** Another password than the configured one: somebody changed it in Jellyfin. */
function changePassword({ simulator }: SetUp, name: string): void {
  const { users } = simulator.jellyfin.state;
  for (const user of users.values()) if (user.name === name) user.password = 'changed-by-hand';
}

function policyOf({ simulator }: SetUp, name: string): Record<string, unknown> {
  for (const user of simulator.jellyfin.state.users.values()) if (user.name === name) return user.policy;
  throw new Error(`there is no user ${name}`);
}

describe.each(versions)('setup doctor of Jellyfin %s', (version) => {
  it('finds nothing wrong with one that was just wired, and changes nothing', async () => {
    const wired = await aWiredJellyfin(version);

    expect((await faults(wired)).toSorted()).toEqual(OPEN);
    expect(wired.writes()).toEqual([]);
  });

  it('warns of a wizard that is open, once', async () => {
    const fresh = await aNewJellyfin(version);

    expect((await faults(fresh)).filter((fault) => !fault.startsWith('note'))).toEqual([
      'error jellyfin wizard-open',
      'warning jellyfin waits',
    ]);
  });

  it('tells who is not shown the original, and why', async () => {
    const wired = await aWiredJellyfin(version);
    const { actions, state } = wired.simulator.jellyfin;
    actions.scan();
    const film = [...state.items.all()].find(({ path }) => path?.startsWith(FILM) && path.endsWith('.mkv'));
    actions.startPlaying('kid', film?.path ?? '', {
      video: false,
      audio: true,
      reasons: ['AudioCodecNotSupported'],
    });

    const { out } = await wired.setup('doctor');

    expect(out).toMatch(
      / {2}warning: kid on .*: Heat .*is played with a sound that is encoded anew \(AudioCodecNotSupported: the device/,
    );
    expect(out).toContain('let the app pass the sound on (passthrough)');
  });

  it('finds that the cleanup does not get in', async () => {
    const wired = await aWiredJellyfin(version);
    changePassword(wired, 'media-cleanup');

    expect(await faults(wired)).toContain('error jellyfin cleanup-cannot-read');
  });

  it('finds that the cleanup may not see everything', async () => {
    const wired = await aWiredJellyfin(version);
    policyOf(wired, 'media-cleanup')['IsAdministrator'] = false;

    const found = await faults(wired);

    expect(found).toContain('error jellyfin account-differs');
  });

  it('names the account of the cleanup that was disabled', async () => {
    const wired = await aWiredJellyfin(version);
    policyOf(wired, 'media-cleanup')['IsDisabled'] = true;

    expect(await faults(wired)).toEqual(
      expect.arrayContaining(['error jellyfin cleanup-user-disabled', 'error jellyfin cleanup-cannot-read']),
    );
  });
});
