/** Generators of the VPN section: every provider with each protocol, port and server it works with. */
import fc from 'fast-check';
import {
  PORT_FORWARDING_PROVIDERS,
  type Ports,
  PROVIDER_NAMES,
  type ProviderName,
  providerOf,
  SERVER_SWITCHES,
} from '../../lib/config/gluetun-providers.ts';
import { image, resources } from './arbitrary-parts.ts';
import type { Settings } from './some-config.ts';

const anything = { requiredKeys: [] };

/** One way to make a tunnel: a provider and a protocol that gluetun speaks with it. */
interface Way {
  readonly provider: ProviderName;
  readonly type: 'wireguard' | 'openvpn';
  readonly protocol?: 'udp' | 'tcp';
  readonly ports: Ports;
}

const ways: readonly Way[] = PROVIDER_NAMES.flatMap((provider): readonly Way[] => {
  const { wireguard: ports, openvpn } = providerOf(provider);
  return [
    ...(ports === undefined ? [] : [{ provider, type: 'wireguard', ports } as const]),
    ...(['udp', 'tcp'] as const).flatMap((protocol) => {
      const spoken = openvpn?.[protocol];
      return spoken === undefined ? [] : [{ provider, type: 'openvpn', protocol, ports: spoken } as const];
    }),
  ];
});
/** What has words of its own is drawn more often than the many that have none. */
const favourites = ways.filter(({ provider }) =>
  ['custom', 'protonvpn', 'private internet access', 'surfshark', 'vpnsecure', 'mullvad'].includes(provider),
);

const address = fc
  .tuple(fc.integer({ min: 11, max: 99 }), fc.nat(255), fc.nat(255), fc.nat(255))
  .map((bytes) => bytes.join('.'));
const cidrs = fc.subarray(['203.0.113.0/24', '198.51.100.0/24', '2001:db8::/32'], { minLength: 1 });

/** Where it leads: one server, several, ranges, or any. */
interface Reach {
  readonly tunnel: Settings;
  readonly egress?: Settings;
  /** How many servers are named. */
  readonly named: number;
}

function reach({ provider, ports: { usual, others } }: Way): fc.Arbitrary<Reach> {
  const port = fc.constantFrom(...(others === 'any' ? [usual, 443, 51_820] : [usual, ...others]));
  const endpoint = fc.record({ address, port }, { requiredKeys: ['address'] });
  const one = endpoint.map((server) => ({ tunnel: { endpoint: server }, named: 1 }));
  const oneOfList = endpoint.map((server) => ({ tunnel: { endpoints: [server] }, named: 1 }));
  if (provider === 'custom') return fc.oneof(one, oneOfList);
  const several = fc
    .tuple(fc.array(address, { minLength: 2, maxLength: 4 }), port)
    .map(([addresses, common]) => ({
      tunnel: { endpoints: addresses.map((each) => ({ address: each, port: common })) },
      named: addresses.length,
    }));
  const wide = fc.record({ cidrs, port }, anything).map((egress) => ({ tunnel: {}, egress, named: 0 }));
  return fc.oneof(one, oneOfList, several, wide, fc.constant({ tunnel: {}, named: 0 }));
}

function wireguard({ provider }: Way): fc.Arbitrary<Settings> {
  const needsPresharedKey = provider === 'airvpn';
  return fc.record(
    {
      addresses: fc.subarray(['10.2.0.2/32', 'fd00:1::2/128'], { minLength: 1 }),
      ...(provider === 'custom'
        ? { publicKey: fc.stringMatching(/^[A-Za-z0-9+/]{42}[AEIMQUYcgkosw048]=$/) }
        : {}),
      presharedKey: needsPresharedKey ? fc.constant(true) : fc.boolean(),
      // Less is for tunnels without IPv6.
      mtu: fc.integer({ min: 1280, max: 1500 }),
    },
    {
      requiredKeys: [
        'addresses',
        ...(provider === 'custom' ? (['publicKey'] as const) : []),
        ...(needsPresharedKey ? (['presharedKey'] as const) : []),
      ],
    },
  );
}

/** Each encryption of PIA has its usual port, so it is drawn where no port is named. */
function openvpn({ provider, protocol }: Way, portNamed: boolean): fc.Arbitrary<Settings> {
  const isPia = provider === 'private internet access' && !portNamed;
  return fc.record(
    {
      protocol: fc.constant(protocol),
      ...(isPia ? { encryptionPreset: fc.constantFrom('strong', 'normal') } : {}),
      ...(provider === 'custom' ? { login: fc.boolean() } : {}),
    },
    { requiredKeys: protocol === 'tcp' ? ['protocol'] : [] },
  );
}

/** Servers that leave the one which is named, or some of many. */
function servers({ provider }: Way, named: number): fc.Arbitrary<Settings> {
  if (provider === 'custom') return fc.constant({});
  const { lists } = providerOf(provider);
  const single = lists.filter((list) => list === 'hostnames' || list === 'names');
  const choice = fc.constantFrom(...(single.length === 0 ? (['cities'] as const) : single));
  const entries = named === 1 ? ['server-1'] : ['server-1', 'server-2'];
  const others = fc.record(
    {
      ...Object.fromEntries(lists.map((list) => [list, fc.subarray(['one', 'other'])])),
      ...Object.fromEntries(
        Object.entries(SERVER_SWITCHES)
          .filter(([, { providers }]) => providers.some((known) => known === provider))
          .map(([name]) => [name, name === 'freeOnly' ? fc.constant(false) : fc.boolean()]),
      ),
    },
    anything,
  );
  if (named === 0) return others;
  return fc.tuple(choice, others).map(([by, rest]) => ({ ...rest, [by]: entries }));
}

/** A port of the VPN's pod at which nobody listens already. */
export const freePort = fc
  .integer({ min: 1024, max: 65_535 })
  .filter((port) => ![8000, 8080, 9999].includes(port));

/** The port for peers, and what it asks of the choice of servers. */
function peers({
  provider,
}: Way): fc.Arbitrary<{ readonly portForwarding: Settings; readonly servers?: Settings }> {
  const fixed = fc.record({ fixedPort: freePort }, anything);
  const without = fixed.map((portForwarding) => ({ portForwarding }));
  if (provider === 'custom') {
    const method = fc.constantFrom(...PORT_FORWARDING_PROVIDERS).map((by) => ({
      portForwarding: { enabled: true, provider: by },
      servers: by === 'private internet access' ? { names: ['panama408'] } : {},
    }));
    // Custom is one provider of many, and each method has to be met among some hundred samples.
    return fc.oneof(without, { arbitrary: method, weight: 4 });
  }
  const asked = fc.constant({ portForwarding: { enabled: true } });
  return isAble(provider) ? fc.oneof(without, asked) : without;
}

const isAble = (provider: ProviderName) => PORT_FORWARDING_PROVIDERS.some((able) => able === provider);

const common = fc.record(
  {
    image: image('ghcr.io/qdm12/gluetun:v3.41.3'),
    tunDevice: fc.constant({ resource: 'squat.ai/tun' }),
    resources,
  },
  anything,
);

const gluetun = fc.constantFrom(...ways, ...favourites, ...favourites).chain((way) =>
  reach(way).chain(({ tunnel, egress, named }) =>
    fc
      .tuple(
        common,
        way.type === 'wireguard'
          ? wireguard(way)
          : openvpn(way, JSON.stringify([tunnel, egress]).includes('port')),
        servers(way, named),
        peers(way),
      )
      .map(([rest, section, chosen, { portForwarding, servers: further }]) => ({
        ...rest,
        kind: 'gluetun',
        type: way.type,
        provider: way.provider,
        [way.type]: { ...section, ...tunnel },
        ...(egress && { egress }),
        servers: { ...chosen, ...further },
        portForwarding,
      })),
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
