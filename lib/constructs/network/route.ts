import { ApiObject } from 'cdk8s';
import { k8s } from 'cdk8s-plus-28';
import { Construct } from 'constructs';
import { labelsOf } from '../labels.ts';
import { ingressLimits } from './ingress-limits.ts';

/** Through which door people reach the apps. */
export type Entrance =
  | {
      readonly kind: 'ingress';
      /** @default - the cluster's default class */
      readonly className?: string;
      /** Secret with the certificate of the host. @default - no TLS at the Ingress */
      readonly tlsSecret?: string;
    }
  | {
      readonly kind: 'gateway';
      readonly gatewayName: string;
      readonly gatewayNamespace: string;
      /** Listener of the Gateway. @default - all that accept the host */
      readonly sectionName?: string;
    };

/** How the dashboard of gethomepage.dev shows an app. */
export interface HomepageEntry {
  readonly title: string;
  readonly group: string;
  readonly icon: string;
  /** @default - none */
  readonly description?: string;
}

export interface RouteProps {
  readonly namespace: string;
  /** The app, which is also the name of its Service. */
  readonly app: string;
  readonly port: number;
  readonly host: string;
  readonly entrance: Entrance;
  /** Further annotations, such as a certificate issuer. @default - none */
  readonly annotations?: Record<string, string>;
  /** @default - not on the dashboard */
  readonly homepage?: HomepageEntry;
}

/** The address people type. A gateway ends TLS at its listener, an Ingress where it has a certificate. */
export function addressOf({ host, entrance }: Pick<RouteProps, 'host' | 'entrance'>): string {
  const secure = entrance.kind === 'gateway' || entrance.tlsSecret !== undefined;
  return `${secure ? 'https' : 'http'}://${host}`;
}

function homepageAnnotations(props: RouteProps): Record<string, string> {
  if (props.homepage === undefined) return {};
  return {
    'gethomepage.dev/enabled': 'true',
    'gethomepage.dev/name': props.homepage.title,
    ...(props.homepage.description !== undefined && {
      'gethomepage.dev/description': props.homepage.description,
    }),
    'gethomepage.dev/group': props.homepage.group,
    'gethomepage.dev/icon': props.homepage.icon,
    'gethomepage.dev/href': addressOf(props),
    'gethomepage.dev/pod-selector': `app=${props.app}`,
  };
}

function annotationsOf(props: RouteProps): { readonly annotations?: Record<string, string> } {
  const annotations = {
    ...(props.entrance.kind === 'ingress' && ingressLimits(props.app, props.entrance.className)),
    ...homepageAnnotations(props),
    ...props.annotations,
  };
  return Object.keys(annotations).length === 0 ? {} : { annotations };
}

/** A host name that leads to an app: an Ingress or an HTTPRoute. */
export class Route extends Construct {
  constructor(scope: Construct, id: string, props: RouteProps) {
    super(scope, id);
    const metadata = {
      name: props.app,
      namespace: props.namespace,
      labels: labelsOf(props.app),
      ...annotationsOf(props),
    };
    const entrance = props.entrance;
    switch (entrance.kind) {
      case 'ingress':
        new k8s.KubeIngress(this, 'ingress', {
          metadata,
          spec: {
            ...(entrance.className !== undefined && { ingressClassName: entrance.className }),
            ...(entrance.tlsSecret !== undefined && {
              tls: [{ hosts: [props.host], secretName: entrance.tlsSecret }],
            }),
            rules: [
              {
                host: props.host,
                http: {
                  paths: [
                    {
                      path: '/',
                      pathType: 'Prefix',
                      backend: { service: { name: props.app, port: { name: 'http' } } },
                    },
                  ],
                },
              },
            ],
          },
        });
        break;
      case 'gateway':
        new ApiObject(this, 'http-route', {
          apiVersion: 'gateway.networking.k8s.io/v1',
          kind: 'HTTPRoute',
          metadata,
          spec: {
            parentRefs: [
              {
                name: entrance.gatewayName,
                namespace: entrance.gatewayNamespace,
                ...(entrance.sectionName !== undefined && { sectionName: entrance.sectionName }),
              },
            ],
            hostnames: [props.host],
            rules: [
              {
                matches: [{ path: { type: 'PathPrefix', value: '/' } }],
                backendRefs: [{ name: props.app, port: props.port }],
                // No limit: a film is one long answer, and so is a search at slow indexers. Absent would be the
                // controller's own, 15 seconds at Envoy Gateway.
                timeouts: { request: '0s', backendRequest: '0s' },
              },
            ],
          },
        });
        break;
    }
  }
}
