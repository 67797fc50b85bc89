import { describe, expect, it } from 'vitest';
import { idleRecyclarr, recyclarrVersion } from '../../../../lib/config/checks/recyclarr.ts';
import { placesOfCheck } from '../../../support/findings-of.ts';

const image = (tag: string) => `ghcr.io/recyclarr/recyclarr:${tag}@sha256:${'0'.repeat(64)}`;

describe('recyclarrVersion', () => {
  it.each([
    ['the built-in image', {}, []],
    ['version 8', { image: image('8.0.0') }, []],
    ['version 7, which knows no profiles by trash id', { image: image('7.5.2') }, ['recyclarr.image']],
    ['version 7 that is not deployed', { enabled: false, image: image('7.5.2') }, []],
    ['a tag without a version', { image: image('edge') }, []],
  ])('judges %s', (_, recyclarr, places) => {
    expect(placesOfCheck(recyclarrVersion, { recyclarr })).toEqual(places);
  });
});

describe('idleRecyclarr', () => {
  const own = { apps: { radarr: { radarr: { qualityProfile: 'none' } }, sonarr: {} } };

  it.each([
    ['warns when no instance wants a profile', own, ['recyclarr.enabled']],
    ['is silent when it is not deployed', { ...own, recyclarr: { enabled: false } }, []],
    ['is silent when one instance wants a profile', { apps: { sonarr: {} } }, []],
  ])('%s', (_, settings, places) => {
    expect(placesOfCheck(idleRecyclarr, settings)).toEqual(places);
  });
});
