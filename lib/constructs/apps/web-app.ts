import type { k8s } from 'cdk8s-plus-28';
import { Construct } from 'constructs';
import { labelsOf, selectorOf } from '../labels.ts';
import { appService, type HomeDoor } from '../network/app-service.ts';
import { Route, type RouteProps } from '../network/route.ts';
import { ClaimingDeployment, type ResourceClaim } from '../pods/claiming-deployment.ts';
import { type ContainerProps, env, type Probes } from '../pods/container.ts';
import type { Mount } from '../pods/mounts.ts';
import { type PodProps, podTemplate } from '../pods/pod.ts';
import type { PodAdditions } from '../pods/pod-additions.ts';
import type { Resources } from '../pods/resources.ts';
import type { RunAs } from '../pods/security.ts';
import { serviceAccount } from '../pods/service-account.ts';

export interface WebAppProps {
  readonly namespace: string;
  /** Name of the Deployment, the Service, the service account and the pods' label `app`. */
  readonly name: string;
  readonly image: string;
  /** The port the app listens on and the Service offers. */
  readonly port: number;
  readonly timeZone: string;
  readonly runAs: RunAs;
  readonly resources: Resources;
  readonly probes: Probes;
  /** @default - the image's own entrypoint */
  readonly command?: readonly string[];
  /** @default - the image's own arguments */
  readonly args?: readonly string[];
  /** @default - none but TZ */
  readonly env?: readonly k8s.EnvVar[];
  /** What the household adds to the pod. @default - nothing */
  readonly additions?: PodAdditions;
  /** Variables that the household adds to the app's container. @default - none */
  readonly furtherEnv?: readonly k8s.EnvVar[];
  /** Devices claimed by dynamic resource allocation. @default - none */
  readonly resourceClaims?: readonly ResourceClaim[];
  /** @default - none */
  readonly mounts?: readonly Mount[];
  /** Run before the app; sidecars among them keep running. @default - none */
  readonly initContainers?: readonly ContainerProps[];
  /** What the pod needs beyond the app's container. @default - nothing */
  readonly pod?: Pick<PodProps, 'annotations' | 'nameServer' | 'sysctls' | 'terminationGracePeriodSeconds'>;
  /** Protocol hint of the Service for gateways, such as `kubernetes.io/ws`. @default - none */
  readonly appProtocol?: string;
  /** The Service's own way into the network at home. @default - none */
  readonly door?: HomeDoor | undefined;
  /** What the Service tells those who look for it, as Prometheus does. @default - nothing */
  readonly serviceAnnotations?: Readonly<Record<string, string>>;
  /** Further names and addresses that people type to reach the app. @default - none */
  readonly hosts?: readonly string[];
  /** Host name people reach the app by, and the door it is behind. @default - inside the cluster only */
  readonly route?: Pick<RouteProps, 'host' | 'entrance' | 'annotations' | 'homepage'>;
}

/** One app with a web interface and a single writer: Deployment, Service, service account and maybe a route. */
export class WebApp extends Construct {
  constructor(scope: Construct, id: string, props: WebAppProps) {
    super(scope, id);
    const metadata = { name: props.name, namespace: props.namespace, labels: labelsOf(props.name) };
    serviceAccount(this, props);
    new ClaimingDeployment(
      this,
      'deployment',
      {
        metadata,
        spec: {
          replicas: 1,
          revisionHistoryLimit: 3,
          selector: { matchLabels: selectorOf(props.name) },
          // The old pod must let go of its database before the new one opens it.
          strategy: { type: 'Recreate' },
          template: podTemplate({
            app: props.name,
            runAs: props.runAs,
            ...(props.additions && { additions: props.additions }),
            ...props.pod,
            ...(props.initContainers && { initContainers: props.initContainers }),
            containers: [
              {
                name: props.name,
                image: props.image,
                ...(props.command && { command: props.command }),
                ...(props.args && { args: props.args }),
                env: [env('TZ', props.timeZone), ...(props.env ?? []), ...(props.furtherEnv ?? [])],
                ports: [{ name: 'http', containerPort: props.port }],
                mounts: props.mounts ?? [],
                resources: props.resources,
                probes: props.probes,
              },
            ],
          }),
        },
      },
      props.resourceClaims,
    );
    appService(this, props);
    if (props.route !== undefined) {
      new Route(this, 'route', {
        namespace: props.namespace,
        app: props.name,
        port: props.port,
        ...props.route,
      });
    }
  }
}
