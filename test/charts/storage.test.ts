import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { find, ofKind, podsOf } from '../support/manifests.ts';
import { loadedFrom, type Settings, someConfig } from '../support/some-config.ts';
import { manifestsOf } from '../support/stack-manifests.ts';

const stackWith = (settings: Settings) => manifestsOf(someConfig(settings));
const podOf = (manifests: ReturnType<typeof stackWith>, app: string) =>
  podsOf(manifests).find(({ labels }) => labels['app'] === app);

describe('storage of media.yaml', () => {
  it('mounts claims of the household, each namespace its own, and makes no volume for them', () => {
    const manifests = stackWith({
      storage: {
        nfs: undefined,
        existingClaim: { media: 'films.of-media', downloads: 'films.of-downloads' },
      },
      apps: {
        radarr: { radarr: { config: { existingClaim: 'radarr' } } },
        qbittorrent: { config: { existingClaim: 'tmp' } },
      },
    });
    const claimsOf = (app: string) =>
      (podOf(manifests, app)?.spec.volumes ?? [])
        .flatMap(({ name, persistentVolumeClaim }) =>
          persistentVolumeClaim ? [`${name}: ${persistentVolumeClaim.claimName}`] : [],
        )
        .toSorted();

    expect(ofKind(manifests, 'PersistentVolume')).toEqual([]);
    expect(claimsOf('radarr')).toEqual(['media-library: films.of-media', 'radarr-config: radarr']);
    expect(claimsOf('qbittorrent')).toEqual(['media-library: films.of-downloads', 'qbittorrent-config: tmp']);
    expect(claimsOf('media-cleanup')).toContain('media-library: films.of-media');
    expect(ofKind(manifests, 'PersistentVolumeClaim').map(({ metadata }) => metadata.name)).not.toContain(
      'radarr-config',
    );
  });

  it('mounts the root of a server, which NFS 4 exports too', () => {
    const volumes = ofKind(stackWith({ storage: { nfs: { path: '/' } } }), 'PersistentVolume');

    expect(volumes.map(({ spec }) => spec?.['nfs'])).toEqual([
      { server: '192.168.1.10', path: '/' },
      { server: '192.168.1.10', path: '/' },
    ]);
    expect(loadedFrom({ storage: { mountPath: '/' } }).kind).toBe('invalid');
  });

  it('mounts a claim for the downloads beside that of the library', () => {
    const manifests = stackWith({
      storage: { nfs: undefined, existingClaim: 'library', downloads: { existingClaim: 'torrents' } },
    });
    const claimsOf = (app: string) =>
      (podOf(manifests, app)?.spec.volumes ?? [])
        .filter(({ name }) => name.startsWith('media-'))
        .map(({ persistentVolumeClaim }) => persistentVolumeClaim?.claimName);

    expect(claimsOf('radarr')).toEqual(['library', 'torrents']);
    expect(claimsOf('qbittorrent')).toEqual(['torrents']);
    expect(claimsOf('jellyfin')).toEqual(['library']);
  });

  it('makes a pair of volumes of a folder of a node, and of a share, whose handles differ', () => {
    const volumesWith = (storage: object) =>
      ofKind(stackWith({ storage: { nfs: undefined, ...storage } }), 'PersistentVolume').map(
        ({ spec }) => spec,
      );
    const csi = {
      driver: 'smb.csi.k8s.io',
      volumeHandle: 'nas',
      volumeAttributes: { source: '//nas/media' },
    };

    expect(volumesWith({ hostPath: { path: '/tank', node: 'nas' } })).toMatchObject([
      { hostPath: { path: '/tank', type: 'Directory' }, claimRef: { namespace: 'media' } },
      { hostPath: { path: '/tank', type: 'Directory' }, claimRef: { namespace: 'media-downloads' } },
    ]);
    expect(volumesWith({ volume: { csi, mountOptions: ['nobrl', 'uid=7'] } })).toMatchObject([
      // Without uid and gid the files of a share are root's, and no app of the stack is.
      { csi: { ...csi, volumeHandle: 'nas#media-library' }, mountOptions: ['gid=1000', 'nobrl', 'uid=7'] },
      { csi: { ...csi, volumeHandle: 'nas#media-downloads-library' } },
    ]);
    const pair = { driver: 'cephfs.csi.ceph.com', volumeHandle: { media: 'a', downloads: 'b' } };
    expect(volumesWith({ volume: { csi: pair } })).toMatchObject([
      { csi: { volumeHandle: 'a' } },
      { csi: { volumeHandle: 'b' } },
    ]);
  });

  it('names volumes after their source where it is told to, the same for the same source', () => {
    const namesWith = (storage: object) => {
      const manifests = stackWith({ storage: { volumeNames: 'bySource', ...storage } });
      const claim = (podOf(manifests, 'radarr')?.spec.volumes ?? []).find(
        ({ name }) => name === 'media-library',
      );
      return [
        ...ofKind(manifests, 'PersistentVolume').map(({ metadata }) => metadata.name),
        claim?.persistentVolumeClaim?.claimName,
      ];
    };
    const names = namesWith({});

    expect(names).toEqual([
      expect.stringMatching(/^media-library-[0-9a-f]{8}$/),
      expect.stringMatching(/^media-downloads-library-[0-9a-f]{8}$/),
      expect.stringMatching(/^media-library-[0-9a-f]{8}$/),
    ]);
    expect(namesWith({ nfs: { size: '1Ti', mountOptions: ['nconnect=4'] } })).toEqual(names);
    for (const moved of [{ server: '192.168.1.11' }, { path: '/other' }]) {
      expect(names).not.toContain(namesWith({ nfs: moved })[0]);
    }
  });

  it('moves every folder with the mount', () => {
    const manifests = stackWith({ storage: { mountPath: '/mnt/tank' } });
    const text = JSON.stringify(manifests.filter(({ metadata }) => metadata.name !== 'recyclarr'));

    expect(podOf(manifests, 'sonarr')?.spec.initContainers?.[0]?.args).toEqual(['/mnt/tank/media/tv']);
    expect(text).not.toMatch(/[" ]\/data\b/);
    expect(text.match(/"mountPath":"\/mnt\/tank"/g)?.length).toBeGreaterThanOrEqual(6);
  });

  it('takes a layout that is there: folders beside each other in the export', () => {
    const loaded = loadedFrom({
      storage: { folders: { library: '/data', downloads: '/data/downloads' } },
      apps: {
        radarr: { radarr: { rootFolder: '/data/Filme' } },
        sonarr: { sonarr: { rootFolder: '/data/Serien' } },
      },
    });

    expect(loaded).toMatchObject({ kind: 'valid', warnings: [] });
  });

  it('mounts a further library where the apps look, and makes its folders on it', () => {
    const manifests = stackWith({
      storage: {
        libraries: [
          { name: 'shows', mountPath: '/data/media/tv', server: 'nas', path: '/shows' },
          { name: 'archive', mountPath: '/archive', hostPath: '/var/mnt/merged', readOnly: true },
        ],
      },
      apps: { sonarr: { sonarr: {}, anime: { rootFolder: '/data/media/tv-anime' } } },
    });
    const sonarr = podOf(manifests, 'sonarr')?.spec;
    const mountsOf = (app: string) =>
      podOf(manifests, app)
        ?.spec.containers[0]?.volumeMounts?.filter(({ name }) => name.startsWith('media-library'))
        .map(({ mountPath, readOnly }) => `${mountPath}${readOnly === true ? ' (ro)' : ''}`);

    expect(mountsOf('sonarr')).toEqual(['/data', '/data/media/tv', '/archive (ro)']);
    expect(mountsOf('jellyfin')).toEqual(['/data (ro)', '/data/media/tv (ro)', '/archive (ro)']);
    expect(mountsOf('media-cleanup')).toEqual(mountsOf('jellyfin'));
    expect(mountsOf('qbittorrent')).toEqual(['/data']);
    // Made in the export before the other is mounted over it.
    expect(
      sonarr?.initContainers?.map(({ args, volumeMounts }) => [args, volumeMounts?.map((m) => m.mountPath)]),
    ).toEqual([[['/data/media/tv'], ['/data']]]);
    expect(
      parse(find(manifests, 'ConfigMap', 'media-setup-config').data?.['setup.yaml'] ?? '').storage.mounts,
    ).toEqual([{ path: '/data' }, { path: '/archive' }]);
  });

  it('marks claims of apps and gives them a class; cache and transcodes of Jellyfin move to claims', () => {
    const manifests = stackWith({
      apps: {
        jellyfin: {
          config: {
            size: '50Gi',
            storageClassName: 'fast',
            annotations: { 'example.org/a': 'b' },
            labels: { c: 'd' },
          },
          cacheClaim: {},
          transcodeClaim: { existingClaim: 'scratch' },
        },
      },
    });
    const claimOf = (name: string) => find(manifests, 'PersistentVolumeClaim', name);
    const jellyfin = podOf(manifests, 'jellyfin')?.spec;

    expect(claimOf('jellyfin-config')).toMatchObject({
      metadata: { annotations: { 'example.org/a': 'b' }, labels: { c: 'd', app: 'jellyfin' } },
      spec: { storageClassName: 'fast', resources: { requests: { storage: '50Gi' } } },
    });
    expect(claimOf('jellyfin-cache').spec).toMatchObject({ resources: { requests: { storage: '10Gi' } } });
    expect(jellyfin?.volumes).toEqual(
      expect.arrayContaining([
        { name: 'cache', persistentVolumeClaim: { claimName: 'jellyfin-cache' } },
        { name: 'transcodes', persistentVolumeClaim: { claimName: 'scratch' } },
      ]),
    );
    // What lies on claims is not asked of the node.
    expect(jellyfin?.containers[0]?.resources?.requests).toMatchObject({ 'ephemeral-storage': '1Gi' });
  });
});

describe('households', () => {
  const said = (settings: Settings) => {
    const loaded = loadedFrom(settings);
    const lines = (problems: readonly { where: string; what: string }[]) =>
      problems.map(({ where, what }) => `${where.split(' ').at(-1)}: ${what}`);
    return { errors: loaded.kind === 'valid' ? [] : lines(loaded.errors), warnings: lines(loaded.warnings) };
  };

  it.each([
    [
      'an export, and films of a node for Jellyfin beside it',
      {
        nodeSelector: { 'kubernetes.io/hostname': 'control-1' },
        storage: {
          libraries: [{ name: 'merged', mountPath: '/library', hostPath: '/var/mnt/merged', readOnly: true }],
          configVolumes: { kind: 'storageClass', storageClassName: 'openebs-hostpath' },
        },
      },
      [],
    ],
    [
      'one claim for the library, one for the downloads',
      {
        storage: {
          nfs: undefined,
          existingClaim: 'media-library',
          downloads: { existingClaim: { media: 'torrents', downloads: 'qbittorrent-downloads' } },
        },
      },
      [/^storage\.downloads: hard links need one volume/],
    ],
    [
      'an old Synology',
      { storage: { nfs: { version: 3, mountOptions: ['nolock', 'hard', 'noatime'] } } },
      [/^storage\.nfs\.version: NFS 3 needs further ports/],
    ],
    [
      'a folder, as in a compose file',
      { storage: { nfs: undefined, hostPath: '/your-media-folder' } },
      [/^storage\.hostPath: \/your-media-folder is another folder on each node/],
    ],
  ])('find the words for %s', (_, settings, warnings) => {
    expect(said(settings)).toEqual({
      errors: [],
      warnings: warnings.map((words) => expect.stringMatching(words)),
    });
  });

  it('hear what to write instead of nfsvers', () => {
    const settings = { storage: { nfs: { version: 3, mountOptions: ['nolock', 'nfsvers=3'] } } };
    expect(said(settings).errors).toEqual([expect.stringContaining('set version beside mountOptions')]);
  });
});
