import { describe, expect, it } from 'vitest';
import { nodeFolders } from '../../../../lib/config/checks/node-folders.ts';
import { placesOfCheck } from '../../../support/findings-of.ts';

const storage = (folder: string) => ({
  storage: {
    nfs: undefined,
    hostPath: { path: folder, node: 'nas' },
    configVolumes: { kind: 'local', path: folder, node: 'nas' },
  },
});

describe('nodeFolders', () => {
  it.each([
    '/srv/media',
    '/mnt',
    '/var/lib/media',
    '/var/lib/rancher/k3s/storage',
    '/opt/media',
    '/home/anna/media',
    '/data',
  ])('accepts %s', (folder) => {
    expect(placesOfCheck(nodeFolders, storage(folder))).toEqual([]);
  });

  it.each([
    '/etc',
    '/proc/1',
    '/var/lib',
    '/var/lib/kubelet/pods',
    '/var/run/media',
    '/tmp/media',
    '/root/media',
    '/usr/media',
  ])('refuses %s for media and for databases', (folder) => {
    expect(placesOfCheck(nodeFolders, storage(folder))).toEqual([
      'storage.configVolumes.path',
      'storage.hostPath',
    ]);
  });
});
