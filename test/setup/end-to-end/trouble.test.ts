import { describe, expect, it } from 'vitest';
import { aStack } from '../../support/setup/a-stack.ts';

describe('setup in trouble', () => {
  it.each([
    ['before it was done', undefined],
    ['after it was done', 'route' as const],
  ])(
    'finishes in the next run what broke off at any write, %s',
    async (_, after) => {
      const one = { radarrs: [{ name: 'radarr' }], sonarrs: [{ name: 'sonarr' }] };
      const counting = await aStack(one);
      await counting.setup('apply');
      // The start-up of Jellyfin has a test of its own.
      const wanted = counting.writes().filter((write) => !write.startsWith('jellyfin '));
      await counting.simulator.close();

      for (const [index, write] of wanted.entries()) {
        const [server = '', method = '', path = ''] = write.split(' ');
        const earlier = wanted.slice(0, index).filter((other) => other === write).length;
        const stack = await aStack(one);
        const fault = { kind: 'reset' as const, ...(after && { after }) };
        const exactly = new RegExp(`^${path.replaceAll('.', '\\.')}$`);
        stack.simulator.faults.add({ server, method, path: exactly, skip: earlier, times: 1, fault });

        await stack.setup('apply');
        const { code, out } = await stack.setup('apply --format text');

        expect({ write, code, out }).toMatchObject({ code: 0 });
        expect((await stack.setup('plan')).code).toBe(0);
        const { arr } = stack.simulator.radarr.state;
        expect([...arr.downloadClients.all()]).toHaveLength(1);
        expect([...arr.notifications.all()]).toHaveLength(1);
        const { prowlarr, seerr } = stack.simulator;
        expect([...(prowlarr?.state.applications.all() ?? [])]).toHaveLength(2);
        expect(seerr?.state.servers).toMatchObject({ radarr: [{}], sonarr: [{}] });
        await stack.simulator.close();
      }
    },
    240_000,
  );

  it.each([
    { order: ['qbittorrent', 'radarr', 'sonarr', 'prowlarr', 'seerr'] },
    { order: ['seerr', 'prowlarr', 'sonarr', 'radarr', 'qbittorrent'] },
  ])('waits for apps that start late, in the order $order', async ({ order }) => {
    const stack = await aStack({ radarrs: [{ name: 'radarr' }] }, { waitSeconds: 60 });
    const { qbittorrent, radarr, sonarr, prowlarr, seerr } = stack.simulator;
    const started = { qbittorrent, radarr, sonarr, prowlarr, seerr };
    const servers = new Map(Object.entries(started).map(([name, one]) => [name, one?.server]));
    for (const server of servers.values()) server?.kill();

    const running = stack.setup('apply');
    for (const name of order) {
      await new Promise((resolve) => setTimeout(resolve, 100));
      servers.get(name)?.restart();
    }
    const { code, out } = await running;

    expect({ code, out }).toMatchObject({ code: 0 });
    expect((await stack.setup('plan')).code).toBe(0);
    await stack.simulator.close();
  });
});
