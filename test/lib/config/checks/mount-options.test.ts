import { describe, expect, it } from 'vitest';
import { mountOptions } from '../../../../lib/config/checks/mount-options.ts';
import { findingsOfCheck, placesOfCheck } from '../../../support/findings-of.ts';

const withOptions = (...options: readonly string[]) => ({ storage: { nfs: { mountOptions: options } } });

describe('mountOptions', () => {
  it.each([
    'hard',
    'noatime',
    'nconnect=8',
    'timeo=600',
    'rsize=1048576',
    'proto=tcp',
    'sec=krb5p',
    'noresvport',
    'sync',
    'fg',
    'lookupcache=none',
    'context=system_u:object_r:nfs_t:s0',
  ])('accepts %s', (option) => {
    expect(placesOfCheck(mountOptions, withOptions(option))).toEqual([]);
  });

  it.each([
    ['soft', 'half-written files; use hard'],
    ['softerr', 'half-written files; use hard'],
    ['nfsvers=3', 'set version beside mountOptions'],
    ['vers=4.1', 'set version beside mountOptions'],
    ['ro', 'write here'],
    ['proto=udp', 'NFS 4 needs TCP'],
    ['udp', 'NFS 4 needs TCP'],
    ['softreval', 'use hard'],
    ['soft=1', 'use hard'],
    ['minorversion=0', 'set version beside mountOptions'],
    ['mountvers=3', 'set version beside mountOptions'],
    ['v3', 'set version beside mountOptions'],
    ['v4.1', 'set version beside mountOptions'],
    ['ro=recurse', 'write here'],
    ['bg', 'Kubernetes waits for the mount'],
    ['nofail', 'Kubernetes waits for the mount'],
    ['remount', 'something else than the export'],
    ['bind', 'something else than the export'],
  ])('refuses %s', (option, reason) => {
    const [finding] = findingsOfCheck(mountOptions, withOptions('hard', option));
    expect(finding).toContain(`storage.nfs.mountOptions[1]: ${option} is refused; `);
    expect(finding).toContain(reason);
  });

  it.each([
    ['rw,soft,timeo=30,nfsvers=3', 'write "rw", "timeo=30"', ['soft', 'nfsvers=3']],
    [' soft', 'remove it', ['soft']],
    ['soft ', 'remove it', ['soft']],
    ['SOFT', 'remove it', ['soft']],
    ['-o soft', 'remove it', ['soft']],
    ['-osoft', 'remove it', ['soft']],
    ['-o=soft', 'remove it', ['soft']],
    ['--options soft,bg', 'remove it', ['soft', 'bg']],
    ['"soft"', 'remove it', ['soft']],
    ['soft;noatime', 'write "noatime"', ['soft']],
    ['hard\tvers=3', 'write "hard"', ['vers=3']],
    ['hard\u00a0ro', 'write "hard"', ['ro']],
    ['proto = udp', 'write "proto"', ['udp']],
    ['Hard, NoAtime', 'write "hard", "noatime"', []],
    [',', 'remove it', []],
  ])('reads %j as mount would, and says what one element is', (option, wayOut, forbidden) => {
    const [form, ...reasons] = findingsOfCheck(mountOptions, withOptions(option));

    expect(form).toContain(
      `storage.nfs.mountOptions[0]: expected one option an element, in lower case and without blanks or commas, got ${JSON.stringify(option)}; ${wayOut}`,
    );
    expect(reasons.map((reason) => reason.match(/: (\S+) is refused; /)?.[1])).toEqual(forbidden);
  });

  it('looks at the second export as well', () => {
    const downloads = { server: 'nas', path: '/fast', mountOptions: ['soft'] };
    expect(placesOfCheck(mountOptions, { storage: { downloads } })).toEqual([
      'storage.downloads.mountOptions[0]',
    ]);
  });

  it('looks at further libraries, and at volumes of drivers, which have words of their own', () => {
    const volume = { csi: { driver: 'smb.csi.k8s.io', volumeHandle: 'x' } };
    const share = (...options: readonly string[]) => ({
      storage: {
        nfs: undefined,
        volume: { ...volume, mountOptions: options },
        libraries: [{ name: 'b', mountPath: '/b', server: 'nas', path: '/b', mountOptions: ['soft'] }],
      },
    });
    expect(placesOfCheck(mountOptions, share('vers=3.1.1', 'ro', 'nobrl'))).toEqual([
      'storage.volume.mountOptions[1]',
      'storage.libraries[0].mountOptions[0]',
    ]);
  });

  const nfsByDriver = (
    mountOptions: readonly string[],
    attributes: object = {},
    driver = 'nfs.csi.k8s.io',
  ) => ({
    storage: {
      nfs: undefined,
      volume: { csi: { driver, volumeHandle: 'x', volumeAttributes: attributes }, mountOptions },
    },
  });

  it.each(['nfs.csi.k8s.io', 'org.democratic-csi.nfs', 'org.democratic-csi.freenas-nfs'])(
    'judges what %s mounts as NFS, whose version stands among its options',
    (driver) => {
      const options = ['nfsvers=4.1', 'soft', 'hrad', 'proto=udp', 'minorversion=1', 'hard'];

      expect(placesOfCheck(mountOptions, nfsByDriver(options, {}, driver))).toEqual([
        'storage.volume.mountOptions[1]',
        'storage.volume.mountOptions[2]',
        'storage.volume.mountOptions[3]',
        'storage.volume.mountOptions[5]',
      ]);
    },
  );

  it('reads the options that stand in an attribute of a volume, where they may be joined', () => {
    const volume = nfsByDriver([], { server: 'nas', share: '/tank', mountOptions: 'hard,noatime,soft,ro' });

    expect(findingsOfCheck(mountOptions, volume)).toEqual([
      expect.stringContaining('storage.volume.csi.volumeAttributes.mountOptions: soft is refused'),
      expect.stringContaining('storage.volume.csi.volumeAttributes.mountOptions: ro is refused'),
    ]);
    expect(findingsOfCheck(mountOptions, nfsByDriver([], { mountoptions: 'hard,nfsvers=4.2' }))).toEqual([]);
  });
});
