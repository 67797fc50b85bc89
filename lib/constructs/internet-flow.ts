import { Construct } from 'constructs';
import { type AppRef, egressPolicy, port } from './flow-policy.ts';

/** Addresses that are not the internet: home networks, pods, nodes, carriers, link-local, loopback, multicast. */
const notInternet = {
  v4: [
    '0.0.0.0/8',
    '10.0.0.0/8',
    '100.64.0.0/10',
    '127.0.0.0/8',
    '169.254.0.0/16',
    '172.16.0.0/12',
    '192.168.0.0/16',
    '224.0.0.0/4',
  ],
  v6: ['::1/128', 'fc00::/7', 'fe80::/10', 'ff00::/8'],
};

export interface InternetFlowProps {
  readonly from: AppRef;
  /** TCP ports. @default - every port and protocol */
  readonly tcpPorts?: readonly number[];
}

/** An app may reach the internet, but nothing at home: no other machine of the house, no node, no pod. */
export class InternetFlow extends Construct {
  constructor(scope: Construct, id: string, { from, tcpPorts }: InternetFlowProps) {
    super(scope, id);
    egressPolicy(this, from, 'internet', {
      to: [
        { ipBlock: { cidr: '0.0.0.0/0', except: notInternet.v4 } },
        { ipBlock: { cidr: '::/0', except: notInternet.v6 } },
      ],
      ...(tcpPorts && { ports: tcpPorts.map((number) => port('TCP', number)) }),
    });
  }
}
