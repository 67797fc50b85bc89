import { appsOf } from '../../../lib/config/apps-of.ts';
import type { Config } from '../../../lib/config/schema.ts';
import { mediaSources } from '../../../lib/config/storage-sources.ts';
import { containersOf, type Manifest, nameOf, ofKind, podsOf } from '../../support/manifests.ts';

interface VolumeSpec {
  readonly persistentVolumeReclaimPolicy: string;
  readonly storageClassName?: string;
  readonly claimRef: { readonly namespace: string; readonly name: string };
  readonly mountOptions?: readonly string[];
  readonly nfs?: { readonly server: string; readonly path: string };
  readonly hostPath?: { readonly type?: string };
}

interface ClaimSpec {
  readonly storageClassName?: string;
  readonly volumeName?: string;
}

const keyOf = (namespace: string | undefined, name: string) => `${namespace ?? ''}/${name}`;

/** Volumes outlive their claims, and each is bound to exactly the claim that names it; NFS 3 only where it is asked for. */
export function looseVolumes(manifests: readonly Manifest[], config: Config): readonly string[] {
  const old = mediaSources(config).flatMap(({ source }) =>
    source.kind === 'nfs' && source.export.version === '3'
      ? [keyOf(source.export.server, source.export.path)]
      : [],
  );
  const claims = new Map(
    ofKind(manifests, 'PersistentVolumeClaim').map((claim) => [
      keyOf(claim.metadata.namespace, claim.metadata.name),
      claim.spec as unknown as ClaimSpec,
    ]),
  );
  return ofKind(manifests, 'PersistentVolume').flatMap((volume) => {
    const spec = volume.spec as unknown as VolumeSpec;
    const claim = claims.get(keyOf(spec.claimRef.namespace, spec.claimRef.name));
    const options = spec.mountOptions ?? [];
    const rules: readonly (readonly [boolean, string])[] = [
      [spec.persistentVolumeReclaimPolicy !== 'Retain', 'is deleted with its claim'],
      [spec.storageClassName !== undefined, 'has a storage class'],
      [claim?.volumeName !== volume.metadata.name, 'is not the volume of its claim'],
      [claim?.storageClassName !== '', 'its claim would provision another volume'],
      [spec.nfs !== undefined && !options.includes('hard'), 'is not mounted hard'],
      [
        spec.nfs !== undefined &&
          !options.some((o) => /^nfsvers=4\.[012]$/.test(o)) &&
          !(old.includes(keyOf(spec.nfs.server, spec.nfs.path)) && options.includes('nfsvers=3')),
        'is not NFS 4',
      ],
      [
        spec.hostPath !== undefined && spec.hostPath.type !== 'Directory',
        'would be made empty where it is missing',
      ],
    ];
    return rules.filter(([broken]) => broken).map(([, what]) => `${nameOf(volume)}: ${what}`);
  });
}

/** Claims that media.yaml says are there already. */
function claimsOfTheHousehold(config: Config): readonly string[] {
  const { namespaces, apps } = config;
  const { cacheClaim, transcodeClaim } = apps.jellyfin;
  return [
    ...mediaSources(config).flatMap(({ source }) =>
      source.kind === 'existingClaim'
        ? [keyOf(namespaces.media, source.claims.media), keyOf(namespaces.downloads, source.claims.downloads)]
        : [],
    ),
    ...appsOf(config).map(({ kind, settings }) =>
      keyOf(
        kind === 'qbittorrent' ? namespaces.downloads : namespaces.media,
        settings.config?.existingClaim ?? '',
      ),
    ),
    keyOf(namespaces.media, cacheClaim?.existingClaim ?? ''),
    keyOf(namespaces.media, transcodeClaim?.existingClaim ?? ''),
  ];
}

/** Every claim, ConfigMap and mount a pod names is there, and each path is mounted once. */
export function danglingMounts(manifests: readonly Manifest[], config: Config): readonly string[] {
  const there = new Set([
    ...manifests.map(({ kind, metadata }) => `${kind} ${keyOf(metadata.namespace, metadata.name)}`),
    ...claimsOfTheHousehold(config).map((claim) => `PersistentVolumeClaim ${claim}`),
  ]);
  return podsOf(manifests).flatMap((pod) => {
    const namespace = pod.owner.metadata.namespace;
    const volumes = pod.spec.volumes ?? [];
    const needed = volumes.flatMap(({ persistentVolumeClaim, configMap, projected }) => [
      ...(projected?.sources ?? []).map(
        (source) => `ConfigMap ${keyOf(namespace, source.configMap?.name ?? '')}`,
      ),
      ...(persistentVolumeClaim
        ? [`PersistentVolumeClaim ${keyOf(namespace, persistentVolumeClaim.claimName)}`]
        : []),
      ...(configMap ? [`ConfigMap ${keyOf(namespace, configMap.name)}`] : []),
    ]);
    const names = volumes.map(({ name }) => name);
    return [
      ...needed.filter((one) => !there.has(one)).map((one) => `${nameOf(pod.owner)}: there is no ${one}`),
      ...names
        .filter((name) => name.length > 63)
        .map((name) => `${nameOf(pod.owner)}: volume ${name} is too long`),
      ...containersOf(pod).flatMap(({ name, volumeMounts = [] }) => [
        ...volumeMounts
          .filter((mount) => !names.includes(mount.name))
          .map((mount) => `${nameOf(pod.owner)}: ${name} mounts ${mount.name}, which is no volume`),
        ...volumeMounts
          .map(({ mountPath }) => mountPath)
          .filter((path, index, all) => all.indexOf(path) !== index)
          .map((path) => `${nameOf(pod.owner)}: ${name} mounts ${path} twice`),
      ]),
    ];
  });
}

/** Jellyfin can delete files over its API, and the cleanup removes through Radarr and Sonarr only. */
export function writableMedia(
  manifests: readonly Manifest[],
  { setup, storage, extraApps }: Config,
): readonly string[] {
  const writers = /^(RADARR|SONARR)__|^QBT_/;
  const closed = storage.libraries
    .filter(({ readOnly }) => readOnly)
    .map(({ name }) => `media-library-${name}`);
  // Where they are told to, the doctor and its twin link an empty file.
  const linking = setup.tryHardLink ? ['media-doctor', 'media-checks'] : [];
  return podsOf(manifests).flatMap((pod) => {
    const { owner, spec } = pod;
    const mayWrite =
      linking.includes(owner.metadata.name) ||
      // Synth has warned of it.
      extraApps[owner.metadata.name]?.media === 'read-write' ||
      spec.containers.some(({ env = [] }) => env.some(({ name }) => writers.test(name)));
    return containersOf(pod).flatMap(({ name, volumeMounts = [] }) =>
      volumeMounts
        .filter((mount) => mount.readOnly !== true)
        .filter((mount) =>
          mayWrite ? closed.includes(mount.name) : /^media-(library|downloads)(-|$)/.test(mount.name),
        )
        .map((mount) => `${name} of ${nameOf(owner)} may write to ${mount.mountPath}`),
    );
  });
}

/** What the cleanup remembers decides what it removes: it alone writes that, and page and checks one folder each. */
export function writableState(manifests: readonly Manifest[]): readonly string[] {
  return podsOf(manifests).flatMap(({ owner, spec, ...pod }) => {
    const volumes = (spec.volumes ?? [])
      .filter(({ persistentVolumeClaim }) => persistentVolumeClaim?.claimName === 'media-cleanup-state')
      .map(({ name }) => name);
    const { kind, metadata } = owner;
    const mayWrite = ({ subPath }: { readonly subPath?: string }) =>
      (kind === 'CronJob' && metadata.name === 'media-cleanup') ||
      (metadata.name === 'media-dashboard' && subPath === 'audit') ||
      (kind === 'CronJob' && metadata.name === 'media-checks' && subPath === 'checks');
    return containersOf({ owner, spec, ...pod }).flatMap(({ name, volumeMounts = [] }) =>
      volumeMounts
        .filter((mount) => volumes.includes(mount.name) && mount.readOnly !== true && !mayWrite(mount))
        .map((mount) => `${name} of ${nameOf(owner)} may write to ${mount.mountPath}`),
    );
  });
}
