import { Construct } from 'constructs';
import { type AppRef, egressPolicy, port } from './flow-policy.ts';

export interface VpnFlowProps {
  readonly from: AppRef;
  /** IPv4 address of the VPN server. */
  readonly address: string;
  readonly udpPort: number;
}

/**
 * The second kill switch: the pod may reach one UDP port of one address. Whatever fails inside the pod, its
 * traffic has no other way out.
 */
export class VpnFlow extends Construct {
  constructor(scope: Construct, id: string, { from, address, udpPort }: VpnFlowProps) {
    super(scope, id);
    egressPolicy(this, from, 'vpn-endpoint', {
      to: [{ ipBlock: { cidr: `${address}/32` } }],
      ports: [port('UDP', udpPort)],
    });
  }
}
