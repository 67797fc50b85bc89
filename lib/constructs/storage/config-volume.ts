import { k8s } from 'cdk8s-plus-28';
import { Construct } from 'constructs';
import { keepOnPrune, labelsOf } from '../labels.ts';
import { quantity } from '../quantity.ts';

/** What makes the volume: a storage class, or a folder that is there already on one node. */
export type ConfigVolumeSource =
  | {
      readonly kind: 'storageClass';
      /** Local or block storage: SQLite databases break on NFS. @default - the cluster's default class */
      readonly storageClassName?: string;
    }
  | {
      readonly kind: 'local';
      /** Name of the volume, unique in the cluster. */
      readonly volume: string;
      /** Folder on the node; it must exist before the first start. */
      readonly path: string;
      /** The node's label `kubernetes.io/hostname`. */
      readonly node: string;
    };

export interface ConfigVolumeProps {
  readonly namespace: string;
  /** App whose database and settings it holds. */
  readonly app: string;
  readonly claim: string;
  readonly size: string;
  /** What mounts it: a pod that always runs, or one that runs by the clock. @default app */
  readonly mountedBy?: 'app' | 'job';
  /** What the household marks the claim with; never instead of the stack's own marks. @default - nothing */
  readonly marks?: {
    readonly annotations: Readonly<Record<string, string>>;
    readonly labels: Readonly<Record<string, string>>;
  };
  readonly source: ConfigVolumeSource;
}

/**
 * What a claim asks for that names its volume: it gets that one anyway. The size is on the volume only, because
 * the API server changes the request of such a claim never ("only dynamically provisioned pvc can be resized").
 */
export const boundClaimSize = '1Mi';

/** Binds a volume to the node with this label `kubernetes.io/hostname`. */
export function onNode(node: string): k8s.VolumeNodeAffinity {
  const onlyThere = { key: 'kubernetes.io/hostname', operator: 'In', values: [node] };
  return { required: { nodeSelectorTerms: [{ matchExpressions: [onlyThere] }] } };
}

/** The claim for one app's own data, and its volume where no storage class makes one. */
export class ConfigVolume extends Construct {
  constructor(scope: Construct, id: string, props: ConfigVolumeProps) {
    super(scope, id);
    const { source } = props;
    if (source.kind === 'local') this.addLocalVolume(props, source);
    new k8s.KubePersistentVolumeClaim(this, 'claim', {
      metadata: {
        name: props.claim,
        namespace: props.namespace,
        labels: { ...props.marks?.labels, ...labelsOf(props.app) },
        annotations: {
          ...props.marks?.annotations,
          ...keepOnPrune,
          // Made when a pod first mounts it, which for a job may be never: Argo CD would wait for it.
          ...(props.mountedBy === 'job' && { 'argocd.argoproj.io/ignore-healthcheck': 'true' }),
        },
      },
      spec: {
        accessModes: ['ReadWriteOnce'],
        volumeMode: 'Filesystem',
        resources: {
          requests: { storage: quantity(source.kind === 'local' ? boundClaimSize : props.size) },
        },
        ...(source.kind === 'local' && { storageClassName: '', volumeName: source.volume }),
        ...(source.kind === 'storageClass' &&
          source.storageClassName !== undefined && { storageClassName: source.storageClassName }),
      },
    });
  }

  private addLocalVolume(props: ConfigVolumeProps, source: ConfigVolumeSource & { kind: 'local' }): void {
    new k8s.KubePersistentVolume(this, 'volume', {
      metadata: { name: source.volume, labels: labelsOf(props.app), annotations: { ...keepOnPrune } },
      spec: {
        capacity: { storage: quantity(props.size) },
        accessModes: ['ReadWriteOnce'],
        persistentVolumeReclaimPolicy: 'Retain',
        volumeMode: 'Filesystem',
        local: { path: source.path },
        nodeAffinity: onNode(source.node),
        claimRef: {
          apiVersion: 'v1',
          kind: 'PersistentVolumeClaim',
          namespace: props.namespace,
          name: props.claim,
        },
      },
    });
  }
}
