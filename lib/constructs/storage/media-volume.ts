import { k8s } from 'cdk8s-plus-28';
import { Construct } from 'constructs';
import { keepOnPrune } from '../labels.ts';
import { quantity } from '../quantity.ts';
import { boundClaimSize, onNode } from './config-volume.ts';

interface SecretReference {
  readonly name: string;
  readonly namespace: string;
}

/** What a volume is made of; all of it is there before the stack. */
export type MediaVolumeSource =
  | {
      readonly kind: 'nfs';
      readonly server: string;
      /** Path of the export on the server. */
      readonly path: string;
      /** Protocol version, 3 or 4.0 to 4.2: version 3 knows neither stateful locks nor one well-known port. */
      readonly version: string;
    }
  | {
      readonly kind: 'hostPath';
      /** Folder on the node, which must exist: one made by Kubernetes would be an empty library. */
      readonly path: string;
      /** The node's label `kubernetes.io/hostname`. @default - any node, each with a folder of its own */
      readonly node?: string;
    }
  | {
      readonly kind: 'csi';
      readonly driver: string;
      /** The driver's name of the volume; no two volumes of a cluster may share one. */
      readonly volumeHandle: string;
      readonly fsType?: string | undefined;
      readonly volumeAttributes: Readonly<Record<string, string>>;
      readonly nodeStageSecretRef?: SecretReference | undefined;
      readonly nodePublishSecretRef?: SecretReference | undefined;
    };

export interface MediaVolumeProps {
  readonly namespace: string;
  /** Name of the claim pods mount. */
  readonly claim: string;
  /** Name of the volume, unique in the cluster. */
  readonly volume: string;
  readonly source: MediaVolumeSource;
  /** Mount options; of NFS `nfsvers` and `hard` are always among them. @default - none */
  readonly mountOptions?: readonly string[];
  /** Capacity of the volume, for people to read; it is not enforced. */
  readonly size: string;
}

/**
 * Storage with media as one namespace sees it: a volume and the only claim that may bind it. Two namespaces that
 * share it have a pair each. The kubelet mounts it on the node, so pods need no way to a server.
 */
export class MediaVolume extends Construct {
  constructor(scope: Construct, id: string, props: MediaVolumeProps) {
    super(scope, id);
    const options = mountOptionsOf(props);
    new k8s.KubePersistentVolume(this, 'volume', {
      metadata: {
        name: props.volume,
        labels: { 'app.kubernetes.io/part-of': 'media-pipeline' },
        annotations: { ...keepOnPrune },
      },
      spec: {
        capacity: { storage: quantity(props.size) },
        accessModes: ['ReadWriteMany'],
        persistentVolumeReclaimPolicy: 'Retain',
        volumeMode: 'Filesystem',
        ...(options.length > 0 && { mountOptions: [...options] }),
        ...volumeSource(props.source),
        claimRef: {
          apiVersion: 'v1',
          kind: 'PersistentVolumeClaim',
          namespace: props.namespace,
          name: props.claim,
        },
      },
    });
    new k8s.KubePersistentVolumeClaim(this, 'claim', {
      metadata: {
        name: props.claim,
        namespace: props.namespace,
        labels: { 'app.kubernetes.io/part-of': 'media-pipeline' },
        annotations: { ...keepOnPrune },
      },
      spec: {
        accessModes: ['ReadWriteMany'],
        // Empty, not absent: absent would let the default class provision another volume.
        storageClassName: '',
        volumeName: props.volume,
        volumeMode: 'Filesystem',
        resources: { requests: { storage: quantity(boundClaimSize) } },
      },
    });
  }
}

function mountOptionsOf({ source, mountOptions = [] }: MediaVolumeProps): readonly string[] {
  if (source.kind !== 'nfs') return mountOptions;
  // `hard` waits for a server that is away; `soft` would hand half-written files to the apps.
  return [...new Set([`nfsvers=${source.version}`, 'hard', ...mountOptions])];
}

function volumeSource(
  source: MediaVolumeSource,
): Pick<k8s.PersistentVolumeSpec, 'nfs' | 'hostPath' | 'csi' | 'nodeAffinity'> {
  if (source.kind === 'nfs') return { nfs: { server: source.server, path: source.path } };
  if (source.kind === 'hostPath') {
    return {
      hostPath: { path: source.path, type: 'Directory' },
      ...(source.node !== undefined && { nodeAffinity: onNode(source.node) }),
    };
  }
  const { kind, fsType, volumeAttributes, nodeStageSecretRef, nodePublishSecretRef, ...csi } = source;
  return {
    [kind]: {
      ...csi,
      ...(fsType !== undefined && { fsType }),
      ...(Object.keys(volumeAttributes).length > 0 && { volumeAttributes: { ...volumeAttributes } }),
      ...(nodeStageSecretRef && { nodeStageSecretRef }),
      ...(nodePublishSecretRef && { nodePublishSecretRef }),
    },
  };
}
