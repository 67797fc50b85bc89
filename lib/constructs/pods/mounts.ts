import type { k8s } from 'cdk8s-plus-28';
import { quantity } from '../quantity.ts';

/** A volume of the pod as one container sees it. Mounts of one name share the volume. */
export interface Mount {
  readonly volume: k8s.Volume;
  readonly path: string;
  /** One file or folder of the volume instead of all of it. @default - the whole volume */
  readonly subPath?: string;
  /** @default false */
  readonly readOnly?: boolean;
}

/** A claim under its own name or, since not every claim's name is one of a pod's volume, under `volume`. */
export function claimMount(claim: string, path: string, volume: string = claim): Mount {
  return { volume: { name: volume, persistentVolumeClaim: { claimName: claim } }, path };
}

/** Some keys of a Secret. */
export interface SecretKeys {
  readonly name: string;
  readonly keys: readonly string[];
}

/** Scratch space that dies with the pod; a container that fills it beyond `sizeLimit` is evicted. */
export function scratchMount(name: string, path: string, sizeLimit: string): Mount {
  return { volume: { name, emptyDir: { sizeLimit: quantity(sizeLimit) } }, path };
}

/** Most that each scratch volume among the mounts may hold. */
export function scratchSizesOf(mounts: readonly Mount[]): readonly string[] {
  return mounts.flatMap(({ volume }) => {
    const limit: unknown = volume.emptyDir?.sizeLimit?.value;
    return typeof limit === 'string' ? [limit] : [];
  });
}

/**
 * Keys of a Secret as files that only the pod's own user and group can read. A key that is not there yet is no
 * file: the program then says which one it misses, instead of a pod that never starts and says nothing.
 */
export function secretMount(secret: string, path: string, keys: readonly string[]): Mount {
  return {
    volume: {
      name: secret,
      secret: {
        secretName: secret,
        defaultMode: 0o440,
        optional: true,
        items: keys.map((key) => ({ key, path: key })),
      },
    },
    path,
    readOnly: true,
  };
}

/** Where a job of the stack finds the keys of a Secret, one file each. */
export function secretsFolderOf(secret: string): string {
  return `/run/secrets/${secret}`;
}

/** The keys of several Secrets, each Secret in its own folder. */
export function secretMounts(secrets: readonly SecretKeys[]): readonly Mount[] {
  return secrets.map(({ name, keys }) => secretMount(name, secretsFolderOf(name), keys));
}

export function configMapMount(configMap: string, path: string, options: { subPath?: string } = {}): Mount {
  return { volume: { name: configMap, configMap: { name: configMap } }, path, readOnly: true, ...options };
}

export function volumeMountOf(mount: Mount): k8s.VolumeMount {
  return {
    name: mount.volume.name,
    mountPath: mount.path,
    ...(mount.subPath !== undefined && { subPath: mount.subPath }),
    ...(mount.readOnly === true && { readOnly: true }),
  };
}

/** The volumes behind all mounts of a pod, each once, in the order first mentioned. */
export function volumesOf(mounts: readonly Mount[]): k8s.Volume[] {
  const volumes = new Map<string, k8s.Volume>();
  for (const { volume } of mounts) {
    const known = volumes.get(volume.name) ?? volume;
    if (JSON.stringify(known) !== JSON.stringify(volume)) {
      throw new Error(`two volumes of one pod are called ${volume.name}; give one another name`);
    }
    volumes.set(volume.name, known);
  }
  return [...volumes.values()];
}
