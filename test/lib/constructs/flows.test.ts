import { describe, expect, it } from 'vitest';
import { AppFlow, type AppFlowProps } from '../../../lib/constructs/app-flow.ts';
import { DefaultDeny } from '../../../lib/constructs/default-deny.ts';
import { DnsFlow } from '../../../lib/constructs/dns-flow.ts';
import { EntranceFlow, type EntranceFlowProps } from '../../../lib/constructs/entrance-flow.ts';
import { InternetFlow, type InternetFlowProps } from '../../../lib/constructs/internet-flow.ts';
import { MediaNamespace } from '../../../lib/constructs/media-namespace.ts';
import { VpnFlow, type VpnFlowProps } from '../../../lib/constructs/vpn-flow.ts';
import { made, madeOne } from '../../support/construct-manifests.ts';

const radarr = { app: 'radarr', namespace: 'media' };
const inside = (namespace: string) => ({ matchLabels: { 'kubernetes.io/metadata.name': namespace } });
const pods = (app: string) => ({ matchLabels: { app } });

const call: Required<AppFlowProps> = {
  from: radarr,
  to: { app: 'qbittorrent', namespace: 'media-downloads', port: 8080 },
};

describe('AppFlow', () => {
  it('opens both ends for one port: the client may leave and the server lets it in', () => {
    const [egress, ingress] = made((scope) => new AppFlow(scope, 'flow', call));
    const ports = [{ protocol: 'TCP', port: 8080 }];

    expect(egress).toMatchObject({
      metadata: { name: 'radarr-to-qbittorrent', namespace: 'media' },
      spec: {
        podSelector: pods('radarr'),
        policyTypes: ['Egress'],
        egress: [
          { to: [{ namespaceSelector: inside('media-downloads'), podSelector: pods('qbittorrent') }], ports },
        ],
      },
    });
    expect(ingress).toMatchObject({
      metadata: { name: 'qbittorrent-from-radarr', namespace: 'media-downloads' },
      spec: {
        podSelector: pods('qbittorrent'),
        policyTypes: ['Ingress'],
        ingress: [{ from: [{ namespaceSelector: inside('media'), podSelector: pods('radarr') }], ports }],
      },
    });
  });
});

const entrance: Required<EntranceFlowProps> = {
  to: { ...radarr, port: 7878 },
  controllerNamespace: 'ingress-nginx',
};

describe('EntranceFlow', () => {
  it('lets the controller in, on the port of the app', () => {
    expect(madeOne((scope) => new EntranceFlow(scope, 'flow', entrance))).toMatchObject({
      metadata: { name: 'radarr-from-routes' },
      spec: {
        ingress: [
          {
            from: [{ namespaceSelector: inside('ingress-nginx') }],
            ports: [{ protocol: 'TCP', port: 7878 }],
          },
        ],
      },
    });
  });
});

const internet: Required<InternetFlowProps> = { from: radarr, tcpPorts: [80, 443] };

describe('InternetFlow', () => {
  it('opens the ports it is told, and all of them when it is told none', () => {
    const some = madeOne((scope) => new InternetFlow(scope, 'flow', internet));
    const all = madeOne((scope) => new InternetFlow(scope, 'flow', { from: radarr }));

    expect(some.spec).toHaveProperty('egress.0.ports', [
      { protocol: 'TCP', port: 80 },
      { protocol: 'TCP', port: 443 },
    ]);
    expect(all.spec).not.toHaveProperty('egress.0.ports');
  });

  it('leaves out what is not the internet, in both families', () => {
    const policy = madeOne((scope) => new InternetFlow(scope, 'flow', internet));

    expect(policy.spec).toMatchObject({
      egress: [
        {
          to: [
            {
              ipBlock: {
                cidr: '0.0.0.0/0',
                except: expect.arrayContaining(['192.168.0.0/16', '10.0.0.0/8']),
              },
            },
            { ipBlock: { cidr: '::/0', except: expect.arrayContaining(['fc00::/7', 'fe80::/10']) } },
          ],
        },
      ],
    });
  });
});

const endpoint: Required<VpnFlowProps> = { from: radarr, address: '203.0.113.10', udpPort: 51820 };

describe('VpnFlow', () => {
  it('opens one UDP port of one address', () => {
    expect(madeOne((scope) => new VpnFlow(scope, 'flow', endpoint)).spec).toHaveProperty('egress', [
      { to: [{ ipBlock: { cidr: '203.0.113.10/32' } }], ports: [{ protocol: 'UDP', port: 51820 }] },
    ]);
  });
});

describe('DnsFlow', () => {
  it('opens port 53 of the cluster DNS and of its cache on the node', () => {
    expect(madeOne((scope) => new DnsFlow(scope, 'flow', { from: radarr })).spec).toHaveProperty('egress', [
      {
        to: [
          {
            namespaceSelector: inside('kube-system'),
            podSelector: { matchLabels: { 'k8s-app': 'kube-dns' } },
          },
          { ipBlock: { cidr: '169.254.20.10/32' } },
        ],
        ports: [
          { protocol: 'UDP', port: 53 },
          { protocol: 'TCP', port: 53 },
        ],
      },
    ]);
  });
});

describe('DefaultDeny', () => {
  it('closes every pod of the namespace in both directions', () => {
    expect(madeOne((scope) => new DefaultDeny(scope, 'deny', { namespace: 'media' }))).toMatchObject({
      metadata: { name: 'default-deny', namespace: 'media' },
      spec: { podSelector: {}, policyTypes: ['Ingress', 'Egress'] },
    });
  });
});

describe('MediaNamespace', () => {
  const labelsOf = (podSecurity: 'restricted' | 'privileged') =>
    madeOne((scope) => new MediaNamespace(scope, 'namespace', { name: 'media', podSecurity })).metadata
      .labels;

  it('enforces Pod Security restricted', () => {
    expect(labelsOf('restricted')).toMatchObject({
      'pod-security.kubernetes.io/enforce': 'restricted',
      'pod-security.kubernetes.io/warn': 'restricted',
    });
  });

  it('audits where the VPN lives, but does not warn at every apply', () => {
    expect(labelsOf('privileged')).toMatchObject({
      'pod-security.kubernetes.io/enforce': 'privileged',
      'pod-security.kubernetes.io/audit': 'restricted',
    });
    expect(labelsOf('privileged')).not.toHaveProperty(['pod-security.kubernetes.io/warn']);
  });
});
