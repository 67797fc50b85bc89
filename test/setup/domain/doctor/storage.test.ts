import { describe, expect, it } from 'vitest';
import { downloadChecks } from '../../../../setup/domain/doctor/downloads.ts';
import { folderChecks } from '../../../../setup/domain/doctor/folders.ts';
import { hardLinkChecks } from '../../../../setup/domain/doctor/hard-links.ts';
import type {
  FolderSeen,
  InstanceObservation,
  LinkTrial,
  StorageObservation,
} from '../../../../setup/domain/doctor/observations.ts';
import { recycleBinChecks } from '../../../../setup/domain/doctor/recycle-bin.ts';
import { rootFolderChecks } from '../../../../setup/domain/doctor/root-folders.ts';
import { aSoundRadarr, cluster, radarr, reading, seen, unseen } from './observed.ts';

const words = (checks: readonly { readonly severity: string; readonly code: string }[]) =>
  checks.map(({ severity, code }) => `${severity} ${code}`);

describe('downloadChecks', () => {
  it.each([
    ['seen', seen({ path: '/data/torrents', visible: true }), ['ok downloads-visible']],
    ['not there', seen({ path: '/data/torrents', visible: false }), ['error downloads-not-visible']],
    ['never told', seen({ path: '/data/cache', visible: 'unknown' as const }), ['note downloads-visible']],
    ['not answered', unseen, ['note downloads-visible']],
  ] as const)('tells of a download folder that is %s', (_, downloads, expected) => {
    expect(words(downloadChecks(radarr, { ...aSoundRadarr, downloads }, cluster))).toEqual(expected);
  });

  it('looks for none where nothing is downloaded', () => {
    const { downloads: _, ...observed } = aSoundRadarr;

    expect(downloadChecks(radarr, observed, cluster)).toEqual([]);
  });
});

describe('rootFolderChecks', () => {
  it.each([
    ['there', seen([{ path: '/data/media/movies/', accessible: true }]), ['ok library-visible']],
    ['away', seen([{ path: '/data/media/movies', accessible: false }]), ['error library-not-visible']],
    ['not configured', seen([{ path: '/other', accessible: true }]), []],
    ['not told', unseen, ['note library-visible']],
  ] as const)('tells of a library that is %s', (_, rootFolders, expected) => {
    expect(words(rootFolderChecks(radarr, { ...aSoundRadarr, rootFolders }, cluster))).toEqual(expected);
  });
});

const [from, to] = ['/data/torrents', '/data/media/movies'];
const tried = (outcome: LinkTrial['outcome']): StorageObservation => ({
  folders: new Map(),
  trials: [{ from, to, outcome }],
});
const links = (storage: StorageObservation | undefined, more: Partial<InstanceObservation> = {}) =>
  hardLinkChecks({ downloads: from, instance: radarr }, { ...aSoundRadarr, ...more }, storage, cluster);

describe('hardLinkChecks', () => {
  it.each([
    [{ kind: 'linked' }, 'ok hard-links'],
    [{ kind: 'same-file-system' }, 'ok hard-links'],
    [{ kind: 'other-file-system' }, 'warning no-hard-links'],
    [{ kind: 'unknown', because: 'EACCES' }, 'warning hard-links-failed'],
  ] as const)('tells of a trial that ended with %o', (outcome, expected) => {
    expect(words(links(tried(outcome)))).toEqual([expected]);
  });

  it('says visibly that nothing was tried where no folder is mounted, and what the app tells', () => {
    const [check] = links(undefined);

    expect(check).toMatchObject({
      severity: 'note',
      code: 'hard-links-not-tried',
      command: 'kubectl exec -n home deployment/radarr -c radarr -- df /data/torrents /data/media/movies',
    });
    expect(check?.message).toContain('no link was tried; as far as the app tells both are in /data');
  });

  it('takes two mounts that the app tells for what they are', () => {
    const [check] = links(undefined, { mounts: seen(['/', '/data', '/data/torrents']) });

    expect(check).toMatchObject({ severity: 'warning', code: 'no-hard-links' });
  });

  it.each([
    ['it tells of none', seen([])],
    ['it tells of the root alone', seen(['/'])],
    ['it does not answer', unseen],
  ] as const)('claims nothing of mounts when %s', (_, mounts) => {
    const [check] = links(undefined, { mounts });

    expect(check).toMatchObject({ severity: 'note', code: 'hard-links-not-tried' });
    expect(check?.message).not.toContain('both are in');
  });

  it('goes by what was tried and not by what the app tells', () => {
    const mounts = seen(['/', '/data', '/data/torrents']);

    expect(words(links(tried({ kind: 'linked' }), { mounts }))).toEqual(['ok hard-links']);
  });
});

describe('recycleBinChecks', () => {
  const { recycleBin: _, ...anyBin } = radarr;
  const bin = (fields: object, mounts: InstanceObservation['mounts'] = aSoundRadarr.mounts, wish = anyBin) =>
    words(
      recycleBinChecks(
        wish,
        reading('media-management', {
          recycleBin: '/data/media/.bin/radarr',
          recycleBinCleanupDays: 7,
          ...fields,
        }),
        { ...aSoundRadarr, mounts },
        cluster,
      ),
    );

  it('is content with a bin on the file system of the library that is emptied', () => {
    expect(bin({})).toEqual(['ok recycle-bin']);
    expect(bin({}, aSoundRadarr.mounts, radarr)).toEqual(['ok recycle-bin']);
  });

  it.each([
    ['none', { recycleBin: '' }, ['warning no-recycle-bin']],
    ['one that is never emptied', { recycleBinCleanupDays: 0 }, ['warning recycle-bin-never-emptied']],
  ])('finds %s, and leaves it to the settings where another is configured', (_, fields, expected) => {
    expect(bin(fields)).toEqual(expected);
    expect(bin(fields, aSoundRadarr.mounts, radarr)).toEqual([]);
  });

  it('finds one on another file system, where it is told of both', () => {
    const mounts = seen(['/', '/data', '/bin']);

    expect(bin({ recycleBin: '/bin/radarr' }, mounts)).toEqual([
      'warning recycle-bin-elsewhere',
      'ok recycle-bin',
    ]);
    expect(bin({ recycleBin: '/bin/radarr' }, unseen)).toEqual(['ok recycle-bin']);
  });
});

describe('folderChecks', () => {
  const owner = { uid: 1000, gid: 1000 };
  const look = (folder: FolderSeen, who: typeof owner | undefined = owner) =>
    folderChecks({ folders: new Map([['/data/a film', folder]]), trials: [] }, who);
  const folder = { kind: 'seen', uid: 1000, gid: 1000, mode: 0o755, writable: true } as const;

  it.each([
    ['its own', {}, ['ok folder']],
    ['not writable', { writable: false }, ['error folder-not-writable']],
    ['read-only here, and its own', { writable: 'unknown' }, ['ok folder']],
    ['read-only here, and closed to it', { writable: 'unknown', mode: 0o555 }, ['error folder-not-writable']],
    [
      'read-only here, and another group',
      { writable: 'unknown', uid: 0, gid: 0 },
      ['error folder-not-writable', 'note folder-owner'],
    ],
    ['read-only here, and open to the group', { writable: 'unknown', uid: 0, mode: 0o2775 }, ['ok folder']],
    ['without setgid', { uid: 0, mode: 0o775 }, ['note folder-setgid']],
    ['of others, and open', { uid: 5, gid: 6, mode: 0o777 }, ['note folder-owner']],
  ] as const)('judges a folder that is %s', (_, more, expected) => {
    expect(words(look({ ...folder, ...more }))).toEqual(expected);
  });

  it('quotes paths in commands', () => {
    expect(look({ kind: 'missing' })[0]?.command).toBe(
      "mkdir -p '/data/a film' && chown 1000:1000 '/data/a film'",
    );
  });

  it('judges no owner where nobody says who it should be', () => {
    const checks = folderChecks(
      { folders: new Map([['/data', { ...folder, uid: 7 }]]), trials: [] },
      undefined,
    );

    expect(words(checks)).toEqual(['ok folder']);
  });

  it('says of a folder that does not answer that it could not be checked', () => {
    expect(look(unseen)).toMatchObject([
      { severity: 'note', message: expect.stringContaining('could not be checked') },
    ]);
  });
});
