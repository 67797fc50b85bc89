/** Where the cluster answers DNS. */
import * as z from 'zod';
import { DnsLabel, Labels } from './scalars.ts';

/** Nearly every cluster is among these: kubeadm, k3s, RKE2, kubespray, Gardener, OpenShift, Talos, the clouds. */
const DEFAULTS = {
  pods: [
    { namespace: 'kube-system', labels: { 'k8s-app': 'kube-dns' } },
    { namespace: 'kube-system', labels: { 'k8s-app': 'node-local-dns' } },
    { namespace: 'openshift-dns', labels: {} },
  ],
  addresses: ['169.254.20.10', '169.254.25.10'],
  ports: [53, 5353, 8053],
};

export const Dns = z.strictObject({
  pods: z
    .array(
      z.strictObject({
        namespace: DnsLabel.meta({
          description: 'namespace of the pods that answer',
          examples: ['dns-system'],
        }),
        labels: Labels.default({}).describe('labels of those pods; none: all pods there'),
      }),
    )
    .default(DEFAULTS.pods)
    .describe('pods that answer: CoreDNS, and those of a cache on each node'),
  addresses: z
    .array(z.union([z.ipv4(), z.ipv6()], { error: 'expected an address like 169.254.20.10' }))
    .default(DEFAULTS.addresses)
    .describe('addresses that answer without being pods: caches in the network of the node'),
  ports: z
    .array(z.int().min(1).max(65535))
    .min(1)
    .default(DEFAULTS.ports)
    .describe('ports on which the pods themselves listen, which may differ from that of the Service'),
});
export type Dns = z.infer<typeof Dns>;
