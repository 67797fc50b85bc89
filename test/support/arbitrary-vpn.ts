/** Generators of the VPN section: every provider with a port and a server it works with. */
import fc from 'fast-check';
import {
  ENDPOINT_PORTS,
  PORT_FORWARDING_PROVIDERS,
  WIREGUARD_PROVIDERS,
  type WireGuardProvider,
} from '../../lib/config/gluetun-providers.ts';
import { image, resources } from './arbitrary-parts.ts';

const places = fc.subarray(['Sweden', 'Norway']);

function wireguard(provider: WireGuardProvider) {
  const publicKey = fc.stringMatching(/^[A-Za-z0-9+/]{42}[AEIMQUYcgkosw048]=$/);
  const needsPresharedKey = provider === 'airvpn';
  return fc.record(
    {
      endpoint: fc.record({
        address: fc.ipV4(),
        port: fc.constantFrom(...(ENDPOINT_PORTS[provider] ?? [51820, 443])),
      }),
      addresses: fc.subarray(['10.2.0.2/32', 'fd00:1::2/128'], { minLength: 1 }),
      ...(provider === 'custom' ? { publicKey } : {}),
      presharedKey: needsPresharedKey ? fc.constant(true) : fc.boolean(),
      mtu: fc.integer({ min: 576, max: 1500 }),
    },
    {
      requiredKeys: [
        'endpoint',
        'addresses',
        ...(provider === 'custom' ? (['publicKey'] as const) : []),
        ...(needsPresharedKey ? (['presharedKey'] as const) : []),
      ],
    },
  );
}

/** Exactly one server, by host name or by name; the rest narrows nothing. */
const oneServer = fc
  .record({
    by: fc.constantFrom('hostnames', 'names'),
    countries: places,
    regions: places,
    cities: places,
  })
  .map(({ by, ...others }) => ({ ...others, [by]: ['server-1'] }));

function portForwarding(provider: WireGuardProvider) {
  if (provider === 'custom') {
    const method = fc.constantFrom('protonvpn', 'perfect privacy', 'privatevpn');
    return fc.record({ enabled: fc.boolean(), provider: method }, { requiredKeys: ['provider'] });
  }
  const enabled = PORT_FORWARDING_PROVIDERS.includes(provider) ? fc.boolean() : fc.constant(false);
  return fc.record({ enabled }, { requiredKeys: [] });
}

const gluetun = fc.constantFrom(...WIREGUARD_PROVIDERS).chain((provider) =>
  fc.record(
    {
      kind: fc.constant('gluetun'),
      provider: fc.constant(provider),
      image: image('ghcr.io/qdm12/gluetun:v3.41.3'),
      wireguard: wireguard(provider),
      ...(provider === 'custom' ? {} : { servers: oneServer }),
      portForwarding: portForwarding(provider),
      resources,
    },
    {
      requiredKeys: [
        'kind',
        'provider',
        'wireguard',
        ...(provider === 'custom' ? [] : (['servers'] as const)),
      ],
    },
  ),
);

const external = fc.record(
  {
    kind: fc.constant('external'),
    interface: fc.constantFrom('eth0', 'net1'),
    portForwarding: fc.record({ enabled: fc.constant(false) }, { requiredKeys: ['enabled'] }),
  },
  { requiredKeys: ['kind'] },
);

export const vpn = fc.oneof({ arbitrary: gluetun, weight: 2 }, { arbitrary: external, weight: 1 });
