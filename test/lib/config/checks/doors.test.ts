import { describe, expect, it } from 'vitest';
import { namelessDoors, uniqueDoors, unusedDoors, wideDoors } from '../../../../lib/config/checks/doors.ts';
import { findingsOfCheck, placesOfCheck } from '../../../support/findings-of.ts';

const from = ['192.168.1.0/24'];
const node = (port?: number) => ({ type: 'NodePort', from, ...(port !== undefined && { nodePort: port }) });
const balanced = (address?: string) => ({
  type: 'LoadBalancer',
  from,
  ...(address !== undefined && { loadBalancerIP: address }),
});

describe('uniqueDoors', () => {
  it('refuses one port of the nodes, or one address and port, for two apps', () => {
    const apps = {
      jellyfin: { service: node(30_096) },
      qbittorrent: { service: node(30_096) },
      radarr: {
        radarr: { service: balanced('192.168.1.5') },
        'radarr-4k': { service: balanced('192.168.1.5') },
      },
    };
    expect(findingsOfCheck(uniqueDoors, { apps })).toEqual([
      'apps.qbittorrent.service.nodePort: port 30096 of the nodes already leads to jellyfin; choose another',
      'apps.radarr.radarr-4k.service.loadBalancerIP: 192.168.1.5:7878 already leads to radarr; choose another',
    ]);
  });

  it('accepts one address for apps with ports of their own, and what the cluster chooses', () => {
    const apps = {
      jellyfin: { service: balanced('192.168.1.5') },
      radarr: { radarr: { service: balanced('192.168.1.5') } },
      sonarr: { sonarr: { service: node() } },
      qbittorrent: { service: node() },
    };
    expect(placesOfCheck(uniqueDoors, { apps })).toEqual([]);
  });
});

describe('wideDoors', () => {
  it.each(['192.168.1.0/24', '10.0.0.0/8', '172.16.0.0/12', '100.64.0.0/10', 'fd00::/8'])(
    'accepts %s',
    (cidr) => {
      const service = { type: 'NodePort', from: [cidr] };
      expect(placesOfCheck(wideDoors, { apps: { jellyfin: { service } } })).toEqual([]);
    },
  );

  it.each([
    '0.0.0.0/0',
    '::/0',
    '203.0.113.0/24',
    '172.32.0.0/16',
    '10.0.0.0/7',
    '192.168.0.0/15',
    '2001:db8::/32',
  ])('warns of %s', (cidr) => {
    const service = { type: 'NodePort', from: ['10.1.0.0/16', cidr] };
    expect(placesOfCheck(wideDoors, { apps: { jellyfin: { service } } })).toEqual([
      'apps.jellyfin.service.from[1]',
    ]);
  });
});

describe('namelessDoors', () => {
  it.each([
    ['refuses Radarr without a name that it answers to', { radarr: { radarr: { service: node() } } }, 1],
    ['accepts it with an address', { radarr: { radarr: { service: balanced('10.0.0.5') } } }, 0],
    ['accepts it with a name', { radarr: { radarr: { service: { ...node(), hosts: ['nas.lan'] } } } }, 0],
    ['accepts Jellyfin, which answers to every name', { jellyfin: { service: node() } }, 0],
  ])('%s', (_, apps, count) => {
    expect(placesOfCheck(namelessDoors, { apps })).toHaveLength(count);
  });
});

describe('unusedDoors', () => {
  const route = { gateway: { name: 'g', namespace: 'n' }, className: 'internal' };
  const routes = (kind: string) => ({
    kind,
    controllerNamespace: 'door',
    ...(kind === 'gateway' && { gateway: { name: 'g', namespace: 'n' } }),
  });

  it.each([
    ['gateway', ['apps.jellyfin.route.className']],
    ['ingress', ['apps.jellyfin.route.gateway']],
  ])('with routes by %s warns of %s', (kind, places) => {
    expect(placesOfCheck(unusedDoors, { apps: { jellyfin: { route } }, routes: routes(kind) })).toEqual(
      places,
    );
  });
});
