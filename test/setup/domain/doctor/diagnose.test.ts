import { describe, expect, it } from 'vitest';
import { diagnose } from '../../../../setup/domain/doctor/diagnose.ts';
import type { Observations } from '../../../../setup/domain/doctor/observations.ts';
import { storageQuestion } from '../../../../setup/domain/doctor/storage-question.ts';
import type { Reading } from '../../../../setup/domain/resource/resource.ts';
import { aSoundRadarr, cluster, jellyfin, qbittorrent, radarr, reading, seen, unseen } from './observed.ts';

const wishes = { cluster, jellyfin, qbittorrent, instances: [radarr] };
const preferences = { listen_port: 51413, current_network_interface: 'tun0', random_port: false };
const media = { recycleBin: '/data/media/.bin/radarr', recycleBinCleanupDays: 7 };
const readings = new Map<string, Reading>([
  ['jellyfin', { version: '10.11.11', resources: [] }],
  ['qbittorrent', reading('preferences', preferences)],
  ['radarr', reading('media-management', media)],
]);

const all: Observations = {
  contacts: new Map([...readings].map(([app, { version }]) => [app, { kind: 'read', version }])),
  instances: new Map([['radarr', aSoundRadarr]]),
  qbittorrent: { transfer: seen({ status: 'connected' }), torrents: seen(1) },
  jellyfin: {
    pendingRestart: seen(false),
    servesMetrics: seen(true),
    playbacks: seen([]),
    cleanup: seen({ users: [], libraries: [], unread: [] }),
  },
};
const checksOf = (observed: Observations, of = readings) =>
  diagnose({ wishes, desired: [], readings: of, seen: observed });
const told = (observed: Observations, of = readings) =>
  checksOf(observed, of).map(({ app, subject, severity }) => `${severity} ${app} ${subject}`);

/** Each thing that may not be seen, and the subject that is then not known. */
const UNSEEN = [
  ['jellyfin', 'pendingRestart', 'restart'],
  ['jellyfin', 'servesMetrics', 'metrics'],
  ['jellyfin', 'playbacks', 'what plays now'],
  ['qbittorrent', 'transfer', 'port'],
  ['radarr', 'health', 'health'],
  ['radarr', 'rootFolders', 'root folder /data/media/movies'],
  ['radarr', 'mounts', 'hard links'],
  ['radarr', 'downloads', 'download folder'],
] as const;

function without(app: string, field: string): Observations {
  if (app === 'radarr')
    return { ...all, instances: new Map([['radarr', { ...aSoundRadarr, [field]: unseen }]]) };
  const observed = app === 'jellyfin' ? all.jellyfin : all.qbittorrent;
  return { ...all, [app]: { ...observed, [field]: unseen } };
}

describe('diagnose', () => {
  it.each(UNSEEN)('never calls good what of %s was not seen: %s', (app, field, subject) => {
    const checks = told(without(app, field));

    expect(checks).toContain(`note ${app} ${subject}`);
    expect(checks).not.toContain(`ok ${app} ${subject}`);
    const [check] = checksOf(without(app, field)).filter((one) => one.app === app && one.subject === subject);
    expect(check?.message).toContain('could not be checked');
  });

  it('tells the gravest first', () => {
    const order = ['error', 'warning', 'note', 'ok'];
    const health = seen([
      { source: 'A', type: 'notice', message: 'a' },
      { source: 'B', type: 'error', message: 'b' },
      { source: 'C', type: 'warning', message: 'c' },
    ] as const);
    const severities = checksOf({
      ...all,
      instances: new Map([['radarr', { ...aSoundRadarr, health }]]),
    }).map(({ severity }) => order.indexOf(severity));

    expect(severities).toEqual(severities.toSorted());
    expect(new Set(severities).size).toBe(4);
  });

  it.each(['jellyfin', 'qbittorrent', 'radarr'])('says nothing good of a %s that was not read', (app) => {
    const contacts = new Map(all.contacts);
    contacts.set(app, { kind: 'not-read', problem: `${app} is away`, hindrance: 'away' });
    const others = new Map([...readings].filter(([name]) => name !== app));

    const checks = told({ ...all, contacts }, others);

    expect(checks.filter((check) => check.includes(` ${app} `))).toEqual([`error ${app} ${app}`]);
  });
});

describe('storageQuestion', () => {
  it('asks for each folder once, and for links from the downloads to each library', () => {
    const two = { ...radarr, name: 'radarr-4k', rootFolder: '/data/media/4k' };

    expect(storageQuestion({ ...wishes, instances: [radarr, two] })).toEqual({
      folders: ['/data/torrents', '/data/media/movies', '/data/media/4k', '/data/media/.bin/radarr'],
      links: [
        { from: '/data/torrents', to: '/data/media/movies' },
        { from: '/data/torrents', to: '/data/media/4k' },
      ],
    });
  });

  it('asks for no link without downloads', () => {
    expect(storageQuestion({ cluster, instances: [radarr] }).links).toEqual([]);
  });
});
