import { describe, expect, it } from 'vitest';
import { rootImages } from '../../../../lib/config/checks/root-images.ts';
import { findingsOfCheck, placesOfCheck } from '../../../support/findings-of.ts';
import { anExtraApp } from '../../../support/some-extra-app.ts';

const digest = `@sha256:${'0'.repeat(64)}`;

describe('rootImages', () => {
  it.each([
    ...['lscr.io/linuxserver/bazarr:1.6.0', 'ghcr.io/linuxserver/bazarr:1.6.0', 'linuxserver/bazarr:1.6.0'],
    ...['docker.io/linuxserver/bazarr:1.6.0', 'ghcr.io/hotio/bazarr:1.6.0', 'binhex/arch-sabnzbd:4.5'],
    ...['jlesage/handbrake:1.0'],
  ])('refuses %s, whatever app it is of', (image) => {
    const settings = {
      apps: { radarr: { radarr: { image: image + digest } } },
      extraApps: { bazarr: anExtraApp({ image: image + digest }) },
    };
    expect(placesOfCheck(rootImages, settings)).toEqual([
      'apps.radarr.radarr.image',
      'extraApps.bazarr.image',
    ]);
  });

  it.each([
    'ghcr.io/home-operations/bazarr:1.6.0',
    'ghcr.io/gethomepage/homepage:v1.5.0',
    'ghcr.io/me/linuxserver:1',
  ])('accepts %s', (image) => {
    const settings = { extraApps: { bazarr: anExtraApp({ image: image + digest }) } };
    expect(findingsOfCheck(rootImages, settings)).toEqual([]);
  });
});
