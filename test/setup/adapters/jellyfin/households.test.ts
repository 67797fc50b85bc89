import { describe, expect, it } from 'vitest';
import {
  aJellyfin,
  aNewJellyfin,
  aWiredJellyfin,
  films,
  household,
  passwords,
  versions,
} from './a-jellyfin.ts';

const inUse = () =>
  films()
    .user('root', { administrator: true, password: 'the-root-password' })
    .user('KID', { password: 'her own' })
    .user('guest');

describe.each(versions)('setup of a Jellyfin %s in use', (version) => {
  it('leaves passwords alone, and takes an account in another case for the one of the file', async () => {
    const { simulator, setup } = await aJellyfin(inUse().build(), { version });

    expect(await setup('apply')).toMatchObject({ code: 0 });

    const users = [...simulator.jellyfin.state.users.values()].map(({ name, password }) => [name, password]);
    expect(users).toEqual([
      ['root', 'the-root-password'],
      ['KID', 'her own'],
      ['guest', 'password'],
      ['media-cleanup', 'the-cleanup-password'],
    ]);
  });

  it('makes no second library over a folder that has one', async () => {
    const { simulator, setup } = await aJellyfin(inUse().build(), { version });
    const libraries = [{ name: 'Cinema', type: 'movies', folder: '/data/media/movies' }];

    expect(await setup('apply', { libraries })).toMatchObject({ code: 0 });

    expect([...simulator.jellyfin.state.libraries.values()].map(({ name }) => name)).toEqual([
      'Movies',
      'Shows',
    ]);
  });

  it('does not put a folder into two libraries', async () => {
    const { simulator, setup, writes } = await aJellyfin(inUse().build(), { version });
    const [movies] = simulator.jellyfin.state.libraries.values();
    movies?.locations.splice(0, 1, '/data/media');

    const { code, out } = await setup('apply', {
      libraries: [{ name: 'Cinema', type: 'movies', folder: '/data/media/movies' }],
    });

    expect(code).toBe(3);
    expect(out).toContain('every film would be there twice');
    expect(writes().filter((write) => write.includes('VirtualFolders'))).toEqual([]);
  });

  it('forbids transcoding to everybody, also to whom the file does not name', async () => {
    const { simulator, setup } = await aJellyfin(inUse().build(), { version });

    await setup('apply');

    for (const { policy } of simulator.jellyfin.state.users.values())
      expect(policy).toMatchObject({ EnableVideoPlaybackTranscoding: false, EnablePlaybackRemuxing: false });
  });

  it.each([
    ['report', 'Jellyfin may change what it plays for KID, guest, media-cleanup, root'],
    ['off', ''],
  ])('with directPlay: %s changes no policy for it', async (directPlay, said) => {
    const { simulator, setup } = await aJellyfin(inUse().build(), { version });

    const { code, out } = await setup('apply --format text', { directPlay });

    expect(code).toBe(0);
    expect(out).toContain(said);
    expect(out.includes('may change what it plays')).toBe(directPlay === 'report');
    for (const { policy } of simulator.jellyfin.state.users.values())
      expect(policy).toMatchObject({ EnableVideoPlaybackTranscoding: true });
  });
});

describe('setup of a Jellyfin', () => {
  it('says whose password is needed when the administrator cannot sign in, and changes nothing', async () => {
    const { setup, writes } = await aWiredJellyfin('10.11');

    const { code, out, err } = await setup('apply --format text', { password: 'an-old-password' });

    expect(code).toBe(5);
    expect(out + err).toContain('does not let root in with the configured password');
    for (const password of [...passwords, 'an-old-password']) expect(out + err).not.toContain(password);
    expect(writes()).toEqual([]);
  });

  it('says that the configured account is no administrator', async () => {
    const { setup } = await aWiredJellyfin('10.11');

    const { code, out } = await setup('plan', {
      username: 'kid',
      password: 'the-kid-password',
      users: [],
    });

    expect({ code, out }).toEqual({
      code: 5,
      out: expect.stringContaining('make kid an enabled administrator'),
    });
  });

  it.each(versions)(
    'takes no account from whoever has it though the wizard is open, on %s',
    async (version) => {
      const { simulator, setup, writes } = await aJellyfin(inUse().build(), { version });
      const { configuration, users } = simulator.jellyfin.state;
      configuration['IsStartupWizardCompleted'] = false;
      const before = structuredClone([...users.values()]);

      const { code, out } = await setup('apply --format text', { password: 'not-of-anybody' });

      expect(code).toBe(3);
      expect(out).toContain('the account root has a password with which the configured administrator');
      expect([...users.values()]).toEqual(before);
      expect(writes()).toEqual([]);
    },
  );

  it.each(versions)(
    'closes a wizard that was opened anew, and leaves its accounts alone, on %s',
    async (version) => {
      const { simulator, setup } = await aJellyfin(inUse().build(), { version });
      const { configuration, users } = simulator.jellyfin.state;
      configuration['IsStartupWizardCompleted'] = false;
      for (const user of users.values()) if (user.name === 'guest') users.delete(user.id);
      const passwordsBefore = [...users.values()].map(({ name, password }) => [name, password]);

      expect(await setup('apply')).toMatchObject({ code: 0 });

      const after = [...users.values()].map(({ name, password }) => [name, password]);
      expect(after.slice(0, 2)).toEqual(passwordsBefore);
    },
  );

  it('says which account the file has a password for and Jellyfin has none', async () => {
    const { simulator, setup } = await aWiredJellyfin('10.11');
    for (const user of simulator.jellyfin.state.users.values()) if (user.name === 'kid') user.password = '';

    expect((await setup('plan')).out).toContain('the account kid has no password');
  });

  it('says that the cleanup is locked out, and leaves it so', async () => {
    const { simulator, setup, writes } = await aWiredJellyfin('10.11');
    for (const user of simulator.jellyfin.state.users.values())
      if (user.name === 'media-cleanup') user.policy = { ...user.policy, IsDisabled: true };

    expect((await setup('apply --format text')).out).toContain('media-cleanup is disabled');
    expect(writes()).toEqual([]);
  });

  it('says that a library is of another type', async () => {
    const { setup } = await aWiredJellyfin('10.11');
    const libraries = [{ name: 'Movies', type: 'tvshows', folder: '/data/media/movies' }];

    expect((await setup('plan', { libraries })).out).toContain('is of type movies, and tvshows is wanted');
  });

  it('says that there are several keys of its name, and makes no further one', async () => {
    const { simulator, setup, writes } = await aWiredJellyfin('10.11');
    const { keys } = simulator.jellyfin.state;
    const [key] = keys.values();
    if (key !== undefined) keys.set('another', { ...key, token: 'another' });

    expect((await setup('apply --format text')).out).toContain('there are 2 API keys called media-setup');
    expect(writes()).toEqual([]);
  });

  it('refuses a version that it does not know', async () => {
    const { simulator, setup, writes } = await aWiredJellyfin('12');
    Object.assign(simulator.jellyfin.state.dialect, { version: '13.0.0' });

    const { code, out } = await setup('apply');
    Object.assign(simulator.jellyfin.state.dialect, { version: '12.0.0' });

    expect({ code, out }).toEqual({ code: 5, out: expect.stringContaining('setup knows 10.10 to 12') });
    expect(writes()).toEqual([]);
  });

  it('keeps the API key for the other apps out of every output', async () => {
    const { simulator, setup } = await aNewJellyfin('10.11');

    const texts = [
      await setup('apply'),
      await setup('plan --format json'),
      await setup('apply --format text'),
    ];

    const [key] = simulator.jellyfin.state.keys.keys();
    expect(key).toMatch(/^[0-9a-f]{32}$/);
    for (const { out, err } of texts) expect(out + err).not.toContain(key);
  });

  it('does without what the file does not name', async () => {
    const { simulator, setup } = await aNewJellyfin('10.11');

    expect(await setup('apply', { users: [], libraries: [], cleanupUser: undefined })).toMatchObject({
      code: 0,
    });

    const { users, libraries } = simulator.jellyfin.state;
    expect([users.size, libraries.size]).toEqual([1, 0]);
    expect(household.users).toHaveLength(1);
  });
});
