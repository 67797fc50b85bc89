import { k8s } from 'cdk8s-plus-28';
import type { Construct } from 'constructs';
import { labelsOf } from '../labels.ts';

/** An identity of its own for one app, that can do nothing at the API server. */
export function serviceAccount(
  scope: Construct,
  app: { readonly name: string; readonly namespace: string },
): k8s.KubeServiceAccount {
  return new k8s.KubeServiceAccount(scope, 'service-account', {
    metadata: { name: app.name, namespace: app.namespace, labels: labelsOf(app.name) },
    automountServiceAccountToken: false,
  });
}
