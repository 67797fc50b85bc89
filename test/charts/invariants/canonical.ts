import { canonicalQuantity } from '../../../lib/quantity.ts';
import { containersOf, type Manifest, nameOf, ofKind, podsOf } from '../../support/manifests.ts';

/** Maps of text and the class of a claim: there an empty text is stored, and means something. */
const MAY_BE_EMPTY = /\.(annotations|labels|data)\.|\.storageClassName$/;

/** Values that the API server would store otherwise: each is a difference for ever to whoever compares. */
export function unstableValues(manifests: readonly Manifest[]): readonly string[] {
  return manifests.flatMap((manifest) =>
    placesIn(manifest).flatMap(([path, value]) => {
      const fault = faultOf(manifest, path, value);
      return fault === undefined ? [] : [`${nameOf(manifest)}${path} ${fault}`];
    }),
  );
}

function faultOf({ kind }: Manifest, path: string, value: unknown): string | undefined {
  if (/\.(requests|limits|capacity)\.[\w-]+$|\.sizeLimit$/.test(path)) {
    const stored = canonicalQuantity(String(value));
    return value === stored ? undefined : `is ${value} and stored as ${stored}`;
  }
  if (kind === 'PersistentVolume' && path.endsWith('.storageClassName')) return 'is not stored when empty';
  if (value === '') return MAY_BE_EMPTY.test(path) ? undefined : 'is empty';
  // The selector of all pods.
  const isEmpty = value === null || (typeof value === 'object' && !path.endsWith('.podSelector'));
  return isEmpty ? 'is empty' : undefined;
}

/** Every value with its path; mappings and lists only while they are empty. */
function placesIn(value: unknown, path = ''): readonly (readonly [path: string, value: unknown])[] {
  if (typeof value !== 'object' || value === null) return [[path, value]];
  const entries = Object.entries(value);
  return entries.length === 0
    ? [[path, value]]
    : entries.flatMap(([key, child]) => placesIn(child, `${path}.${key}`));
}

/** What holds data is kept by every tool that deletes what left the manifests. */
export function prunableData(manifests: readonly Manifest[]): readonly string[] {
  return ['Namespace', 'PersistentVolume', 'PersistentVolumeClaim']
    .flatMap((kind) => ofKind(manifests, kind))
    .flatMap((manifest) => {
      const annotations = manifest.metadata.annotations ?? {};
      const argo = annotations['argocd.argoproj.io/sync-options']?.split(',') ?? [];
      return [
        ...(argo.includes('Prune=false') ? [] : [`Argo CD prunes ${nameOf(manifest)}`]),
        ...(argo.includes('Delete=false')
          ? []
          : [`Argo CD deletes ${nameOf(manifest)} with the application`]),
        ...(annotations['kustomize.toolkit.fluxcd.io/prune'] === 'disabled'
          ? []
          : [`Flux prunes ${nameOf(manifest)}`]),
      ];
    });
}

/** A claim is mounted by a pod; one that only a job mounts does not keep Argo CD waiting for its first run. */
export function waitingClaims(manifests: readonly Manifest[]): readonly string[] {
  return ofKind(manifests, 'PersistentVolumeClaim').flatMap((claim) => {
    const mounting = podsOf(manifests).filter(
      ({ owner, spec }) =>
        owner.metadata.namespace === claim.metadata.namespace &&
        (spec.volumes ?? []).some(
          ({ persistentVolumeClaim }) => persistentVolumeClaim?.claimName === claim.metadata.name,
        ),
    );
    if (mounting.length === 0) return [`${nameOf(claim)} is mounted by nobody`];
    const patient = claim.metadata.annotations?.['argocd.argoproj.io/ignore-healthcheck'] === 'true';
    const always = mounting.some(({ owner }) => owner.kind === 'Deployment');
    return always || patient ? [] : [`${nameOf(claim)} keeps Argo CD waiting`];
  });
}

/** No object is too large for the annotation that a plain `kubectl apply` writes. */
export function largeObjects(manifests: readonly Manifest[]): readonly string[] {
  return manifests
    .filter((manifest) => JSON.stringify(manifest).length > 255_000)
    .map((manifest) => `${nameOf(manifest)} does not fit the annotation of kubectl apply`);
}

/** A container asks for the local disk that its scratch volumes may fill, and may use more than they hold. */
export function evictedPods(manifests: readonly Manifest[]): readonly string[] {
  const mebibytes = (text = '0') => {
    const [, amount = '0', unit = ''] = /^(\d+)(\w*)$/.exec(text) ?? [];
    const factor = { '': 2 ** -20, k: 1e3 / 2 ** 20, M: 1e6 / 2 ** 20, G: 1e9 / 2 ** 20, T: 1e12 / 2 ** 20 }[
      unit
    ];
    return Number(amount) * (factor ?? { Ki: 2 ** -10, Mi: 1, Gi: 2 ** 10, Ti: 2 ** 20 }[unit] ?? Number.NaN);
  };
  return podsOf(manifests).flatMap((pod) =>
    containersOf(pod).flatMap(({ name, resources, volumeMounts = [] }) => {
      const scratch = (pod.spec.volumes ?? [])
        .filter((volume) => volumeMounts.some((mount) => mount.name === volume.name))
        .reduce((sum, { emptyDir }) => sum + mebibytes(emptyDir?.sizeLimit), 0);
      const asked = mebibytes(resources?.requests?.['ephemeral-storage']);
      const allowed = mebibytes(resources?.limits?.['ephemeral-storage']);
      return asked >= scratch && allowed > scratch
        ? []
        : [
            `${nameOf(pod.owner)}: ${name} may fill ${scratch}Mi, asks for ${asked}Mi and may use ${allowed}Mi`,
          ];
    }),
  );
}
