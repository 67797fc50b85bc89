import { Chart } from 'cdk8s';
import type { Construct } from 'constructs';
import type { Config } from '../lib/config/schema.ts';
import { CiliumEntrance } from '../lib/constructs/network/cilium-entrance.ts';
import { DefaultDeny } from '../lib/constructs/network/default-deny.ts';
import {
  type AppRef,
  type DnsServers,
  type Egress,
  fromAddresses,
  fromApp,
  fromNamespace,
  type Ingress,
  toAddresses,
  toApp,
  toDns,
  toInternet,
  toNamespace,
  toVpn,
} from '../lib/constructs/network/flow-rules.ts';
import { PodPolicy } from '../lib/constructs/network/pod-policy.ts';
import { type Flows, flowsOf } from './flows.ts';

/** Both namespaces are closed in both directions; then one policy a pod opens what its app needs. */
export class NetworkPoliciesChart extends Chart {
  constructor(scope: Construct, id: string, config: Config) {
    super(scope, id);
    const flows = flowsOf(config);
    new DefaultDeny(this, 'media', { namespace: config.namespaces.media });
    new DefaultDeny(this, 'downloads', { namespace: config.namespaces.downloads });
    for (const { app, namespace } of flows.pods) {
      new PodPolicy(this, app, {
        app,
        namespace,
        ingress: ingressOf(app, flows),
        egress: egressOf(app, flows, config.dns),
      });
    }
    for (const { to, from } of flows.entrances) {
      if (from.kind !== 'cilium') continue;
      const { app, namespace, port } = to;
      new CiliumEntrance(this, `${app}-entrance`, { app, namespace, tcpPort: port, entities: from.entities });
    }
  }
}

function ingressOf(app: string, { calls, entrances }: Flows): readonly Ingress[] {
  return [
    ...calls.filter(({ to }) => to.app === app).map(({ from, to }) => fromApp(from, to.port)),
    ...entrances
      .filter(({ to }) => to.app === app)
      .flatMap(({ to, from }) => {
        if (from.kind === 'namespace') return [fromNamespace(from.namespace, to.port)];
        return from.kind === 'addresses' ? [fromAddresses(from.cidrs, to.port)] : [];
      }),
  ];
}

function egressOf(
  app: string,
  { calls, internet, dns, outside, vpn }: Flows,
  servers: DnsServers,
): readonly Egress[] {
  const isOwn = ({ from }: { readonly from: AppRef }) => from.app === app;
  return [
    ...calls.filter(isOwn).map(({ to }) => toApp(to, to.port)),
    ...outside
      .filter((call) => call.app === app)
      .map(({ to, tcpPorts }) =>
        to.kind === 'namespace' ? toNamespace(to.namespace, tcpPorts) : toAddresses(to.cidrs, tcpPorts),
      ),
    ...internet.filter(isOwn).map(({ tcpPorts }) => toInternet(tcpPorts)),
    ...dns.filter((client) => client.app === app).map(() => toDns(servers)),
    ...(vpn !== undefined && isOwn(vpn) ? [toVpn(vpn.servers)] : []),
  ];
}
