import { describe, expect, it } from 'vitest';
import { openSignIns, unguardedDoors } from '../../../../lib/config/checks/authentication.ts';
import { findingsOfCheck, placesOfCheck } from '../../../support/findings-of.ts';

const all = (settings: object) => ({
  apps: {
    radarr: { radarr: settings },
    sonarr: { sonarr: settings },
    prowlarr: { enabled: true, ...settings },
  },
});
const EVERYWHERE = ['apps.radarr.radarr.auth', 'apps.sonarr.sonarr.auth', 'apps.prowlarr.auth'];

describe('openSignIns', () => {
  it.each([
    ['forms', []],
    ['external', EVERYWHERE],
    ['disabledForLocalAddresses', EVERYWHERE],
  ])('of %s warns %j', (auth, places) => {
    expect(placesOfCheck(openSignIns, all({ auth }))).toEqual(places);
  });

  it('names what is lost', () => {
    const [finding] = findingsOfCheck(openSignIns, { apps: { radarr: { radarr: { auth: 'external' } } } });
    expect(finding).toContain('everybody who reaches the route can delete its library');
  });

  it('says nothing of a Prowlarr that is not deployed', () => {
    expect(placesOfCheck(openSignIns, { apps: { prowlarr: { auth: 'external' } } })).toEqual([]);
  });
});

describe('unguardedDoors', () => {
  const service = { type: 'NodePort', from: ['192.168.1.0/24'], hosts: ['nas.lan'] };

  it('refuses a door of its own to an app that asks nobody', () => {
    expect(placesOfCheck(unguardedDoors, all({ auth: 'external', service }))).toEqual(EVERYWHERE);
    expect(placesOfCheck(unguardedDoors, all({ auth: 'forms', service }))).toEqual([]);
    expect(placesOfCheck(unguardedDoors, all({ auth: 'external' }))).toEqual([]);
  });
});
