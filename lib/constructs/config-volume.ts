import { k8s } from 'cdk8s-plus-28';
import { Construct } from 'constructs';
import { keepOnPrune, labelsOf } from './labels.ts';

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
  readonly source: ConfigVolumeSource;
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
        labels: labelsOf(props.app),
        annotations: { ...keepOnPrune },
      },
      spec: {
        accessModes: ['ReadWriteOnce'],
        volumeMode: 'Filesystem',
        resources: { requests: { storage: k8s.Quantity.fromString(props.size) } },
        ...(source.kind === 'local' && { storageClassName: '', volumeName: source.volume }),
        ...(source.kind === 'storageClass' &&
          source.storageClassName !== undefined && { storageClassName: source.storageClassName }),
      },
    });
  }

  private addLocalVolume(props: ConfigVolumeProps, source: ConfigVolumeSource & { kind: 'local' }): void {
    const onlyThere = { key: 'kubernetes.io/hostname', operator: 'In', values: [source.node] };
    new k8s.KubePersistentVolume(this, 'volume', {
      metadata: { name: source.volume, labels: labelsOf(props.app), annotations: { ...keepOnPrune } },
      spec: {
        capacity: { storage: k8s.Quantity.fromString(props.size) },
        accessModes: ['ReadWriteOnce'],
        persistentVolumeReclaimPolicy: 'Retain',
        storageClassName: '',
        volumeMode: 'Filesystem',
        local: { path: source.path },
        nodeAffinity: { required: { nodeSelectorTerms: [{ matchExpressions: [onlyThere] }] } },
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
