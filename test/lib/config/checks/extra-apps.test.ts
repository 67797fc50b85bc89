import { describe, expect, it } from 'vitest';
import {
  extraCalls,
  extraFolders,
  secretArguments,
  uncalledAddresses,
  writableExtras,
} from '../../../../lib/config/checks/extra-apps.ts';
import { extraAppNames } from '../../../../lib/config/checks/names.ts';
import { findingsOfCheck, placesOfCheck } from '../../../support/findings-of.ts';
import type { Settings } from '../../../support/some-config.ts';
import { anExtraApp } from '../../../support/some-extra-app.ts';

const bazarr = (settings: Settings) => ({ extraApps: { bazarr: anExtraApp(settings) } });

describe('extraCalls', () => {
  it('accepts apps of the stack, instances and other extra apps by name', () => {
    const settings = {
      apps: { radarr: { radarr: {}, 'movies-4k': {} }, prowlarr: { enabled: true } },
      extraApps: {
        bazarr: anExtraApp({ calls: ['movies-4k', 'sonarr', 'sabnzbd', 'qbittorrent'] }),
        sabnzbd: anExtraApp({ calledBy: ['radarr', 'prowlarr', 'bazarr'] }),
      },
    };
    expect(placesOfCheck(extraCalls, settings)).toEqual([]);
  });

  it.each([
    [{ calls: ['seerr'] }, 'calls[0]: no app called seerr is deployed'],
    [{ calledBy: ['sonar'] }, 'calledBy[0]: no app called sonar is deployed; did you mean sonarr'],
    [{ calls: ['sonarr', 'bazarr'] }, 'calls[1]: is the app itself'],
    [{ calledBy: ['qbittorrent'] }, 'calledBy[0]: qbittorrent calls nobody'],
    [{ calledBy: ['media-setup'] }, 'calledBy[0]: no app called media-setup is deployed'],
  ])('refuses %o', (settings, start) => {
    const findings = findingsOfCheck(extraCalls, bazarr(settings));
    expect(findings).toHaveLength(1);
    expect(findings[0]).toContain(`extraApps.bazarr.${start}`);
  });
});

describe('extraFolders', () => {
  it.each([
    { configSize: '1Gi', configPath: '/app/config', scratch: { '/tmp': '1Gi', '/dev/shm': '1Gi' } },
    { configSize: 'none', scratch: { '/config': '1Gi' } },
    { media: 'none', scratch: { '/data/cache': '1Gi' } },
    { media: 'read-only', scratch: { '/database': '1Gi' } },
  ])('accepts %o', (settings) => {
    expect(placesOfCheck(extraFolders, bazarr(settings))).toEqual([]);
  });

  it.each([
    [{ configSize: '1Gi', scratch: { '/config': '1Gi' } }, 'scratch./config'],
    [{ media: 'read-only', scratch: { '/data': '1Gi' } }, 'scratch./data'],
    [{ media: 'read-write', configSize: '1Gi', configPath: '/data/config' }, 'configPath'],
    [{ scratch: { '/proc/x': '1Gi' } }, 'scratch./proc/x'],
  ])('refuses %o', (settings, place) => {
    expect(placesOfCheck(extraFolders, bazarr(settings))).toEqual([`extraApps.bazarr.${place}`]);
  });
});

describe('extraAppNames', () => {
  it.each(['bazarr', 'sabnzbd', 'x'.repeat(50)])('accepts %s', (name) => {
    expect(placesOfCheck(extraAppNames, { extraApps: { [name]: anExtraApp() } })).toEqual([]);
  });

  it.each([
    ...['jellyfin', 'radarr', 'sonarr', 'movies', 'seerr', 'media-setup', 'media-doctor', 'default-deny'],
    ...['recyclarr', 'gluetun', 'x'.repeat(51)],
  ])('refuses %s, deployed or not', (name) => {
    const settings = { apps: { radarr: { movies: {} } }, extraApps: { [name]: anExtraApp() } };
    expect(placesOfCheck(extraAppNames, settings)).toEqual([`extraApps.${name}`]);
  });
});

describe('secretArguments', () => {
  const secret = 'd41d8cd98f00b204e9800998ecf8427e';

  it.each([[secret], [`--key=${secret}`], ['--password=hunter2'], ['--api-key hunter2']])(
    'refuses %s, and does not show it',
    (text) => {
      const [finding] = findingsOfCheck(secretArguments, bazarr({ args: ['--verbose', text] }));
      expect(finding).toContain('extraApps.bazarr.args[1]: looks like a secret');
      expect(finding).not.toContain('hunter2');
      expect(finding).not.toContain(secret);
    },
  );

  it.each([['--port=8080'], ['radarr'], ['--password-file'], ['--config /config/app.ini']])(
    'accepts %s',
    (text) => {
      expect(placesOfCheck(secretArguments, bazarr({ command: [text] }))).toEqual([]);
    },
  );
});

describe('writableExtras', () => {
  it('warns of an app that may delete media, and of no other (hazard 18)', () => {
    expect(placesOfCheck(writableExtras, bazarr({ media: 'read-write' }))).toEqual([
      'extraApps.bazarr.media',
    ]);
    expect(placesOfCheck(writableExtras, bazarr({ media: 'read-only' }))).toEqual([]);
  });
});

describe('uncalledAddresses', () => {
  const env = { URL: 'http://radarr:7878', PORT: '9707', HOME: 'http://example.org' };

  it('warns of an address the network refuses', () => {
    expect(placesOfCheck(uncalledAddresses, bazarr({ env }))).toEqual(['extraApps.bazarr.env.URL']);
  });

  it.each([
    ['it says that it calls', bazarr({ env, calls: ['radarr'] })],
    ['it is itself', bazarr({ env: { URL: 'http://bazarr:6767' } })],
    [
      'the other says so',
      {
        extraApps: {
          ...bazarr({ env: { URL: 'http://sabnzbd.media:8080' } }).extraApps,
          sabnzbd: anExtraApp({ calledBy: ['bazarr'] }),
        },
      },
    ],
  ])('accepts one where %s', (_, settings) => {
    expect(placesOfCheck(uncalledAddresses, settings)).toEqual([]);
  });
});
