import { Chart } from 'cdk8s';
import type { Construct } from 'constructs';
import type { Config } from '../lib/config/schema.ts';
import { DefaultDeny } from '../lib/constructs/default-deny.ts';
import {
  type AppRef,
  type Egress,
  fromApp,
  fromController,
  type Ingress,
  toApp,
  toDns,
  toInternet,
  toVpnEndpoint,
} from '../lib/constructs/flow-rules.ts';
import { PodPolicy } from '../lib/constructs/pod-policy.ts';
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
        egress: egressOf(app, flows),
      });
    }
  }
}

function ingressOf(app: string, { calls, entrances }: Flows): readonly Ingress[] {
  return [
    ...calls.filter(({ to }) => to.app === app).map(({ from, to }) => fromApp(from, to.port)),
    ...entrances
      .filter(({ to }) => to.app === app)
      .map(({ to, controllerNamespace }) => fromController(controllerNamespace, to.port)),
  ];
}

function egressOf(app: string, { calls, internet, dns, vpnEndpoint }: Flows): readonly Egress[] {
  const isOwn = ({ from }: { readonly from: AppRef }) => from.app === app;
  return [
    ...calls.filter(isOwn).map(({ to }) => toApp(to, to.port)),
    ...internet.filter(isOwn).map(({ tcpPorts }) => toInternet(tcpPorts)),
    ...dns.filter((client) => client.app === app).map(() => toDns()),
    ...(vpnEndpoint !== undefined && isOwn(vpnEndpoint)
      ? [toVpnEndpoint(vpnEndpoint.address, vpnEndpoint.udpPort)]
      : []),
  ];
}
