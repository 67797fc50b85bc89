/** What a cluster would not do by itself with a changed stack: it removes nothing, and refuses some changes. */
import { bytesOf } from '../quantity.ts';
import { type KubeObject, keyOf } from './kube-object.ts';

/** A field that the API server lets nobody change. */
export interface FixedField {
  readonly object: KubeObject;
  /** Such as `nfs.server`. */
  readonly field: string;
  readonly before: unknown;
  readonly after: unknown;
}

export interface Changes {
  /** In the old stack only; they can go. */
  readonly vanished: readonly KubeObject[];
  /** In the old stack only, but data or Secrets would go with them. */
  readonly keepers: readonly KubeObject[];
  /** In both, and an apply of the new one is refused. */
  readonly fixed: readonly FixedField[];
  /** Ids of users that the apps ran as and run as no more: what they wrote still belongs to those. */
  readonly formerUsers: readonly number[];
}

/** Deleting one of these deletes what it holds, or the Secret it made. */
const KEEPERS = ['Namespace', 'PersistentVolume', 'PersistentVolumeClaim', 'ExternalSecret', 'SealedSecret'];

/** Fields that are fixed once an object is there, by kind. */
const FIXED: Readonly<Record<string, readonly string[]>> = {
  PersistentVolume: ['nfs', 'hostPath', 'csi', 'local', 'nodeAffinity', 'volumeMode'],
  PersistentVolumeClaim: ['storageClassName', 'volumeName', 'volumeMode', 'accessModes'],
  Service: ['loadBalancerClass'],
};

/**
 * What lies between `before` and `after`. An object may stand in `before` more than once, as different commits
 * had it: nobody knows which of them the cluster runs.
 */
export function changesBetween(before: readonly KubeObject[], after: readonly KubeObject[]): Changes {
  const now = new Map(after.map((object) => [keyOf(object), object]));
  const old = [...new Map(before.map((object) => [keyOf(object), object])).values()];
  const gone = old.filter((object) => !now.has(keyOf(object)));
  return {
    vanished: gone.filter(({ kind }) => !KEEPERS.includes(kind)),
    keepers: gone.filter((object) => KEEPERS.includes(object.kind) && !isMounted(object, after)),
    fixed: oncePerField(
      before.flatMap((object) => {
        const next = now.get(keyOf(object));
        return next === undefined ? [] : [...fixedFields(object, next), ...requestChange(object, next)];
      }),
    ),
    formerUsers: usersOf(before.filter((object) => now.has(keyOf(object)))).filter(
      (user) => !usersOf(after).includes(user),
    ),
  };
}

/** Users that the pods of Deployments run as, each once. */
function usersOf(stack: readonly KubeObject[]): readonly number[] {
  const users = stack
    .filter(({ kind }) => kind === 'Deployment')
    .map(({ spec }): unknown => Object(spec?.['template']).spec?.securityContext?.runAsUser);
  return [...new Set(users.filter((user) => typeof user === 'number'))];
}

/** A claim that the household took over is in use, though the stack does not make it any more; so is its volume. */
function isMounted({ kind, metadata, spec }: KubeObject, stack: readonly KubeObject[]): boolean {
  if (kind !== 'PersistentVolumeClaim' && kind !== 'PersistentVolume') return false;
  const claim = kind === 'PersistentVolume' ? Object(spec?.['claimRef']) : metadata;
  const words = `"claimName":${JSON.stringify(claim.name)}`;
  return stack.some(
    (object) =>
      object.metadata.namespace === claim.namespace && JSON.stringify(object.spec ?? {}).includes(words),
  );
}

function oncePerField(fields: readonly FixedField[]): readonly FixedField[] {
  return [...new Map(fields.map((one) => [`${keyOf(one.object)} ${one.field}`, one])).values()];
}

function fixedFields(before: KubeObject, after: KubeObject): readonly FixedField[] {
  // A Service may be of another type at any time, and its load balancer is only fixed while it has one.
  if (before.kind === 'Service' && [before, after].some(({ spec }) => spec?.['type'] !== 'LoadBalancer'))
    return [];
  return (FIXED[before.kind] ?? []).flatMap((field) =>
    differences(before.spec?.[field], after.spec?.[field], field).map((difference) => ({
      object: before,
      ...difference,
    })),
  );
}

type Difference = Omit<FixedField, 'object'>;

/** The innermost mappings' fields that differ. */
function differences(before: unknown, after: unknown, field: string): readonly Difference[] {
  if (JSON.stringify(before) === JSON.stringify(after)) return [];
  if (!isMapping(before) || !isMapping(after)) return [{ field, before, after }];
  return [...new Set([...Object.keys(before), ...Object.keys(after)])].flatMap((key) =>
    differences(before[key], after[key], `${field}.${key}`),
  );
}

function isMapping(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A claim never asks for less than it did, and for more only where its class can give it. */
function requestChange(before: KubeObject, after: KubeObject): readonly FixedField[] {
  const [old, next] = [requested(before), requested(after)];
  if (old === undefined || next === undefined || old === next) return [];
  if (!isBound(before) && bytesOf(next) >= bytesOf(old)) return [];
  return [{ object: before, field: 'resources.requests.storage', before: old, after: next }];
}

function requested({ kind, spec }: KubeObject): string | undefined {
  if (kind !== 'PersistentVolumeClaim' || !isMapping(spec?.['resources'])) return undefined;
  const { requests } = spec['resources'];
  return isMapping(requests) && typeof requests['storage'] === 'string' ? requests['storage'] : undefined;
}

/** A claim that names its volume: the volume stays when the claim goes. */
export function isBound({ spec }: KubeObject): boolean {
  return spec?.['volumeName'] !== undefined;
}
