import { describe, expect, it } from 'vitest';
import { ConfigVolume, type ConfigVolumeProps } from '../../../lib/constructs/config-volume.ts';
import { NfsLibrary, type NfsLibraryProps } from '../../../lib/constructs/nfs-library.ts';
import { made, madeOne } from '../../support/construct-manifests.ts';

/** What keeps Argo CD and Flux from deleting an object with data. */
const kept = {
  'argocd.argoproj.io/sync-options': 'Delete=false,Prune=false',
  'kustomize.toolkit.fluxcd.io/prune': 'disabled',
};

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

    // An empty class is what the API server does not store on a volume, and does on a claim.
    expect(volume?.spec).not.toHaveProperty('storageClassName');
    expect(volume).toMatchObject({
      kind: 'PersistentVolume',
      metadata: {
        name: 'media-library-of-media',
        annotations: kept,
      },
      spec: {
        capacity: { storage: '10Ti' },
        accessModes: ['ReadWriteMany'],
        persistentVolumeReclaimPolicy: 'Retain',
        nfs: { server: '192.168.1.10', path: '/tank/media' },
        claimRef: { kind: 'PersistentVolumeClaim', namespace: 'media', name: 'media-library' },
      },
    });
    expect(claim).toMatchObject({
      kind: 'PersistentVolumeClaim',
      metadata: {
        name: 'media-library',
        namespace: 'media',
        annotations: kept,
      },
      spec: { volumeName: 'media-library-of-media', storageClassName: '', accessModes: ['ReadWriteMany'] },
    });
  });

  it('asks in its claim for the same whatever the size is: a claim that names its volume cannot be resized', () => {
    const requestOf = (size: string) =>
      made((scope) => new NfsLibrary(scope, 'library', { ...library, size }))[1]?.spec?.['resources'];

    expect(requestOf('2Ti')).toEqual({ requests: { storage: '1Mi' } });
    expect(requestOf('10Ti')).toEqual(requestOf('2Ti'));
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
  mountedBy: 'app',
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

  it('does not keep Argo CD waiting for the claim of a job that has not run yet', () => {
    const ignored = { 'argocd.argoproj.io/ignore-healthcheck': 'true' };
    const claimOf = (mountedBy: 'app' | 'job') =>
      madeOne((scope) => new ConfigVolume(scope, 'config', { ...config, mountedBy }));

    expect(claimOf('job').metadata.annotations).toEqual({ ...kept, ...ignored });
    expect(claimOf('app').metadata.annotations).toEqual(kept);
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
    expect(volume?.spec).toMatchObject({ capacity: { storage: '5Gi' } });
    expect(claim?.spec).toMatchObject({
      storageClassName: '',
      volumeName: 'media-radarr-config',
      resources: { requests: { storage: '1Mi' } },
    });
  });
});
