import { describe, expect, it } from 'vitest';
import { requestsWithinLimits, usableResources } from '../../../../lib/config/checks/resources.ts';
import { findingsOfCheck, placesOfCheck } from '../../../support/findings-of.ts';
import { anExtraApp } from '../../../support/some-extra-app.ts';
import { wireguardVpn } from '../../../support/some-vpn.ts';

describe('requestsWithinLimits', () => {
  it.each([
    ['the defaults', {}],
    ['requests equal to the limits', { requests: { cpu: '4', memory: '4Gi' } }],
    [
      'units that differ',
      { requests: { cpu: '500m', memory: '1000M' }, limits: { cpu: 0.5, memory: '1Gi' } },
    ],
  ])('accepts %s', (_, resources) => {
    expect(placesOfCheck(requestsWithinLimits, { apps: { jellyfin: { resources } } })).toEqual([]);
  });

  it('accepts any request of processors without a limit of them', () => {
    const resources = { requests: { cpu: 64 }, limits: { cpu: 'none' } };
    expect(placesOfCheck(requestsWithinLimits, { apps: { jellyfin: { resources } } })).toEqual([]);
  });

  it('refuses a request above the limit, by default or given', () => {
    const resources = { requests: { cpu: 5 }, limits: { memory: '512Mi' } };
    expect(findingsOfCheck(requestsWithinLimits, { apps: { jellyfin: { resources } } })).toEqual([
      'apps.jellyfin.resources.requests.cpu: 5 is more than the limit of 4; lower it or raise resources.limits.cpu',
      'apps.jellyfin.resources.requests.memory: 1Gi is more than the limit of 512Mi; lower it or raise resources.limits.memory',
    ]);
  });

  it('looks at every container: instances, opt-in apps, the VPN and the jobs', () => {
    const resources = { requests: { cpu: 64 } };
    const places = placesOfCheck(requestsWithinLimits, {
      apps: {
        qbittorrent: { resources },
        radarr: { radarr: { resources } },
        sonarr: { sonarr: { resources } },
        prowlarr: { enabled: true, resources },
        seerr: { enabled: true, resources },
      },
      vpn: {
        kind: 'gluetun',
        provider: 'mullvad',
        wireguard: { endpoint: { address: '198.18.0.1' }, addresses: ['10.2.0.2/32'] },
        resources,
      },
      recyclarr: { resources },
      setup: { resources },
      cleanup: { resources },
    });
    expect(places.map((place) => place.replace('.resources.requests.cpu', ''))).toEqual([
      'apps.qbittorrent',
      'apps.radarr.radarr',
      'apps.sonarr.sonarr',
      'apps.prowlarr',
      'apps.seerr',
      'vpn',
      'recyclarr',
      'setup',
      'cleanup',
    ]);
  });
});

describe('usableResources', () => {
  const small = { requests: { cpu: '1m', memory: '1Mi' }, limits: { cpu: '1m', memory: '10M' } };

  it.each(['apps.jellyfin', 'vpn', 'cleanup', 'setup', 'recyclarr'])(
    'refuses limits of %s with which nothing starts',
    (owner) => {
      const [section = '', app] = owner.split('.');
      const of = app === undefined ? { resources: small } : { [app]: { resources: small } };
      const vpn = { ...Object(wireguardVpn('mullvad')['vpn']), ...(section === 'vpn' ? of : {}) };

      expect(
        placesOfCheck(usableResources, { vpn, ...(section === 'vpn' ? {} : { [section]: of }) }),
      ).toEqual([`${owner}.resources.limits.cpu`, `${owner}.resources.limits.memory`]);
    },
  );

  it('accepts little for an extra app, and refuses what no node has', () => {
    const resources = { requests: { memory: '8Mi' }, limits: { cpu: '10m', memory: '16Mi' } };
    const huge = { requests: { memory: '65Ti' }, limits: { memory: '65Ti' } };

    expect(placesOfCheck(usableResources, { extraApps: { exporter: anExtraApp({ resources }) } })).toEqual(
      [],
    );
    expect(placesOfCheck(usableResources, { apps: { jellyfin: { resources: huge } } })).toEqual([
      'apps.jellyfin.resources.requests.memory',
    ]);
  });
});
