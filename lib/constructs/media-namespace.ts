import { k8s } from 'cdk8s-plus-28';
import { Construct } from 'constructs';
import { keepOnPrune } from './labels.ts';

export interface MediaNamespaceProps {
  readonly name: string;
  /**
   * What the API server lets into the namespace. `privileged` is for the pod that carries the VPN: it needs
   * NET_ADMIN, which not even `baseline` allows.
   */
  readonly podSecurity: 'restricted' | 'privileged';
}

/** A namespace with its Pod Security level enforced. */
export class MediaNamespace extends Construct {
  constructor(scope: Construct, id: string, props: MediaNamespaceProps) {
    super(scope, id);
    new k8s.KubeNamespace(this, 'namespace', {
      metadata: {
        name: props.name,
        labels: {
          'app.kubernetes.io/part-of': 'media-pipeline',
          'pod-security.kubernetes.io/enforce': props.podSecurity,
          'pod-security.kubernetes.io/enforce-version': 'latest',
          'pod-security.kubernetes.io/audit': 'restricted',
          'pod-security.kubernetes.io/audit-version': 'latest',
          // No `warn` where the VPN pod lives: every apply would answer with a warning that is no news.
          ...(props.podSecurity === 'restricted' && {
            'pod-security.kubernetes.io/warn': 'restricted',
            'pod-security.kubernetes.io/warn-version': 'latest',
          }),
        },
        // A namespace takes every claim inside with it.
        annotations: { ...keepOnPrune },
      },
    });
  }
}
