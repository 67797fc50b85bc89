import { Chart } from 'cdk8s';
import type { Construct } from 'constructs';
import type { Config } from '../lib/config/schema.ts';
import { MediaNamespace } from '../lib/constructs/media-namespace.ts';

/** The two namespaces: everything in the first is restricted; only the VPN needs more, so it is apart. */
export class NamespacesChart extends Chart {
  constructor(scope: Construct, id: string, { namespaces, vpn }: Config) {
    super(scope, id);
    new MediaNamespace(this, 'media', { name: namespaces.media, podSecurity: 'restricted' });
    new MediaNamespace(this, 'downloads', {
      name: namespaces.downloads,
      podSecurity: vpn.kind === 'gluetun' ? 'privileged' : 'restricted',
    });
  }
}
