import { describe, expect, it } from 'vitest';
import {
  foreignNamespaces,
  oneInterface,
  oneWayOut,
  someMachines,
} from '../../../../lib/config/checks/app-network.ts';
import { findingsOfCheck, placesOfCheck } from '../../../support/findings-of.ts';
import { anExtraApp } from '../../../support/some-extra-app.ts';
import { wireguardVpn } from '../../../support/some-vpn.ts';

describe('foreignNamespaces', () => {
  it('accepts namespaces that are not of the stack', () => {
    const network = { from: ['monitoring'], to: [{ namespace: 'mail', ports: [25] }] };
    const settings = { apps: { jellyfin: { network } }, extraApps: { bazarr: anExtraApp({ network }) } };

    expect(placesOfCheck(foreignNamespaces, settings)).toEqual([]);
  });

  it.each([
    ['media', {}],
    ['media-downloads', {}],
    ['films', { namespaces: { media: 'films' } }],
  ])('refuses %s, which is of the stack', (namespace, names) => {
    const network = { from: ['monitoring', namespace], to: [{ namespace, ports: [25] }] };
    const settings = { ...names, apps: { radarr: { uhd: { network } } } };

    expect(placesOfCheck(foreignNamespaces, settings)).toEqual([
      'apps.radarr.uhd.network.from[1]',
      'apps.radarr.uhd.network.to[0].namespace',
    ]);
  });
});

describe('oneWayOut', () => {
  const to = [{ addresses: ['192.168.1.9/32'], ports: [25] }];

  it('refuses a way past the VPN', () => {
    const settings = { ...wireguardVpn('protonvpn'), apps: { qbittorrent: { network: { to } } } };

    expect(findingsOfCheck(oneWayOut, settings)).toEqual([
      expect.stringContaining("apps.qbittorrent.network.to: qBittorrent's only way out is the VPN"),
    ]);
  });

  it.each([
    [{ apps: { qbittorrent: { network: { from: ['monitoring'] } } } }],
    [{ vpn: { kind: 'external' }, apps: { qbittorrent: { network: { to } } } }],
    [{ apps: { radarr: { radarr: { network: { to } } } } }],
  ])('accepts %o', (settings) => {
    expect(placesOfCheck(oneWayOut, settings)).toEqual([]);
  });
});

describe('oneInterface', () => {
  const annotations = { 'k8s.v1.cni.cncf.io/networks': 'lan' };
  const vpn = wireguardVpn('protonvpn');

  it.each([
    ['k8s.v1.cni.cncf.io/networks'],
    ['v1.multus-cni.io/default-network'],
    ['danm.io/interfaces'],
    ['cni'],
  ])('refuses %s, which gives the pod of the VPN a second network', (name) => {
    const given = { annotations: { [name]: 'lan' } };
    const settings = { ...vpn, pods: given, apps: { qbittorrent: { pod: given } } };

    expect(findingsOfCheck(oneInterface, settings)).toEqual([
      expect.stringContaining(`pods.annotations.${name}: qBittorrent's pod would get a network`),
      expect.stringContaining(
        `apps.qbittorrent.pod.annotations.${name}: qBittorrent's pod would get a network`,
      ),
    ]);
  });

  it.each([
    ['another app has it', { ...vpn, apps: { jellyfin: { pod: { annotations } } } }],
    ['the VPN is outside the pod, maybe there', { apps: { qbittorrent: { pod: { annotations } } } }],
    [
      'it is another annotation',
      { ...vpn, pods: { annotations: { 'kubernetes.io/egress-bandwidth': '10M' } } },
    ],
  ])('accepts it where %s', (_, settings) => {
    expect(placesOfCheck(oneInterface, settings)).toEqual([]);
  });
});

describe('someMachines', () => {
  it.each(['0.0.0.0/0', '::/0'])('refuses %s, which is everything', (cidr) => {
    const network = { to: [{ addresses: ['192.168.1.9/32', cidr], ports: [25] }] };

    expect(findingsOfCheck(someMachines, { apps: { radarr: { radarr: { network } } } })).toEqual([
      expect.stringContaining(`apps.radarr.radarr.network.to[0].addresses[1]: ${cidr} is every address`),
    ]);
  });
});
