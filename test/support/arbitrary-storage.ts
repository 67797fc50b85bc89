/** Generators of where things lie: media, and the volumes of the apps. */
import fc from 'fast-check';
import { annotations, configVolumes, size } from './arbitrary-parts.ts';

const anything = { requiredKeys: [] };

const nfsRequired = fc.record({
  server: fc.constantFrom('192.168.1.10', 'nas.example.org', 'fd00::10'),
  path: fc.constantFrom('/tank', '/export/media files', '/'),
});
const nfsOptional = fc.record(
  {
    version: fc.constantFrom('3', '4.0', '4.1', '4.2', 3, 4, 4.1, 4.2),
    mountOptions: fc.subarray(['hard', 'noatime', 'nconnect=4', 'timeo=600']),
    size,
  },
  anything,
);
const nfsExport = fc
  .tuple(nfsRequired, nfsOptional)
  .map(([required, optional]) => ({ ...required, ...optional }));

const hostPath = fc.oneof(
  fc.constantFrom('/var/mnt/media', '/srv/my media'),
  // The node of the local volumes, too.
  fc.record({ path: fc.constant('/tank'), node: fc.constant('node-1'), size }, { requiredKeys: ['path'] }),
);

const secretRef = fc.record({ name: fc.constant('share'), namespace: fc.constant('storage') });
const csiOptional = fc.record(
  {
    fsType: fc.constant('ext4'),
    volumeAttributes: fc.dictionary(fc.constantFrom('source', 'rootPath'), fc.constant('//nas/media')),
    nodeStageSecretRef: secretRef,
    nodePublishSecretRef: secretRef,
  },
  anything,
);
const handles = (name: string) =>
  fc.oneof(
    fc.record({
      driver: fc.constant('smb.csi.k8s.io'),
      volumeHandle: fc.constant('nas#media'),
    }),
    fc.record({
      driver: fc.constant('cephfs.csi.ceph.com'),
      volumeHandle: fc.record({ media: fc.constant(`${name}-1`), downloads: fc.constant(`${name}-2`) }),
    }),
  );
const csi = (required: fc.Arbitrary<object>) =>
  fc.tuple(required, csiOptional).map(([must, optional]) => ({ ...must, ...optional }));
const ofDriver = (driver: fc.Arbitrary<object>, options: readonly string[]) =>
  fc.record({ csi: csi(driver), mountOptions: fc.subarray([...options]), size }, { requiredKeys: ['csi'] });
const volume = (name: string) =>
  fc.oneof(
    ofDriver(handles(name), ['noatime', 'uid=7', 'nobrl']),
    ofDriver(fc.constant({ driver: 'nfs.csi.k8s.io', volumeHandle: 'nas#media' }), [
      'noatime',
      'nfsvers=4.2',
      'nconnect=4',
    ]),
  );

/** One of these, as a mapping with that key. */
const keyed = (sources: Readonly<Record<string, fc.Arbitrary<unknown>>>) =>
  fc.oneof(...Object.entries(sources).map(([key, source]) => fc.record({ [key]: source })));

const claims = (name: string) =>
  fc.oneof(
    fc.constant(name),
    fc.record({ media: fc.constant(`${name}.of-media`), downloads: fc.constant(`${name}.of-downloads`) }),
  );

const library = fc.oneof(
  { weight: 3, arbitrary: fc.record({ nfs: nfsExport }) },
  { weight: 2, arbitrary: keyed({ existingClaim: claims('household'), hostPath, volume: volume('main') }) },
);
const further = (name: string, claim: fc.Arbitrary<unknown>) =>
  fc.oneof<fc.Arbitrary<object>[]>(
    nfsExport,
    keyed({ existingClaim: claim, hostPath, volume: volume(name) }),
  );

const furtherLibrary = (name: string, mountPath: string) =>
  fc
    .tuple(
      fc.record(
        { name: fc.constant(name), mountPath: fc.constant(mountPath), readOnly: fc.boolean() },
        { requiredKeys: ['name', 'mountPath'] },
      ),
      further(name, fc.constant(`${name}.claim`)),
    )
    .map(([place, source]) => ({ ...place, ...source }));

/** Beside the library's volume, and inside it. */
const furtherLibraries = (mountPath: string) =>
  fc.oneof(
    { weight: 3, arbitrary: fc.constant([]) },
    {
      weight: 1,
      arbitrary: fc.oneof(
        fc.tuple(furtherLibrary('second', '/second')),
        fc.tuple(furtherLibrary('third', '/srv/third'), furtherLibrary('inner', `${mountPath}/inner`)),
      ),
    },
  );

/** Section `storage` with these folders, which lie below `mountPath`. */
export function storage(
  mountPath: string,
  folders: { readonly library: string; readonly downloads: string },
) {
  const rest = fc.record(
    {
      mountPath: fc.constant(mountPath),
      downloads: further('downloads', claims('household-downloads')),
      libraries: furtherLibraries(mountPath),
      volumeNames: fc.constantFrom('fixed', 'bySource'),
      folders: fc.constant(folders),
      configVolumes,
    },
    { requiredKeys: ['mountPath', 'folders'] },
  );
  return fc.tuple(library, rest).map(([source, settings]) => ({ ...source, ...settings }));
}

const labels = fc.dictionary(fc.constant('backup'), fc.constantFrom('daily', ''));
const madeClaim = { storageClassName: fc.constantFrom('fast', 'local-path'), annotations, labels };

/** The claim of one app's database. */
export function configClaim(name: string, sizes: fc.Arbitrary<string>) {
  return fc.oneof(
    fc.record({ ...madeClaim, size: sizes }, anything),
    fc.record({ existingClaim: fc.constant(`${name}.data`) }),
  );
}

/** A claim for scratch space. */
export function roomClaim(name: string) {
  return fc.oneof(fc.record(madeClaim, anything), fc.record({ existingClaim: fc.constant(name) }));
}
