import { k8s } from 'cdk8s-plus-28';
import { Construct } from 'constructs';

/** Closes a namespace in both directions: what is not allowed by name is refused. */
export class DefaultDeny extends Construct {
  constructor(scope: Construct, id: string, props: { readonly namespace: string }) {
    super(scope, id);
    new k8s.KubeNetworkPolicy(this, 'policy', {
      metadata: {
        name: 'default-deny',
        namespace: props.namespace,
        labels: { 'app.kubernetes.io/part-of': 'media-pipeline' },
      },
      spec: { podSelector: {}, policyTypes: ['Ingress', 'Egress'] },
    });
  }
}
