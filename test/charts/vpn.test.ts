/** What households write about their VPN, and what comes out. */
import { describe, expect, it } from 'vitest';
import { secretsOf } from '../../lib/secrets.ts';
import { type Container, find, type Manifest, podsOf } from '../support/manifests.ts';
import { type Settings, someConfig } from '../support/some-config.ts';
import { anyServer, openVpn, PUBLIC_KEY, wireguardVpn } from '../support/some-vpn.ts';
import { manifestsOf } from '../support/stack-manifests.ts';

const stackWith = (settings: Settings): readonly Manifest[] => manifestsOf(someConfig(settings));
const egressOf = (manifests: readonly Manifest[]) => find(manifests, 'NetworkPolicy', 'qbittorrent').spec;

function podOf(manifests: readonly Manifest[]) {
  const pod = podsOf(manifests).find(({ labels }) => labels['app'] === 'qbittorrent');
  if (pod === undefined) throw new Error('there is no qBittorrent');
  return pod;
}

function gluetunOf(manifests: readonly Manifest[]): Container {
  const gluetun = podOf(manifests).spec.initContainers?.find(({ name }) => name === 'gluetun');
  if (gluetun === undefined) throw new Error('there is no gluetun');
  return gluetun;
}

function variablesOf(settings: Settings): Readonly<Record<string, string | undefined>> {
  const { env = [] } = gluetunOf(stackWith(settings));
  return Object.fromEntries(env.map(({ name, value }) => [name, value]));
}

const vpnKeysOf = (settings: Settings) =>
  secretsOf(someConfig(settings)).find(({ name }) => name === 'vpn')?.keys ?? [];

describe('a VPN by country', () => {
  const nordvpn = anyServer('nordvpn', { servers: { countries: ['United States'], categories: ['P2P'] } });

  it('leaves the server to gluetun', () => {
    const variables = variablesOf(nordvpn);

    expect(variables).toMatchObject({ SERVER_COUNTRIES: 'United States', SERVER_CATEGORIES: 'P2P' });
    expect(Object.keys(variables)).not.toContain('WIREGUARD_ENDPOINT_IP');
    expect(Object.keys(variables)).not.toContain('WIREGUARD_ENDPOINT_PORT');
  });

  it('opens one port of public addresses, none at home, and no DNS', () => {
    expect(egressOf(stackWith(nordvpn))).toMatchObject({
      egress: [
        {
          to: [
            {
              ipBlock: {
                cidr: '0.0.0.0/0',
                except: expect.arrayContaining(['10.0.0.0/8', '100.64.0.0/10', '192.168.0.0/16']),
              },
            },
            { ipBlock: { cidr: '::/0', except: expect.arrayContaining(['fc00::/7', 'fe80::/10']) } },
          ],
          ports: [{ protocol: 'UDP', port: 51820 }],
        },
      ],
    });
  });

  it('opens less where ranges of the provider are named', () => {
    const egress = { cidrs: ['203.0.113.0/24', '2001:db8::/32'], port: 53 };
    const settings = anyServer('mullvad', { servers: { cities: ['Amsterdam'], ownedOnly: true }, egress });

    expect(egressOf(stackWith(settings))).toHaveProperty('egress', [
      {
        to: egress.cidrs.map((cidr) => ({ ipBlock: { cidr } })),
        ports: [{ protocol: 'UDP', port: 53 }],
      },
    ]);
    expect(variablesOf(settings)).toMatchObject({ WIREGUARD_ENDPOINT_PORT: '53', OWNED_ONLY: 'on' });
  });
});

describe('several endpoints', () => {
  const wireguard = {
    addresses: ['10.2.0.2/32'],
    endpoints: [{ address: '198.51.100.7' }, { address: '198.51.100.8' }],
  };
  const settings = anyServer('protonvpn', {
    wireguard,
    servers: { hostnames: ['node-nl-01.protonvpn.net', 'node-nl-02.protonvpn.net'] },
  });

  it('are all reachable, and nothing else is', () => {
    expect(egressOf(stackWith(settings))).toHaveProperty('egress', [
      {
        to: [{ ipBlock: { cidr: '198.51.100.7/32' } }, { ipBlock: { cidr: '198.51.100.8/32' } }],
        ports: [{ protocol: 'UDP', port: 51820 }],
      },
    ]);
  });

  it('leave to gluetun which it takes', () => {
    const variables = variablesOf(settings);

    expect(variables['SERVER_HOSTNAMES']).toBe('node-nl-01.protonvpn.net,node-nl-02.protonvpn.net');
    expect(variables).not.toHaveProperty('WIREGUARD_ENDPOINT_IP');
  });
});

describe('OpenVPN', () => {
  const pia = openVpn('private internet access', {
    servers: { regions: ['Switzerland'] },
    openvpn: { protocol: 'tcp', encryptionPreset: 'normal' },
    portForwarding: { enabled: true },
  });

  it('is what Private Internet Access forwards ports with', () => {
    expect(variablesOf(pia)).toMatchObject({
      VPN_TYPE: 'openvpn',
      VPN_SERVICE_PROVIDER: 'private internet access',
      OPENVPN_PROTOCOL: 'tcp',
      OPENVPN_USER_SECRETFILE: '/run/secrets/vpn/openvpn-user',
      OPENVPN_PASSWORD_SECRETFILE: '/run/secrets/vpn/openvpn-password',
      PRIVATE_INTERNET_ACCESS_OPENVPN_ENCRYPTION_PRESET: 'normal',
      VPN_PORT_FORWARDING: 'on',
    });
    expect(egressOf(stackWith(pia))).toHaveProperty('egress.0.ports', [{ protocol: 'TCP', port: 502 }]);
  });

  it('names nothing of WireGuard', () => {
    expect(Object.keys(variablesOf(pia)).filter((name) => name.startsWith('WIREGUARD'))).toEqual([]);
  });

  it('takes the file of a server of its own from the Secret, and reaches that server alone', () => {
    const settings = openVpn('custom', {
      openvpn: { endpoint: { address: '198.51.100.7', port: 443 }, protocol: 'tcp' },
      portForwarding: { fixedPort: 50413 },
    });

    expect(variablesOf(settings)).toMatchObject({
      OPENVPN_CUSTOM_CONFIG: '/run/secrets/vpn/openvpn-config',
      OPENVPN_ENDPOINT_PORT: '443',
    });
    expect(egressOf(stackWith(settings))).toHaveProperty('egress', [
      { to: [{ ipBlock: { cidr: '198.51.100.7/32' } }], ports: [{ protocol: 'TCP', port: 443 }] },
    ]);
  });

  it('is looked at for any address, since the server chooses it', () => {
    const manifests = stackWith(openVpn('airvpn', { portForwarding: { fixedPort: 50413 } }));
    const files = find(manifests, 'ConfigMap', 'qbittorrent-files').data;

    expect(podOf(manifests).spec.containers[0]?.livenessProbe?.exec?.command?.slice(-3)).toEqual([
      'tun0',
      '50413',
      '/tmp/listening',
    ]);
    expect(files?.['check-listening.sh']).not.toContain('in ours) ||');
  });
});

describe('a port that is forwarded by hand', () => {
  const settings = wireguardVpn('airvpn', { presharedKey: true, portForwarding: { fixedPort: 50413 } });
  const manifests = stackWith(settings);

  it('is open in the tunnel, and qBittorrent listens there', () => {
    expect(variablesOf(settings)).toMatchObject({ FIREWALL_VPN_INPUT_PORTS: '50413' });
    expect(find(manifests, 'ConfigMap', 'qbittorrent-files').data?.['qBittorrent.conf']).toMatch(
      /^Session\\Port=50413$/m,
    );
  });

  it('is looked at by the liveness probe, so that qBittorrent is restarted after a tunnel that came back', () => {
    expect(podOf(manifests).spec.containers[0]?.livenessProbe?.exec?.command).toEqual(
      expect.arrayContaining(['/etc/qbittorrent/check-listening.sh', '50413']),
    );
  });
});

describe('the tunnel device', () => {
  const manifests = stackWith(anyServer('mullvad', { tunDevice: { resource: 'squat.ai/tun' } }));

  it('comes from a device plugin, without hostPath', () => {
    expect(gluetunOf(manifests).resources).toMatchObject({
      requests: { 'squat.ai/tun': '1' },
      limits: { 'squat.ai/tun': '1' },
    });
    expect(JSON.stringify(podOf(manifests).spec.volumes)).not.toContain('hostPath');
  });

  it('changes nothing about the namespace: NET_ADMIN is more than baseline allows', () => {
    expect(find(manifests, 'Namespace', 'media-downloads').metadata.labels).toMatchObject({
      'pod-security.kubernetes.io/enforce': 'privileged',
    });
  });
});

describe('Secret vpn', () => {
  const login = ['openvpn-user', 'openvpn-password'];

  it.each([
    ['WireGuard', wireguardVpn('mullvad'), ['wireguard-private-key']],
    [
      'WireGuard with a preshared key',
      wireguardVpn('airvpn', { presharedKey: true }),
      ['wireguard-private-key', 'wireguard-preshared-key'],
    ],
    [
      'a port of PIA over WireGuard',
      wireguardVpn('custom', {
        publicKey: PUBLIC_KEY,
        servers: { names: ['panama408'] },
        portForwarding: { enabled: true, provider: 'private internet access' },
      }),
      ['wireguard-private-key', ...login],
    ],
    ['OpenVPN', openVpn('privatevpn'), login],
    ['OpenVPN of a server of its own', openVpn('custom'), ['openvpn-config', ...login]],
    ['the same without login', openVpn('custom', { openvpn: { login: false } }), ['openvpn-config']],
    ['AirVPN', openVpn('airvpn'), ['openvpn-client-certificate', 'openvpn-client-key']],
    ['CyberGhost', openVpn('cyberghost'), [...login, 'openvpn-client-certificate', 'openvpn-client-key']],
    [
      'VPNSecure',
      openVpn('vpnsecure'),
      ['openvpn-client-certificate', 'openvpn-encrypted-key', 'openvpn-key-passphrase'],
    ],
  ])('has the keys of %s, and gluetun is told of each', (_, settings, keys) => {
    expect(vpnKeysOf(settings).map(({ key }) => key)).toEqual(keys);
    expect(Object.values(variablesOf(settings))).toEqual(
      expect.arrayContaining(keys.map((key) => `/run/secrets/vpn/${key}`)),
    );
  });

  it('says of Proton VPN how a user name asks for a port', () => {
    const [user] = vpnKeysOf(openVpn('protonvpn', { portForwarding: { enabled: true } }));

    expect(user?.value).toHaveProperty('hint', expect.stringContaining('+pmp'));
  });
});
