import { describe, expect, it } from 'vitest';
import {
  someRoute,
  uniqueHosts,
  unusedCertificates,
  unusedHosts,
} from '../../../../lib/config/checks/routes.ts';
import { placesOfCheck } from '../../../support/findings-of.ts';

const ingress = { kind: 'ingress', controllerNamespace: 'ingress-nginx' };
const jellyfin = { route: { host: 'tv.example.org' } };

describe('uniqueHosts', () => {
  it('refuses a host that two apps want, also when one takes it from the base domain', () => {
    const apps = { jellyfin, seerr: { enabled: true, route: { host: 'radarr.example.org' } } };
    const routes = { ...ingress, baseDomain: 'example.org' };
    expect(placesOfCheck(uniqueHosts, { apps, routes })).toEqual(['apps.seerr.route.host']);
  });

  it.each([
    ['the other app is not deployed', { jellyfin, seerr: { ...jellyfin, enabled: false } }],
    [
      'the other app has no route',
      { jellyfin, qbittorrent: { route: { host: 'tv.example.org', enabled: false } } },
    ],
  ])('accepts it while %s', (_, apps) => {
    expect(placesOfCheck(uniqueHosts, { apps, routes: ingress })).toEqual([]);
  });
});

describe('someRoute', () => {
  it.each([
    ['no host and no base domain', { routes: ingress }, ['routes.kind']],
    ['one host', { routes: ingress, apps: { jellyfin } }, []],
    ['a base domain', { routes: { ...ingress, baseDomain: 'example.org' } }, []],
    ['no routes wanted', {}, []],
  ])('judges %s', (_, settings, places) => {
    expect(placesOfCheck(someRoute, settings)).toEqual(places);
  });
});

describe('unusedHosts', () => {
  it('warns of a host while there are no routes', () => {
    expect(placesOfCheck(unusedHosts, { apps: { jellyfin } })).toEqual(['apps.jellyfin.route.host']);
    expect(placesOfCheck(unusedHosts, { apps: { jellyfin }, routes: ingress })).toEqual([]);
  });
});

describe('unusedCertificates', () => {
  const tls = { secretName: 'wildcard', clusterIssuer: 'letsencrypt' };

  it('warns of certificates while https is off', () => {
    expect(placesOfCheck(unusedCertificates, { routes: { ...ingress, tls } })).toEqual([
      'routes.tls.secretName',
      'routes.tls.clusterIssuer',
    ]);
    expect(
      placesOfCheck(unusedCertificates, { routes: { ...ingress, tls: { ...tls, enabled: true } } }),
    ).toEqual([]);
  });
});
