import { ApiObject } from 'cdk8s';
import { Construct } from 'constructs';

export interface ExternalSecretProps {
  readonly namespace: string;
  /** Name of the Secret it makes. */
  readonly name: string;
  readonly keys: readonly string[];
  readonly store: { readonly kind: 'ClusterSecretStore' | 'SecretStore'; readonly name: string };
  /** Entry of the store; each of its properties is called like a key. */
  readonly remoteKey: string;
  /** How often the store is read, such as `1h`. */
  readonly refreshInterval: string;
}

/** A Secret that the External Secrets Operator fills from a store. */
export class ExternalSecret extends Construct {
  constructor(scope: Construct, id: string, props: ExternalSecretProps) {
    super(scope, id);
    new ApiObject(this, 'external-secret', {
      apiVersion: 'external-secrets.io/v1',
      kind: 'ExternalSecret',
      metadata: {
        name: props.name,
        namespace: props.namespace,
        labels: { 'app.kubernetes.io/part-of': 'media-pipeline' },
      },
      spec: {
        refreshInterval: props.refreshInterval,
        secretStoreRef: { kind: props.store.kind, name: props.store.name },
        target: { name: props.name, creationPolicy: 'Owner' },
        data: props.keys.map((key) => ({
          secretKey: key,
          remoteRef: { key: props.remoteKey, property: key },
        })),
      },
    });
  }
}
