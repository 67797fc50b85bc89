import { describe, expect, it } from 'vitest';
import { openJellyfin } from '../../../../cleanup/adapters/jellyfin/open-jellyfin.ts';
import { aLibrary } from '../../../../simulator/library/builder.ts';
import { startSimulator } from '../../../../simulator/start.ts';

/** What is said of a Jellyfin to which that account signs in. */
async function problemWith(account: Parameters<ReturnType<typeof aLibrary>['user']>[1]) {
  const library = aLibrary()
    .user('Service', { password: 'pw', ...account })
    .build();
  const simulator = await startSimulator(library);
  const credentials = { username: 'service', password: 'pw' };
  const jellyfin = openJellyfin({ url: simulator.jellyfin.url, credentials });
  try {
    return (await jellyfin.version()).problem;
  } finally {
    await jellyfin.close();
    await simulator.close();
  }
}

describe('signing in to Jellyfin with name and password', () => {
  it('is fine with an administrator who sees everything', async () => {
    expect(await problemWith({ administrator: true })).toBeUndefined();
  });

  it.each([
    [{}, 'be an administrator'],
    [{ administrator: true, libraries: ['Movies'] }, 'have access to all libraries'],
    [{ administrator: true, blockedTags: ['x'] }, 'have no blocked or allowed tags'],
  ])('makes the reading incomplete with %j, whose list is not the catalogue', async (account, todo) => {
    const problem = await problemWith(account);

    expect(problem).toContain(todo);
    expect(problem).toMatch(/account Service .* or set JELLYFIN_API_KEY instead/);
  });
});
