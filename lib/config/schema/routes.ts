/** How the apps are reached from outside the cluster. */
import * as z from 'zod';
import { Cidr } from '../../../program/config/cidr.ts';
import { RouteHost } from './hosts.ts';
import { Annotations, DnsLabel, ObjectName } from './scalars.ts';

const homepage = z
  .strictObject({
    enabled: z.boolean().default(false).describe('true: annotate the routes for the dashboard homepage'),
    group: z
      .string()
      .min(1)
      .default('Media')
      .meta({ description: 'group of the dashboard that lists the apps', examples: ['Media'] }),
  })
  .prefault({})
  .describe('entries of the dashboard homepage (gethomepage.dev)');

const baseDomain = RouteHost.exactOptional().meta({
  description: 'domain under which an app without a host of its own is reached as <name>.<domain>',
  examples: ['home.example.org'],
});

const controllerNamespace = DnsLabel.exactOptional().meta({
  description: 'namespace whose pods forward the requests: the network policies let them in and nobody else',
  examples: ['ingress-nginx'],
});

const CONTROLLER = 'expected one of namespace, cidrs and cilium';

const controller = z
  .strictObject({
    namespace: DnsLabel.exactOptional().meta({
      description: 'all pods of this namespace; as controllerNamespace',
      examples: ['ingress-nginx'],
    }),
    cidrs: z
      .array(Cidr)
      .min(1)
      .exactOptional()
      .describe('addresses of the nodes, for a controller in their network (hostNetwork)'),
    cilium: z
      .union([z.literal(true), z.enum(['ingress', 'nodes'])], { error: 'expected ingress, nodes or true' })
      .exactOptional()
      .describe(
        "ingress or true: Cilium's own gateway or ingress; nodes: a controller in the nodes' network",
      ),
  })
  .refine((given) => Object.keys(given).length === 1, CONTROLLER)
  .exactOptional()
  .describe('who forwards the requests, where that is not simply the pods of a namespace');

/** A Gateway, or one listener of it. */
export const Gateway = z.strictObject({
  name: ObjectName.meta({ description: 'name of the Gateway', examples: ['home'] }),
  namespace: DnsLabel.meta({ description: 'namespace of the Gateway', examples: ['gateways'] }),
  sectionName: ObjectName.exactOptional().meta({
    description: 'listener of the Gateway; absent: all',
    examples: ['https'],
  }),
});

const NoRoutes = z.strictObject({
  kind: z.literal('none').describe('no routes; use kubectl port-forward'),
});

const IngressRoutes = z.strictObject({
  kind: z.literal('ingress').describe('one Ingress per app'),
  className: ObjectName.exactOptional().meta({
    description: "ingress class; absent: the cluster's default class",
    examples: ['nginx'],
  }),
  controllerNamespace,
  controller,
  baseDomain,
  tls: z
    .strictObject({
      enabled: z.boolean().default(false).describe('true: serve https'),
      secretName: ObjectName.exactOptional().meta({
        description: 'Secret with one certificate for all hosts; absent: one Secret per host, <name>-tls',
        examples: ['wildcard-tls'],
      }),
      clusterIssuer: ObjectName.exactOptional().meta({
        description: 'ClusterIssuer of cert-manager that makes the certificates',
        examples: ['letsencrypt'],
      }),
    })
    .prefault({})
    .describe('certificates'),
  annotations: Annotations.default({}).describe('annotations of every Ingress'),
  homepage,
});

const GatewayRoutes = z.strictObject({
  kind: z.literal('gateway').describe('one HTTPRoute (Gateway API) per app'),
  gateway: Gateway.describe(
    'the Gateway the routes attach to; it must allow routes from the namespaces of the apps',
  ),
  controllerNamespace,
  controller,
  baseDomain,
  annotations: Annotations.default({}).describe('annotations of every HTTPRoute'),
  homepage,
});

export const Routes = z.discriminatedUnion('kind', [NoRoutes, IngressRoutes, GatewayRoutes]);
export type Routes = z.infer<typeof Routes>;
