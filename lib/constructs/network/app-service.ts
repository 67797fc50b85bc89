import { k8s } from 'cdk8s-plus-28';
import type { Construct } from 'constructs';
import { labelsOf, selectorOf } from '../labels.ts';

/** A door of the Service into the network at home. */
export interface HomeDoor {
  readonly type: 'LoadBalancer' | 'NodePort';
  /** Ranges of addresses that may come in. */
  readonly from: readonly string[];
  /** Address to ask the load balancer for. @default - the next one that is free */
  readonly address?: string | undefined;
  /** @default - the default load balancer */
  readonly loadBalancerClass?: string | undefined;
  /** Port of the nodes. @default - one that is free */
  readonly nodePort?: number | undefined;
  readonly annotations?: Readonly<Record<string, string>>;
}

export interface AppServiceProps {
  readonly namespace: string;
  /** Name of the Service and of the app whose pods it leads to. */
  readonly name: string;
  readonly port: number;
  /** Protocol hint for gateways, such as `kubernetes.io/ws`. @default - none */
  readonly appProtocol?: string | undefined;
  /** @default - inside the cluster only */
  readonly door?: HomeDoor | undefined;
  /** Annotations beside those of the door. @default - none */
  readonly serviceAnnotations?: Readonly<Record<string, string>>;
}

/** The Service of an app with one port called `http`. */
export function appService(scope: Construct, { door, serviceAnnotations, ...props }: AppServiceProps): void {
  const annotations = { ...serviceAnnotations, ...door?.annotations };
  new k8s.KubeService(scope, 'service', {
    metadata: {
      name: props.name,
      namespace: props.namespace,
      labels: labelsOf(props.name),
      ...(Object.keys(annotations).length > 0 && { annotations }),
    },
    spec: {
      type: door?.type ?? 'ClusterIP',
      selector: selectorOf(props.name),
      ...(door && doorOf(door)),
      ports: [
        {
          name: 'http',
          port: props.port,
          targetPort: k8s.IntOrString.fromString('http'),
          ...(props.appProtocol !== undefined && { appProtocol: props.appProtocol }),
          ...(door?.nodePort !== undefined && { nodePort: door.nodePort }),
        },
      ],
    },
  });
}

function doorOf({ type, from, address, loadBalancerClass }: HomeDoor): Partial<k8s.ServiceSpec> {
  return {
    // Otherwise a node forwards under its own address, and the pod's policy cannot tell who comes.
    externalTrafficPolicy: 'Local',
    ...(type === 'LoadBalancer' && { loadBalancerSourceRanges: [...from] }),
    ...(address !== undefined && { loadBalancerIp: address }),
    ...(loadBalancerClass !== undefined && { loadBalancerClass }),
  };
}
