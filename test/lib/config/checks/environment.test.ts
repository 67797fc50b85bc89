import { describe, expect, it } from 'vitest';
import { VARIABLE_NAMES as DASHBOARD_VARIABLES } from '../../../../dashboard/config/environment.ts';
import { furtherVariables } from '../../../../lib/config/checks/environment.ts';
import { findingsOfCheck, placesOfCheck } from '../../../support/findings-of.ts';
import { containersOf, podsOf } from '../../../support/manifests.ts';
import { someConfig } from '../../../support/some-config.ts';
import { manifestsOf } from '../../../support/stack-manifests.ts';

const everyApp = {
  prowlarr: { enabled: true, exportarr: { enabled: true } },
  seerr: { enabled: true },
  jellyfin: { route: { host: 'a.b' } },
};
const variables = podsOf(
  manifestsOf(
    someConfig({
      apps: everyApp,
      dashboard: { enabled: true },
      routes: { kind: 'ingress', controllerNamespace: 'ingress', baseDomain: 'home.arpa' },
    }),
  ),
).flatMap((pod) =>
  containersOf(pod)
    .filter(({ name }) => name === pod.owner.metadata.name)
    .flatMap(({ name: app, env = [] }) => env.map(({ name }) => [app, name] as const)),
);
const appVariables = variables.filter(([app]) => !/^(media-(?!dashboard)|recyclarr)/.test(app));

describe('furtherVariables', () => {
  it.each(appVariables)('of %s refuses %s, which the stack sets', (app, name) => {
    const settings = { enabled: true, env: { [name]: 'mine' } };
    if (app === 'prowlarr-exportarr') {
      const apps = { prowlarr: { enabled: true, exportarr: settings } };
      expect(placesOfCheck(furtherVariables, { apps })).toEqual([`apps.prowlarr.exportarr.env.${name}`]);
      return;
    }
    if (app === 'media-dashboard') {
      expect(placesOfCheck(furtherVariables, { dashboard: settings })).toEqual([`dashboard.env.${name}`]);
      return;
    }
    const instances = ['radarr', 'sonarr'].includes(app);
    const apps = { [app]: instances ? { [app]: { env: settings.env } } : appSettings(app, settings.env) };
    const at = instances ? `apps.${app}.${app}.env.${name}` : `apps.${app}.env.${name}`;
    expect(placesOfCheck(furtherVariables, { apps })).toEqual([at]);
  });

  it('looks at the variables of every app', () => {
    expect(new Set(appVariables.map(([app]) => app))).toEqual(
      new Set([
        ...['jellyfin', 'qbittorrent', 'radarr', 'sonarr', 'prowlarr', 'seerr', 'media-dashboard'],
        'prowlarr-exportarr',
      ]),
    );
  });

  it.each(DASHBOARD_VARIABLES)('of the page refuses %s, which would win over its file', (name) => {
    const dashboard = { enabled: true, env: { [name]: 'mine' } };
    expect(placesOfCheck(furtherVariables, { dashboard })).toEqual([`dashboard.env.${name}`]);
  });

  it.each(['API_KEY', 'apikey', 'APIKEY_FILE', 'Config', 'url'])(
    'of an exporter refuses %s, which would win over what the stack sets',
    (name) => {
      const exportarr = { enabled: true, env: { [name]: 'mine' } };
      expect(findingsOfCheck(furtherVariables, { apps: { radarr: { radarr: { exportarr } } } })).toEqual([
        `apps.radarr.radarr.exportarr.env.${name}: cannot be given: the stack sets it`,
      ]);
    },
  );

  it('accepts what is free, a log level too', () => {
    const env = { RADARR__LOG__LEVEL: 'debug', EMPTY_TOKEN: '', TOKEN: { secret: 'own', key: 'token' } };
    expect(placesOfCheck(furtherVariables, { apps: { radarr: { radarr: { env } } } })).toEqual([]);
  });

  it.each([
    ['API_TOKEN', 'abc'],
    ['PROXY', 'http://me:secret@proxy'],
    ['SOMETHING', 'd41d8cd98f00b204e9800998ecf8427e'],
  ])('refuses a secret under %s, and does not show it', (name, value) => {
    const [finding] = findingsOfCheck(furtherVariables, { apps: { jellyfin: { env: { [name]: value } } } });
    expect(finding).toBe(
      `apps.jellyfin.env.${name}: looks like a secret, and dist/ is committed: put it into a Secret, and write { secret: NAME, key: KEY } here`,
    );
  });

  it('says where the zone and the ids are written', () => {
    const env = { TZ: 'Europe/Paris', PUID: '1000' };
    expect(findingsOfCheck(furtherVariables, { apps: { qbittorrent: { env } } })).toEqual([
      'apps.qbittorrent.env.TZ: cannot be given: it is timeZone of this file',
      'apps.qbittorrent.env.PUID: has no effect: the apps never run as root; write user.uid and user.gid',
    ]);
  });
});

function appSettings(app: string, env: Readonly<Record<string, string>>) {
  return ['prowlarr', 'seerr'].includes(app) ? { enabled: true, env } : { env };
}
