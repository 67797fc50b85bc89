import type { Config } from '../../../lib/config/schema.ts';
import { containersOf, type Manifest, nameOf, ofKind, podsOf } from '../../support/manifests.ts';

interface VolumeSpec {
  readonly persistentVolumeReclaimPolicy: string;
  readonly storageClassName?: string;
  readonly claimRef: { readonly namespace: string; readonly name: string };
  readonly mountOptions?: readonly string[];
  readonly nfs?: { readonly server: string };
}

interface ClaimSpec {
  readonly storageClassName?: string;
  readonly volumeName?: string;
}

const keyOf = (namespace: string | undefined, name: string) => `${namespace ?? ''}/${name}`;

/** Volumes outlive their claims, and each is bound to exactly the claim that names it. */
export function looseVolumes(manifests: readonly Manifest[]): readonly string[] {
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
      [spec.nfs !== undefined && !options.some((o) => /^nfsvers=4\.[012]$/.test(o)), 'is not NFS 4'],
    ];
    return rules.filter(([broken]) => broken).map(([, what]) => `${nameOf(volume)}: ${what}`);
  });
}

/** Every claim, ConfigMap and mount a pod names is there, and each path is mounted once. */
export function danglingMounts(manifests: readonly Manifest[]): readonly string[] {
  const there = new Set(
    manifests.map(({ kind, metadata }) => `${kind} ${keyOf(metadata.namespace, metadata.name)}`),
  );
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
export function writableMedia(manifests: readonly Manifest[], { setup }: Config): readonly string[] {
  const writers = /^(RADARR|SONARR)__|^QBT_/;
  // Where it is told to, the doctor links an empty file.
  const doctor = setup.tryHardLink ? 'media-doctor' : undefined;
  return podsOf(manifests)
    .filter(({ owner }) => owner.metadata.name !== doctor)
    .filter(({ spec }) => !spec.containers.some(({ env = [] }) => env.some(({ name }) => writers.test(name))))
    .flatMap((pod) =>
      containersOf(pod).flatMap(({ name, volumeMounts = [] }) =>
        volumeMounts
          .filter(
            (mount) => ['media-library', 'media-downloads'].includes(mount.name) && mount.readOnly !== true,
          )
          .map((mount) => `${name} of ${nameOf(pod.owner)} may write to ${mount.mountPath}`),
      ),
    );
}
