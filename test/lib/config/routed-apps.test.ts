import { describe, expect, it } from 'vitest';
import { routedApps } from '../../../lib/config/routed-apps.ts';
import { someConfig } from '../../support/some-config.ts';

const ingress = { kind: 'ingress', controllerNamespace: 'ingress-nginx' };

function hosts(settings: Parameters<typeof someConfig>[0]): readonly string[] {
  return routedApps(someConfig(settings)).map(({ name, host }) => `${name} ${host}`);
}

describe('routedApps', () => {
  it('is empty without routes, whatever hosts are given', () => {
    expect(hosts({ apps: { jellyfin: { route: { host: 'tv.example.org' } } } })).toEqual([]);
  });

  it('takes the host of the app before the base domain', () => {
    const apps = { jellyfin: { route: { host: 'tv.example.net' } } };
    expect(hosts({ apps, routes: { ...ingress, baseDomain: 'example.org' } })).toEqual([
      'jellyfin tv.example.net',
      'qbittorrent qbittorrent.example.org',
      'radarr radarr.example.org',
      'sonarr sonarr.example.org',
    ]);
  });

  it('leaves out an app without a host where there is no base domain, and one that is switched off', () => {
    const apps = {
      jellyfin: { route: { host: 'tv.example.net' } },
      qbittorrent: { route: { host: 'qb.example.net', enabled: false } },
    };
    expect(hosts({ apps, routes: ingress })).toEqual(['jellyfin tv.example.net']);
  });
});
