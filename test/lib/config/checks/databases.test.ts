import { describe, expect, it } from 'vitest';
import { reachableDatabases, separateDatabases } from '../../../../lib/config/checks/databases.ts';
import { findingsOfCheck, placesOfCheck } from '../../../support/findings-of.ts';

const radarr = (postgres: object) => ({ apps: { radarr: { radarr: { postgres } } } });

describe('reachableDatabases', () => {
  it.each([
    { host: 'db-rw.database.svc.cluster.local' },
    { host: 'db.database.svc' },
    { host: '192.168.1.5' },
    { host: 'nas.lan', addresses: ['192.168.1.5/32'] },
  ])('accepts %o', (postgres) => {
    expect(placesOfCheck(reachableDatabases, radarr(postgres))).toEqual([]);
  });

  it.each([
    ['nas.lan', 'cannot know where nas.lan is'],
    ['db.database', 'cannot know where db.database is'],
    ['db.media.svc.cluster.local', 'media is a namespace of the stack'],
    ['db.media-downloads.svc', 'media-downloads is a namespace of the stack'],
  ])('refuses %s', (host, reason) => {
    expect(findingsOfCheck(reachableDatabases, radarr({ host }))).toEqual([
      expect.stringMatching(new RegExp(`^apps.radarr.radarr.postgres.host: .*${reason}`)),
    ]);
  });
});

describe('separateDatabases', () => {
  const host = 'db.database.svc';

  it('accepts what has names of its own by default', () => {
    const apps = {
      radarr: { radarr: { postgres: { host } }, 'radarr-4k': { postgres: { host } } },
      sonarr: { sonarr: { postgres: { host } } },
      prowlarr: { enabled: true, postgres: { host } },
    };
    expect(placesOfCheck(separateDatabases, { apps })).toEqual([]);
  });

  it('refuses one database for two apps, or for data and log', () => {
    const apps = {
      radarr: { radarr: { postgres: { host, mainDb: 'media' } } },
      sonarr: { sonarr: { postgres: { host, mainDb: 'media', logDb: 'media' } } },
    };
    expect(placesOfCheck(separateDatabases, { apps })).toEqual([
      'apps.sonarr.sonarr.postgres.mainDb',
      'apps.sonarr.sonarr.postgres.logDb',
    ]);
  });

  it('accepts one name on two servers', () => {
    const apps = {
      radarr: { radarr: { postgres: { host, mainDb: 'media' } } },
      sonarr: { sonarr: { postgres: { host: '192.168.1.5', mainDb: 'media' } } },
    };
    expect(placesOfCheck(separateDatabases, { apps })).toEqual([]);
  });
});
