import { k8s } from 'cdk8s-plus-28';
import { Construct } from 'constructs';
import { boundClaimSize } from './config-volume.ts';
import { keepOnPrune } from './labels.ts';
import { quantity } from './quantity.ts';

export interface NfsLibraryProps {
  readonly namespace: string;
  /** Name of the claim pods mount. */
  readonly claim: string;
  /** Name of the volume, unique in the cluster. */
  readonly volume: string;
  readonly server: string;
  /** Path of the export on the server. */
  readonly path: string;
  /** Protocol version, 4.0 to 4.2: version 3 knows neither stateful locks nor one well-known port. */
  readonly version: string;
  /** Mount options besides `nfsvers`; `hard` is always among them. @default - none */
  readonly mountOptions?: readonly string[];
  /** Capacity of the volume, for people to read; NFS enforces no size. */
  readonly size: string;
}

/**
 * One NFS export as one namespace sees it: a volume and the only claim that may bind it. Two namespaces that
 * share an export have a pair each. The kubelet mounts it on the node, so pods need no way to the server.
 */
export class NfsLibrary extends Construct {
  constructor(scope: Construct, id: string, props: NfsLibraryProps) {
    super(scope, id);
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
        // `hard` waits for a server that is away; `soft` would hand half-written files to the apps.
        mountOptions: [...new Set([`nfsvers=${props.version}`, 'hard', ...(props.mountOptions ?? [])])],
        nfs: { server: props.server, path: props.path },
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
