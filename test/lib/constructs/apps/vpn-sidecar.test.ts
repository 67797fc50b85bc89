import { describe, expect, it } from 'vitest';
import { VpnSidecar, type VpnSidecarProps } from '../../../../lib/constructs/apps/vpn-sidecar.ts';
import { env } from '../../../../lib/constructs/pods/container.ts';
import { secretMount } from '../../../../lib/constructs/pods/mounts.ts';
import { made } from '../../../support/construct-manifests.ts';
import { someImage, someResources } from '../../../support/some-props.ts';

const allProps: VpnSidecarProps = {
  namespace: 'media-downloads',
  app: 'qbittorrent',
  image: someImage,
  timeZone: 'Europe/Berlin',
  resources: someResources,
  type: 'wireguard',
  provider: 'custom',
  settings: { WIREGUARD_ENDPOINT_IP: '203.0.113.10' },
  secret: { name: 'vpn', keys: ['wireguard-private-key'] },
  webPort: 8080,
  peers: {
    kind: 'forwarded',
    apiKey: secretMount('qbittorrent', '/run/secrets/qbittorrent', ['api-key']),
    apiKeyFile: '/run/secrets/qbittorrent/api-key',
  },
};

function make(props: VpnSidecarProps) {
  const sidecars: VpnSidecar[] = [];
  const manifests = made((scope) => sidecars.push(new VpnSidecar(scope, 'vpn', props)));
  const [sidecar] = sidecars;
  if (sidecar === undefined) throw new Error('no sidecar was made');
  return { manifests, ...sidecar.container, pod: sidecar.pod, variables: sidecar.container.env ?? [] };
}

describe('VpnSidecar', () => {
  const full = make(allProps);

  it('runs from start to end beside the app, watched through its health server', () => {
    expect(full.sidecar).toBe(true);
    expect(full.probes?.startup.httpGet).toMatchObject({ path: '/' });
    expect(full.variables).toContainEqual(env('HEALTH_SERVER_ADDRESS', ':9999'));
  });

  it('is root with NET_ADMIN and nothing more, and needs no other right for port 53', () => {
    expect(full.security).toMatchObject({
      runAsUser: 0,
      allowPrivilegeEscalation: false,
      capabilities: { drop: ['ALL'], add: ['NET_ADMIN'] },
    });
    expect(full.pod.sysctls).toEqual([{ name: 'net.ipv4.ip_unprivileged_port_start', value: '0' }]);
  });

  it('makes its tunnel with the device of the node', () => {
    expect(full.mounts).toContainEqual({
      volume: { name: 'tun', hostPath: { path: '/dev/net/tun', type: 'CharDevice' } },
      path: '/dev/net/tun',
    });
  });

  it('resolves names inside the tunnel', () => {
    expect(full.pod.nameServer).toBe('127.0.0.1');
  });

  it('lets in the web interface and the health server, and nothing else', () => {
    expect(full.variables).toContainEqual(env('FIREWALL_INPUT_PORTS', '8080,9999'));
  });

  it('locks its control server down to one question, asked inside the pod', () => {
    expect(full.variables).toContainEqual(env('HTTP_CONTROL_SERVER_ADDRESS', '127.0.0.1:8000'));
    expect(full.manifests[0]?.data?.['control-server.toml']).toBe(
      '[[roles]]\nname = "forwarded port"\nroutes = ["GET /v1/portforward"]\nauth = "none"\n',
    );
  });

  it('reads its keys from files only', () => {
    expect(full.variables).toContainEqual(
      env('WIREGUARD_PRIVATE_KEY_SECRETFILE', '/run/secrets/vpn/wireguard-private-key'),
    );
    expect(full.variables.filter(({ value }) => value === undefined)).toEqual([]);
  });

  it('takes the settings of the tunnel and the zone as they are given', () => {
    expect(full.variables).toEqual(
      expect.arrayContaining([
        env('TZ', 'Europe/Berlin'),
        env('VPN_SERVICE_PROVIDER', 'custom'),
        env('WIREGUARD_ENDPOINT_IP', '203.0.113.10'),
      ]),
    );
  });

  it('tells qBittorrent when a forwarded port comes and goes', () => {
    const script = '/bin/sh /etc/gluetun/push-forwarded-port.sh';

    expect(full.variables).toEqual(
      expect.arrayContaining([
        env('VPN_PORT_FORWARDING', 'on'),
        env('VPN_PORT_FORWARDING_UP_COMMAND', `${script} {{PORT}} tun0 30`),
        env('VPN_PORT_FORWARDING_DOWN_COMMAND', `${script} 0 lo 2`),
        env('API_KEY_FILE', '/run/secrets/qbittorrent/api-key'),
      ]),
    );
  });

  it('asks for no port and sees no key of qBittorrent when the port is fixed, and lets peers in on it', () => {
    const fixed = make({ ...allProps, peers: { kind: 'fixed', port: 6881 } });

    expect(fixed.variables.map(({ name }) => name)).not.toContain('VPN_PORT_FORWARDING');
    expect(fixed.variables).toContainEqual(env('FIREWALL_VPN_INPUT_PORTS', '6881'));
    expect(fixed.mounts?.map(({ volume }) => volume.name)).toEqual(['tun', 'qbittorrent-vpn', 'vpn']);
  });

  it('gives root without DAC_OVERRIDE a folder it may enter: gluetun would make its own with mode 0644', () => {
    expect(full.command?.join(' ')).toMatch(/mkdir -p \/tmp\/gluetun;.*exec \/gluetun-entrypoint$/);
  });

  it('hides its own address from it: it would ask itself about local names, without end', () => {
    expect(full.command?.join(' ')).toMatch(
      /echo nameserver 1\.1\.1\.1 >\/etc\/resolv\.conf;.*exec \/gluetun-entrypoint$/,
    );
  });

  it('checks its health without ping, which would need NET_RAW', () => {
    expect(full.variables).toContainEqual(env('HEALTH_SMALL_CHECK_TYPE', 'dns'));
  });

  it('resolves names without block lists, which would have to be downloaded first', () => {
    expect(full.variables).toContainEqual(env('BLOCK_MALICIOUS', 'off'));
  });

  it('takes its old routing rules away first: a restarted container finds those of the one before', () => {
    expect(full.command?.join(' ')).toMatch(/ip rule del table 51820.*exec \/gluetun-entrypoint$/);
  });
});
