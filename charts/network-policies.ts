import { Chart } from 'cdk8s';
import type { Construct } from 'constructs';
import type { Config } from '../lib/config/schema.ts';
import { AppFlow } from '../lib/constructs/app-flow.ts';
import { DefaultDeny } from '../lib/constructs/default-deny.ts';
import { DnsFlow } from '../lib/constructs/dns-flow.ts';
import { EntranceFlow } from '../lib/constructs/entrance-flow.ts';
import { InternetFlow } from '../lib/constructs/internet-flow.ts';
import { VpnFlow } from '../lib/constructs/vpn-flow.ts';
import { flowsOf } from './flows.ts';

/** Both namespaces are closed in both directions; then each flow is opened by name. */
export class NetworkPoliciesChart extends Chart {
  constructor(scope: Construct, id: string, config: Config) {
    super(scope, id);
    const flows = flowsOf(config);
    new DefaultDeny(this, 'media', { namespace: config.namespaces.media });
    new DefaultDeny(this, 'downloads', { namespace: config.namespaces.downloads });
    for (const call of flows.calls) new AppFlow(this, `${call.from.app}-to-${call.to.app}`, call);
    for (const flow of flows.entrances) new EntranceFlow(this, `routes-to-${flow.to.app}`, flow);
    for (const flow of flows.internet) new InternetFlow(this, `${flow.from.app}-to-internet`, flow);
    for (const from of flows.dns) new DnsFlow(this, `${from.app}-to-dns`, { from });
    if (flows.vpnEndpoint !== undefined) new VpnFlow(this, 'vpn-endpoint', flows.vpnEndpoint);
  }
}
