/** A door of an app's own, for a network without any ingress controller: a television that plays films. */
import * as z from 'zod';
import { Cidr } from '../../../program/config/cidr.ts';
import { HostName, MachineIpv4 } from './hosts.ts';
import { Annotations } from './scalars.ts';

const from = z
  .array(Cidr)
  .min(1, 'expected at least one range: who may come in through this door')
  .describe('ranges of the network at home that may come in: 192.168.1.0/24; nobody else does');

const hosts = z
  .array(z.union([HostName, MachineIpv4]))
  .default([])
  .meta({
    description: 'names and addresses that people type; Radarr, Sonarr and Prowlarr answer to no others',
    examples: [['tv.example.org', '192.168.1.50']],
  });

const annotations = Annotations.default({}).describe(
  'annotations of the Service, as load balancers know them',
);

const ClusterIp = z.strictObject({
  type: z.literal('ClusterIP').describe('inside the cluster only, and through routes'),
});

const LoadBalancer = z.strictObject({
  type: z.literal('LoadBalancer').describe('an address of its own, by the load balancer of the cluster'),
  loadBalancerIP: MachineIpv4.exactOptional().meta({
    description: 'address to ask for; absent: the next one that is free',
    examples: ['192.168.1.50'],
  }),
  loadBalancerClass: z
    .string()
    .regex(
      /^([a-z0-9]([-a-z0-9.]*[a-z0-9])?\/)?[a-z0-9]([-a-z0-9.]*[a-z0-9])?$/,
      'expected a class like tailscale or io.cilium/l2-announcer',
    )
    .exactOptional()
    .meta({
      description: 'which load balancer; absent: the default one',
      examples: ['io.cilium/l2-announcer'],
    }),
  from,
  hosts,
  annotations,
});

const NodePort = z.strictObject({
  type: z.literal('NodePort').describe('a port of every node that runs the app'),
  nodePort: z
    .int()
    .min(30000, 'expected 30000 to 32767, which nodes keep for Services')
    .max(32767, 'expected 30000 to 32767, which nodes keep for Services')
    .exactOptional()
    .meta({ description: 'port of the nodes; absent: one that is free', examples: [30096] }),
  from,
  hosts,
  annotations,
});

export const AppService = z
  .discriminatedUnion('type', [ClusterIp, LoadBalancer, NodePort])
  .meta({ id: 'AppService' });
export type AppService = z.infer<typeof AppService>;
