import { describe, expect, it } from 'vitest';
import { ConfigVolume, type ConfigVolumeProps } from '../../../lib/constructs/config-volume.ts';
import { NfsLibrary, type NfsLibraryProps } from '../../../lib/constructs/nfs-library.ts';
import { made, madeOne } from '../../support/construct-manifests.ts';

const library: Required<NfsLibraryProps> = {
  namespace: 'media',
  claim: 'media-library',
  volume: 'media-library-of-media',
  server: '192.168.1.10',
  path: '/tank/media',
  version: '4.2',
  mountOptions: ['hard', 'noatime'],
  size: '10Ti',
};

describe('NfsLibrary', () => {
  it('is a volume that stays and the only claim that may bind it', () => {
    const [volume, claim] = made((scope) => new NfsLibrary(scope, 'library', library));

    expect(volume).toMatchObject({
      kind: 'PersistentVolume',
      metadata: {
        name: 'media-library-of-media',
        annotations: { 'argocd.argoproj.io/sync-options': 'Prune=false' },
      },
      spec: {
        capacity: { storage: '10Ti' },
        accessModes: ['ReadWriteMany'],
        persistentVolumeReclaimPolicy: 'Retain',
        storageClassName: '',
        nfs: { server: '192.168.1.10', path: '/tank/media' },
        claimRef: { kind: 'PersistentVolumeClaim', namespace: 'media', name: 'media-library' },
      },
    });
    expect(claim).toMatchObject({
      kind: 'PersistentVolumeClaim',
      metadata: {
        name: 'media-library',
        namespace: 'media',
        annotations: { 'argocd.argoproj.io/sync-options': 'Prune=false' },
      },
      spec: { volumeName: 'media-library-of-media', storageClassName: '', accessModes: ['ReadWriteMany'] },
    });
  });

  it.each([
    ['with options', ['hard', 'noatime'], ['nfsvers=4.2', 'hard', 'noatime']],
    ['without any', [], ['nfsvers=4.2', 'hard']],
  ])('is mounted hard as NFS 4, each option once: %s', (_, mountOptions, expected) => {
    const [volume] = made((scope) => new NfsLibrary(scope, 'library', { ...library, mountOptions }));

    expect(volume?.spec).toMatchObject({ mountOptions: expected });
  });
});

const config: Required<ConfigVolumeProps> = {
  namespace: 'media',
  app: 'radarr',
  claim: 'radarr-config',
  size: '5Gi',
  source: { kind: 'storageClass', storageClassName: 'local-path' },
};

describe('ConfigVolume', () => {
  it('asks a storage class for a volume', () => {
    expect(madeOne((scope) => new ConfigVolume(scope, 'config', config))).toMatchObject({
      kind: 'PersistentVolumeClaim',
      metadata: { name: 'radarr-config', namespace: 'media', labels: { app: 'radarr' } },
      spec: {
        accessModes: ['ReadWriteOnce'],
        storageClassName: 'local-path',
        resources: { requests: { storage: '5Gi' } },
      },
    });
  });

  it("asks the cluster's default class when none is named", () => {
    const claim = madeOne(
      (scope) => new ConfigVolume(scope, 'config', { ...config, source: { kind: 'storageClass' } }),
    );

    expect(claim.spec).not.toHaveProperty('storageClassName');
  });

  it('binds a folder of one node', () => {
    const [volume, claim] = made(
      (scope) =>
        new ConfigVolume(scope, 'config', {
          ...config,
          source: { kind: 'local', volume: 'media-radarr-config', path: '/srv/radarr', node: 'nas' },
        }),
    );

    expect(volume?.spec).toMatchObject({
      local: { path: '/srv/radarr' },
      persistentVolumeReclaimPolicy: 'Retain',
      claimRef: { namespace: 'media', name: 'radarr-config' },
      nodeAffinity: {
        required: {
          nodeSelectorTerms: [
            { matchExpressions: [{ key: 'kubernetes.io/hostname', operator: 'In', values: ['nas'] }] },
          ],
        },
      },
    });
    expect(claim?.spec).toMatchObject({ storageClassName: '', volumeName: 'media-radarr-config' });
  });
});
