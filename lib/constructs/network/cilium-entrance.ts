import { ApiObject } from 'cdk8s';
import { Construct } from 'constructs';
import { ciliumEntranceLabel, labelsOf, selectorOf } from '../labels.ts';
import type { AppRef } from './flow-rules.ts';

export interface CiliumEntranceProps extends AppRef {
  readonly tcpPort: number;
  /** Who may call, in Cilium's words: `ingress`, `host`, `remote-node`. */
  readonly entities: readonly string[];
}

/**
 * Lets in whom no NetworkPolicy can name, where the cluster speaks Cilium: its own gateway and ingress are no
 * pods, and nodes are no range of addresses to it. It adds to the app's NetworkPolicy and opens one port, of pods with
 * `ciliumEntranceLabel`.
 */
export class CiliumEntrance extends Construct {
  constructor(scope: Construct, id: string, { app, namespace, tcpPort, entities }: CiliumEntranceProps) {
    super(scope, id);
    new ApiObject(this, 'policy', {
      apiVersion: 'cilium.io/v2',
      kind: 'CiliumNetworkPolicy',
      metadata: { name: app, namespace, labels: labelsOf(app) },
      spec: {
        endpointSelector: { matchLabels: { ...selectorOf(app), ...ciliumEntranceLabel } },
        ingress: [
          {
            fromEntities: [...entities],
            toPorts: [{ ports: [{ port: String(tcpPort), protocol: 'TCP' }] }],
          },
        ],
      },
    });
  }
}
