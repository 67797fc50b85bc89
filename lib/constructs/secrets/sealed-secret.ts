import { ApiObject } from 'cdk8s';
import { Construct } from 'constructs';

/** What a sealed value is bound to: name and namespace, the namespace, or nothing. */
export type SealingScope = 'strict' | 'namespace-wide' | 'cluster-wide';

export interface SealedSecretProps {
  readonly namespace: string;
  readonly name: string;
  readonly scope: SealingScope;
  /** Values as kubeseal printed them, by key. */
  readonly encrypted: Record<string, string>;
}

/** A Secret that travels encrypted; the Sealed Secrets controller opens it in the cluster. */
export class SealedSecret extends Construct {
  constructor(scope: Construct, id: string, props: SealedSecretProps) {
    super(scope, id);
    const metadata = {
      name: props.name,
      namespace: props.namespace,
      ...(props.scope !== 'strict' && {
        annotations: { [`sealedsecrets.bitnami.com/${props.scope}`]: 'true' },
      }),
    };
    new ApiObject(this, 'sealed-secret', {
      apiVersion: 'bitnami.com/v1alpha1',
      kind: 'SealedSecret',
      metadata: { ...metadata, labels: { 'app.kubernetes.io/part-of': 'media-pipeline' } },
      spec: { encryptedData: { ...props.encrypted }, template: { metadata } },
    });
  }
}
