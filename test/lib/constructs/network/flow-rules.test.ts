import { describe, expect, it } from 'vitest';
import { MediaNamespace } from '../../../../lib/constructs/media-namespace.ts';
import { DefaultDeny } from '../../../../lib/constructs/network/default-deny.ts';
import {
  fromApp,
  fromNamespace,
  toApp,
  toDns,
  toInternet,
  toVpn,
} from '../../../../lib/constructs/network/flow-rules.ts';
import { PodPolicy, type PodPolicyProps } from '../../../../lib/constructs/network/pod-policy.ts';
import { madeOne } from '../../../support/construct-manifests.ts';
import { someConfig } from '../../../support/some-config.ts';

const radarr = { app: 'radarr', namespace: 'media' };
const inside = (namespace: string) => ({ matchLabels: { 'kubernetes.io/metadata.name': namespace } });
const pods = (app: string) => ({ matchLabels: { app } });

const policy: Required<PodPolicyProps> = {
  ...radarr,
  ingress: [fromApp({ app: 'seerr', namespace: 'media' }, 7878), fromNamespace('ingress-nginx', 7878)],
  egress: [
    toApp({ app: 'qbittorrent', namespace: 'media-downloads' }, 8080),
    toInternet([80, 443]),
    toDns(someConfig().dns),
  ],
};
const specOf = (props: PodPolicyProps) => madeOne((scope) => new PodPolicy(scope, 'policy', props)).spec;

describe('PodPolicy', () => {
  it('holds every flow of an app under the name of the app, so that the next one replaces all of them', () => {
    expect(madeOne((scope) => new PodPolicy(scope, 'policy', policy))).toMatchObject({
      metadata: { name: 'radarr', namespace: 'media' },
      spec: { podSelector: pods('radarr'), policyTypes: ['Ingress', 'Egress'] },
    });
  });

  it('opens to another app one port, in both directions', () => {
    expect(specOf(policy)).toMatchObject({
      ingress: [
        {
          from: [{ namespaceSelector: inside('media'), podSelector: pods('seerr') }],
          ports: [{ protocol: 'TCP', port: 7878 }],
        },
        {
          from: [{ namespaceSelector: inside('ingress-nginx') }],
          ports: [{ protocol: 'TCP', port: 7878 }],
        },
      ],
      egress: [
        {
          to: [{ namespaceSelector: inside('media-downloads'), podSelector: pods('qbittorrent') }],
          ports: [{ protocol: 'TCP', port: 8080 }],
        },
        {},
        {},
      ],
    });
  });

  it('closes both directions of an app without flows', () => {
    expect(specOf({ ...radarr, ingress: [], egress: [] })).toEqual({
      podSelector: pods('radarr'),
      policyTypes: ['Ingress', 'Egress'],
    });
  });
});

/** The rule as the manifest has it. */
const egressOf = (rule: PodPolicyProps['egress'][number]) =>
  (specOf({ ...radarr, ingress: [], egress: [rule] }) as { readonly egress: readonly unknown[] }).egress[0];

describe('toInternet', () => {
  it('opens the ports it is told, and all of them when it is told none', () => {
    expect(egressOf(toInternet([80, 443]))).toHaveProperty('ports', [
      { protocol: 'TCP', port: 80 },
      { protocol: 'TCP', port: 443 },
    ]);
    expect(egressOf(toInternet())).not.toHaveProperty('ports');
  });

  it('leaves out what is not the internet, in both families', () => {
    expect(egressOf(toInternet())).toMatchObject({
      to: [
        {
          ipBlock: { cidr: '0.0.0.0/0', except: expect.arrayContaining(['192.168.0.0/16', '10.0.0.0/8']) },
        },
        { ipBlock: { cidr: '::/0', except: expect.arrayContaining(['fc00::/7', 'fe80::/10']) } },
      ],
    });
  });
});

describe('toVpn', () => {
  it('opens one port of the addresses that are named', () => {
    const reach = ['203.0.113.10/32', '198.51.100.0/24'];

    expect(egressOf(toVpn({ reach, protocol: 'UDP', port: 51820 }))).toEqual({
      to: reach.map((cidr) => ({ ipBlock: { cidr } })),
      ports: [{ protocol: 'UDP', port: 51820 }],
    });
  });

  it('opens one port of every public address, and none at home', () => {
    expect(egressOf(toVpn({ reach: 'public', protocol: 'TCP', port: 501 }))).toEqual(
      egressOf(toInternet([501])),
    );
  });
});

describe('toDns', () => {
  const rule = egressOf(toDns(someConfig().dns)) as {
    readonly to: readonly unknown[];
    readonly ports: readonly unknown[];
  };

  it.each([
    [
      'CoreDNS',
      { namespaceSelector: inside('kube-system'), podSelector: { matchLabels: { 'k8s-app': 'kube-dns' } } },
    ],
    [
      'a cache on each node that Cilium redirects to',
      {
        namespaceSelector: inside('kube-system'),
        podSelector: { matchLabels: { 'k8s-app': 'node-local-dns' } },
      },
    ],
    ['the cache of NodeLocal DNS', { ipBlock: { cidr: '169.254.20.10/32' } }],
    ['the cache of kubespray', { ipBlock: { cidr: '169.254.25.10/32' } }],
    ['OpenShift', { namespaceSelector: inside('openshift-dns') }],
  ])('opens the DNS of %s', (_, peer) => {
    expect(rule.to).toContainEqual(peer);
  });

  it('opens the ports that their pods listen on', () => {
    expect(rule.ports).toEqual(
      [53, 5353, 8053].flatMap((port) => [
        { protocol: 'UDP', port },
        { protocol: 'TCP', port },
      ]),
    );
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
