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
  ])('refuses %s', (option, reason) => {
    const [finding] = findingsOfCheck(mountOptions, withOptions('hard', option));
    expect(finding).toContain(`storage.nfs.mountOptions[1]: ${option} is refused; `);
    expect(finding).toContain(reason);
  });

  it('looks at the second export as well', () => {
    const downloads = { server: 'nas', path: '/fast', mountOptions: ['soft'] };
    expect(placesOfCheck(mountOptions, { storage: { downloads } })).toEqual([
      'storage.downloads.mountOptions[0]',
    ]);
  });
});
