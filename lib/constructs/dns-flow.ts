import { Construct } from 'constructs';
import { type AppRef, egressPolicy, inNamespace, port } from './flow-policy.ts';

/** Where the NodeLocal DNS cache listens on every node that runs one. */
const nodeLocalDns = '169.254.20.10/32';

/** An app may resolve names at the cluster's DNS. */
export class DnsFlow extends Construct {
  constructor(scope: Construct, id: string, { from }: { readonly from: AppRef }) {
    super(scope, id);
    egressPolicy(this, from, 'dns', {
      to: [inNamespace('kube-system', { 'k8s-app': 'kube-dns' }), { ipBlock: { cidr: nodeLocalDns } }],
      ports: [port('UDP', 53), port('TCP', 53)],
    });
  }
}
