import { k8s } from 'cdk8s-plus-28';
import { Construct } from 'constructs';
import { labelsOf, selectorOf } from '../labels.ts';
import type { AppRef, Egress, Ingress } from './flow-rules.ts';

export interface PodPolicyProps extends AppRef {
  readonly ingress: readonly Ingress[];
  readonly egress: readonly Egress[];
}

/**
 * All that the pods of one app may do in the network, in one policy that has the app's name. Policies add up
 * and `kubectl apply` removes nothing: were each flow an object of its own, the flow of an earlier media.yaml
 * would stay open for as long as nobody deletes it. So a new file takes the place of the old one as a whole.
 */
export class PodPolicy extends Construct {
  constructor(scope: Construct, id: string, props: PodPolicyProps) {
    super(scope, id);
    new k8s.KubeNetworkPolicy(this, 'policy', {
      metadata: { name: props.app, namespace: props.namespace, labels: labelsOf(props.app) },
      spec: {
        podSelector: { matchLabels: selectorOf(props.app) },
        policyTypes: ['Ingress', 'Egress'],
        ...(props.ingress.length > 0 && { ingress: [...props.ingress] }),
        ...(props.egress.length > 0 && { egress: [...props.egress] }),
      },
    });
  }
}
