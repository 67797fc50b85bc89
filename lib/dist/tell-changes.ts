/** The changes that a person must make, in words and commands. */
import { type Changes, type FixedField, isBound } from './changes.ts';
import { type KubeObject, titleOf } from './kube-object.ts';

/** Lines for the terminal; none when an apply does it all. */
export function tellChanges(
  { vanished, keepers, fixed, formerUsers }: Changes,
  folder: string,
): readonly string[] {
  // A volume waits with its end for that of its claim.
  const media = keepers.filter(isMedia).toSorted((a, b) => Number(isClaim(b)) - Number(isClaim(a)));
  const others = keepers.filter((object) => !isMedia(object));
  return [
    ...(vanished.length === 0
      ? []
      : [
          'no longer in the stack; an apply does not remove them from the cluster, and Argo CD and Flux only while they prune:',
          ...deletions(vanished),
        ]),
    ...(media.length === 0
      ? []
      : [
          'no longer in the stack; the files stay where they are, since the volumes are retained. Once the apps run with the new ones, they can go:',
          ...deletions(media),
        ]),
    ...(others.length === 0
      ? []
      : [
          'no longer in the stack either, but deleting one deletes what it holds: see "Removing" in docs/upgrades.md',
          ...others.map((object) => `  ${titleOf(object)}`),
        ]),
    ...replacements(fixed, folder),
    ...(formerUsers.length === 0
      ? []
      : [
          `the apps ran as user ${formerUsers.join(', ')}, whose files the new one may not write, so that they do not come up: see "Another user" in docs/upgrades.md before you apply`,
        ]),
  ];
}

/** One command a namespace; run twice, it does no harm. */
function deletions(objects: readonly KubeObject[]): readonly string[] {
  const byNamespace = new Map<string, string[]>();
  for (const { apiVersion, kind, metadata } of objects) {
    const namespace = metadata.namespace ?? '';
    const names = byNamespace.get(namespace) ?? [];
    byNamespace.set(namespace, [...names, `${resourceOf(apiVersion, kind)}/${metadata.name}`]);
  }
  return [...byNamespace].map(([namespace, names]) => {
    const where = namespace === '' ? '' : ` -n ${namespace}`;
    return `  kubectl delete --ignore-not-found${where} ${names.join(' ')}`;
  });
}

/** As kubectl names it: with the group where Kubernetes itself has no such kind. */
function resourceOf(apiVersion: string, kind: string): string {
  const group = apiVersion.split('/')[0] ?? '';
  return group.includes('.') && !group.endsWith('.k8s.io')
    ? `${kind}.${group}`.toLowerCase()
    : `${kind}`.toLowerCase();
}

function replacements(fixed: readonly FixedField[], folder: string): readonly string[] {
  if (fixed.length === 0) return [];
  const objects = [...new Set(fixed.map(({ object }) => object))];
  const safe = objects.filter(keepsItsData);
  const services = objects.filter(isService);
  return [
    'cannot be changed in place; an apply of these is refused:',
    ...fixed.map(
      ({ object, field, before, after }) =>
        `  ${titleOf(object)}: ${field} ${shown(before)} -> ${shown(after)}`,
    ),
    ...(safe.length === 0 ? [] : replacing(safe, folder)),
    ...(services.length === 0
      ? []
      : [
          'nothing is lost by making these anew; the next apply does:',
          ...deletions(services),
          `  kubectl apply --server-side -k ${folder}`,
        ]),
    ...objects
      .filter((object) => !keepsItsData(object) && !isService(object))
      .map(
        (object) =>
          `${titleOf(object)} holds data: set the old value again, or move the data (docs/upgrades.md)`,
      ),
  ];
}

/** Volumes of ours are retained, so neither they nor claims that name one take data with them. */
function keepsItsData(object: KubeObject): boolean {
  return object.kind === 'PersistentVolume' || (object.kind === 'PersistentVolumeClaim' && isBound(object));
}

/** Claim and volume go together: a volume whose claim is gone waits for that claim for ever. */
function replacing(objects: readonly KubeObject[], folder: string): readonly string[] {
  const pairs = new Map(objects.map((object) => pairOf(object)).map((pair) => [pair.volume, pair]));
  const namespaces = [...new Set([...pairs.values()].map(({ namespace }) => namespace))];
  return [
    'no data is lost by replacing them, the volumes are retained; the apps stop meanwhile:',
    ...namespaces.map(
      (namespace) =>
        `  kubectl delete -n ${namespace} deployment,cronjob -l app.kubernetes.io/part-of=media-pipeline`,
    ),
    ...[...pairs.values()].map(({ namespace, claim }) => `  kubectl delete -n ${namespace} pvc/${claim}`),
    `  kubectl delete ${[...pairs.keys()].map((volume) => `pv/${volume}`).join(' ')}`,
    `  kubectl apply --server-side -k ${folder}`,
    ...(objects.some(isMedia)
      ? [
          'or write storage.volumeNames: bySource, which makes new volumes beside the old ones, now and at each later move',
        ]
      : []),
  ];
}

/** Of a volume with media, which several pods mount; its claim names it, so neither takes a file with it. */
function isMedia(object: KubeObject): boolean {
  return keepsItsData(object) && JSON.stringify(object.spec?.['accessModes']) === '["ReadWriteMany"]';
}

function isService({ kind }: KubeObject): boolean {
  return kind === 'Service';
}

function isClaim({ kind }: KubeObject): boolean {
  return kind === 'PersistentVolumeClaim';
}

function pairOf({ kind, metadata, spec }: KubeObject) {
  if (kind !== 'PersistentVolume') {
    return {
      namespace: metadata.namespace ?? '',
      claim: metadata.name,
      volume: String(spec?.['volumeName']),
    };
  }
  const claim = Object(spec?.['claimRef']) as { readonly namespace?: string; readonly name?: string };
  return { namespace: claim.namespace ?? '', claim: claim.name ?? '', volume: metadata.name };
}

function shown(value: unknown): string {
  if (value === undefined) return '(none)';
  return typeof value === 'string' ? (value === '' ? '(empty)' : value) : JSON.stringify(value);
}
