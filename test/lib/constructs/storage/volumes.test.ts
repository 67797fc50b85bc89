import { describe, expect, it } from 'vitest';
import { ConfigVolume, type ConfigVolumeProps } from '../../../../lib/constructs/storage/config-volume.ts';
import { MediaVolume, type MediaVolumeProps } from '../../../../lib/constructs/storage/media-volume.ts';
import { made, madeOne } from '../../../support/construct-manifests.ts';

/** What keeps Argo CD and Flux from deleting an object with data. */
const kept = {
  'argocd.argoproj.io/sync-options': 'Delete=false,Prune=false',
  'kustomize.toolkit.fluxcd.io/prune': 'disabled',
};

const onlyOn = (node: string) => ({
  required: {
    nodeSelectorTerms: [
      { matchExpressions: [{ key: 'kubernetes.io/hostname', operator: 'In', values: [node] }] },
    ],
  },
});

const library: Required<MediaVolumeProps> = {
  namespace: 'media',
  claim: 'media-library',
  volume: 'media-library-of-media',
  source: { kind: 'nfs', server: '192.168.1.10', path: '/tank/media', version: '4.2' },
  mountOptions: ['hard', 'noatime'],
  size: '10Ti',
};

describe('MediaVolume', () => {
  it('is a volume that stays and the only claim that may bind it', () => {
    const [volume, claim] = made((scope) => new MediaVolume(scope, 'library', library));

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
      made((scope) => new MediaVolume(scope, 'library', { ...library, size }))[1]?.spec?.['resources'];

    expect(requestOf('2Ti')).toEqual({ requests: { storage: '1Mi' } });
    expect(requestOf('10Ti')).toEqual(requestOf('2Ti'));
  });

  it.each([
    ['with options', ['hard', 'noatime'], ['nfsvers=4.2', 'hard', 'noatime']],
    ['without any', [], ['nfsvers=4.2', 'hard']],
  ])('is mounted hard as NFS 4, each option once: %s', (_, mountOptions, expected) => {
    const [volume] = made((scope) => new MediaVolume(scope, 'library', { ...library, mountOptions }));

    expect(volume?.spec).toMatchObject({ mountOptions: expected });
  });

  it.each([
    ['of one node', { node: 'nas' }, { nodeAffinity: onlyOn('nas') }],
    ['of whichever node', {}, {}],
  ])('is a folder %s, never one that Kubernetes makes', (_, node, expected) => {
    const source = { kind: 'hostPath', path: '/tank', ...node } as const;
    const [volume] = made(
      (scope) => new MediaVolume(scope, 'library', { ...library, source, mountOptions: [] }),
    );
    const { hostPath, nodeAffinity } = volume?.spec ?? {};

    expect(hostPath).toEqual({ path: '/tank', type: 'Directory' });
    expect(nodeAffinity === undefined ? {} : { nodeAffinity }).toEqual(expected);
    expect(volume?.spec).not.toHaveProperty('mountOptions');
  });

  it('is a volume of a CSI driver, with what is given and no empty field', () => {
    const csi = { driver: 'smb.csi.k8s.io', volumeHandle: 'nas' };
    const secret = { name: 'smb', namespace: 'media' };
    const specOf = (more: object) => {
      const source = { kind: 'csi' as const, ...csi, volumeAttributes: {}, ...more };
      return made(
        (scope) => new MediaVolume(scope, 'library', { ...library, source, mountOptions: ['uid=1'] }),
      )[0]?.spec;
    };

    expect(specOf({})).toMatchObject({ mountOptions: ['uid=1'] });
    expect(specOf({})?.['csi']).toEqual(csi);
    const all = {
      fsType: 'ext4',
      volumeAttributes: { source: '//nas/media' },
      nodeStageSecretRef: secret,
      nodePublishSecretRef: secret,
    };
    expect(specOf(all)?.['csi']).toEqual({ ...csi, ...all });
  });
});

const config: Required<ConfigVolumeProps> = {
  namespace: 'media',
  app: 'radarr',
  claim: 'radarr-config',
  size: '5Gi',
  mountedBy: 'app',
  marks: { annotations: { 'example.org/backup': 'daily' }, labels: { tier: 'gold' } },
  source: { kind: 'storageClass', storageClassName: 'local-path' },
};

describe('ConfigVolume', () => {
  it('asks a storage class for a volume', () => {
    expect(madeOne((scope) => new ConfigVolume(scope, 'config', config))).toMatchObject({
      kind: 'PersistentVolumeClaim',
      metadata: {
        name: 'radarr-config',
        namespace: 'media',
        labels: { app: 'radarr', tier: 'gold' },
        annotations: { 'example.org/backup': 'daily' },
      },
      spec: {
        accessModes: ['ReadWriteOnce'],
        storageClassName: 'local-path',
        resources: { requests: { storage: '5Gi' } },
      },
    });
  });

  it('does not keep Argo CD waiting for the claim of a job that has not run yet', () => {
    const ignored = { 'argocd.argoproj.io/ignore-healthcheck': 'true' };
    const { marks, ...unmarked } = config;
    const claimOf = (mountedBy: 'app' | 'job') =>
      madeOne((scope) => new ConfigVolume(scope, 'config', { ...unmarked, mountedBy }));

    expect(claimOf('job').metadata.annotations).toEqual({ ...kept, ...ignored });
    expect(claimOf('app').metadata.annotations).toEqual(kept);
  });

  it('is marked by the household, but never out of the keeping of Argo CD and Flux', () => {
    const marks = {
      annotations: { ...kept, 'kustomize.toolkit.fluxcd.io/prune': 'yes' },
      labels: { app: 'x' },
    };
    const { metadata } = madeOne((scope) => new ConfigVolume(scope, 'config', { ...config, marks }));

    expect(metadata.annotations).toEqual(kept);
    expect(metadata.labels).toMatchObject({ app: 'radarr' });
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
      nodeAffinity: onlyOn('nas'),
    });
    expect(volume?.spec).toMatchObject({ capacity: { storage: '5Gi' } });
    expect(claim?.spec).toMatchObject({
      storageClassName: '',
      volumeName: 'media-radarr-config',
      resources: { requests: { storage: '1Mi' } },
    });
  });
});
