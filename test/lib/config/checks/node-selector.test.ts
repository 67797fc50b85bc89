import { describe, expect, it } from 'vitest';
import { nodeOfVolumes } from '../../../../lib/config/checks/node-selector.ts';
import { placesOfCheck } from '../../../support/findings-of.ts';

const local = { kind: 'local', path: '/var/lib/media', node: 'storage-1' };

describe('nodeOfVolumes', () => {
  it.each([
    [
      'refuses pods on another node than their volumes',
      'compute-1',
      local,
      ['nodeSelector.kubernetes.io/hostname'],
    ],
    ['accepts the node of the volumes', 'storage-1', local, []],
    ['accepts any node where a storage class makes the volumes', 'compute-1', { kind: 'storageClass' }, []],
  ])('%s', (_, node, configVolumes, places) => {
    const settings = { nodeSelector: { 'kubernetes.io/hostname': node }, storage: { configVolumes } };
    expect(placesOfCheck(nodeOfVolumes, settings)).toEqual(places);
  });

  it('looks at the nodes of all pods and of single apps', () => {
    const nodeSelector = { 'kubernetes.io/hostname': 'compute-1' };
    const settings = {
      pods: { nodeSelector },
      apps: { sonarr: { sonarr: { pod: { nodeSelector } } } },
      storage: { configVolumes: local },
    };
    expect(placesOfCheck(nodeOfVolumes, settings)).toEqual([
      'pods.nodeSelector.kubernetes.io/hostname',
      'apps.sonarr.sonarr.pod.nodeSelector.kubernetes.io/hostname',
    ]);
  });

  const folder = (node: string) => ({ nfs: undefined, hostPath: { path: '/tank', node } });
  const onNode = (node: string) => ({ nodeSelector: { 'kubernetes.io/hostname': node } });

  it.each([
    [
      'pods away from the folder with the media',
      { ...onNode('a'), storage: folder('b') },
      'nodeSelector.kubernetes.io/hostname',
    ],
    [
      'databases away from it',
      { storage: { ...folder('b'), configVolumes: local } },
      'storage.hostPath.node',
    ],
    [
      'downloads away from it',
      { storage: { ...folder('b'), downloads: { hostPath: { path: '/d', node: 'c' } } } },
      'storage.downloads.hostPath.node',
    ],
  ])('refuses %s', (_, settings, place) => {
    expect(placesOfCheck(nodeOfVolumes, settings)).toEqual([place]);
  });

  it('accepts all of it on one node', () => {
    const settings = { ...onNode('storage-1'), storage: { ...folder('storage-1'), configVolumes: local } };
    expect(placesOfCheck(nodeOfVolumes, settings)).toEqual([]);
  });
});
