/** Where the cluster answers DNS. */
import * as z from 'zod';
import { rangeOf, rangeProblem } from '../../../program/config/addresses.ts';
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

/** A cache on each node listens at an address of that node alone, which may be link-local; never at that of a pod itself. */
const DnsAddress = z
  .union([z.ipv4(), z.ipv6()], { error: 'expected an address like 169.254.20.10' })
  .superRefine((address, context) => {
    const why = rangeProblem(rangeOf(address));
    if (why !== undefined)
      context.addIssue({ code: 'custom', message: `expected an address like 169.254.20.10; it ${why}` });
  });

export const Dns = z
  .strictObject({
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
      .array(DnsAddress)
      .default(DEFAULTS.addresses)
      .describe('addresses that answer without being pods: caches in the network of the node'),
    ports: z
      .array(z.int().min(1).max(65535))
      .min(1)
      .default(DEFAULTS.ports)
      .describe('ports on which the pods themselves listen, which may differ from that of the Service'),
  })
  .refine(({ pods, addresses }) => pods.length + addresses.length > 0, {
    path: ['pods'],
    message: 'expected pods or addresses; where nobody may be asked for names, no app finds another',
  });
export type Dns = z.infer<typeof Dns>;
