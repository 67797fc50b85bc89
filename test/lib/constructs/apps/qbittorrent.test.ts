import { describe, expect, it } from 'vitest';
import { Qbittorrent, type QbittorrentProps } from '../../../../lib/constructs/apps/qbittorrent.ts';
import { claimMount } from '../../../../lib/constructs/pods/mounts.ts';
import { made } from '../../../support/construct-manifests.ts';
import { find, podsOf } from '../../../support/manifests.ts';
import { appProps, someImage, someResources } from '../../../support/some-props.ts';

const allProps: Required<QbittorrentProps> = {
  ...appProps,
  namespace: 'media-downloads',
  name: 'qbittorrent',
  downloads: claimMount('media-library', '/data'),
  downloadsFolder: '/data/torrents',
  categories: ['radarr', 'sonarr'],
  username: 'jane',
  listenPort: 6881,
  secret: { name: 'qbittorrent', passwordHashKey: 'password-pbkdf2', apiKeyKey: 'api-key' },
  vpn: {
    kind: 'sidecar',
    sidecar: {
      image: someImage,
      resources: someResources,
      type: 'wireguard',
      provider: 'protonvpn',
      settings: {},
      secret: { name: 'vpn', keys: ['wireguard-private-key'] },
      portForwarding: true,
      addresses: ['10.2.0.2'],
    },
  },
};

const make = (props: QbittorrentProps) => made((scope) => new Qbittorrent(scope, 'qbittorrent', props));

const confOf = (props: QbittorrentProps) =>
  find(make(props), 'ConfigMap', 'qbittorrent-files').data?.['qBittorrent.conf'] ?? '';

describe('Qbittorrent', () => {
  const full = make(allProps);
  const [pod] = podsOf(full);

  it('merges its settings, then waits for the tunnel, then starts', () => {
    expect(pod?.spec.initContainers?.map(({ name, restartPolicy }) => [name, restartPolicy])).toEqual([
      ['merge-config', undefined],
      ['gluetun', 'Always'],
    ]);
    expect(pod?.spec.containers.map(({ name }) => name)).toEqual(['qbittorrent']);
  });

  it('is bound to the tunnel: without it there is no traffic', () => {
    expect(confOf(allProps)).toMatch(/^Session\\Interface=tun0$/m);
    expect(confOf(allProps)).toMatch(/^Session\\InterfaceName=tun0$/m);
  });

  it('is bound to the interface that an outside VPN gives', () => {
    const props: QbittorrentProps = { ...allProps, vpn: { kind: 'outside', networkInterface: 'net1' } };

    expect(confOf(props)).toMatch(/^Session\\Interface=net1$/m);
    expect(podsOf(make(props))[0]?.spec.initContainers?.map(({ name }) => name)).toEqual(['merge-config']);
  });

  it('lets nobody in without the password, whatever address he comes from', () => {
    expect(confOf(allProps)).toMatch(/^WebUI\\LocalHostAuth=true$/m);
    expect(confOf(allProps)).toMatch(/^WebUI\\AuthSubnetWhitelistEnabled=false$/m);
    expect(confOf(allProps)).toMatch(/^WebUI\\Username=jane$/m);
  });

  it('answers to its names in the cluster and to that of its route, on its own port (trap 29: another is refused)', () => {
    expect(confOf(allProps)).toMatch(
      /^WebUI\\ServerDomains="localhost;qbittorrent;qbittorrent\.media-downloads;.*;app\.example\.org;192\.168\.1\.5"$/m,
    );
  });

  it('leaves the port to gluetun while one is forwarded, and sets it otherwise', () => {
    const outside: QbittorrentProps = { ...allProps, vpn: { kind: 'outside', networkInterface: 'eth0' } };

    expect(confOf(allProps)).not.toContain('Session\\Port');
    expect(confOf(outside)).toMatch(/^Session\\Port=6881$/m);
    const portOf = (props: QbittorrentProps) =>
      podsOf(make(props))[0]?.spec.containers[0]?.env?.find(({ name }) => name === 'QBT_TORRENTING_PORT');
    expect(portOf(allProps)).toEqual({ name: 'QBT_TORRENTING_PORT' });
    expect(portOf(outside)).toEqual({ name: 'QBT_TORRENTING_PORT', value: '6881' });
  });

  it('is asked whether it listens on the tunnel where nobody tells it that the tunnel is new', () => {
    if (allProps.vpn.kind === 'outside') throw new Error('expected a sidecar');
    const sidecar = { ...allProps.vpn.sidecar, portForwarding: false };
    const fixed = podsOf(make({ ...allProps, vpn: { kind: 'sidecar', sidecar } }))[0]?.spec.containers[0];

    expect(fixed?.livenessProbe?.exec?.command).toEqual([
      ...['/bin/sh', '/etc/qbittorrent/check-listening.sh', 'http://127.0.0.1:81/', 'tun0', '6881'],
      ...['/tmp/listening', '0200020A'],
    ]);
    expect(fixed?.livenessProbe).not.toHaveProperty('httpGet');
    expect(fixed?.readinessProbe).toHaveProperty('httpGet');
    expect(fixed?.volumeMounts).toContainEqual(expect.objectContaining({ mountPath: '/etc/qbittorrent' }));
    expect(pod?.spec.containers[0]?.livenessProbe).toHaveProperty('httpGet');
  });

  it('has a category per instance, each with a folder of its own', () => {
    const categories = find(full, 'ConfigMap', 'qbittorrent-files').data?.['categories.json'] ?? '';

    expect(JSON.parse(categories)).toEqual({
      radarr: { save_path: '/data/torrents/radarr' },
      sonarr: { save_path: '/data/torrents/sonarr' },
    });
  });

  it('starts anew when its settings change, and not for anything else', () => {
    const hashOf = (props: QbittorrentProps) =>
      JSON.stringify(find(make(props), 'Deployment', 'qbittorrent').spec).match(/config-hash":"([^"]+)/)?.[1];

    expect(hashOf({ ...allProps, username: 'john' })).not.toBe(hashOf(allProps));
    expect(hashOf({ ...allProps, image: `${someImage}` })).toBe(hashOf(allProps));
  });

  it('shows the clear password to no container', () => {
    const keys = pod?.spec.volumes?.flatMap(({ secret }) => secret?.items?.map(({ key }) => key) ?? []);

    expect(keys).toEqual(['password-pbkdf2', 'api-key', 'wireguard-private-key']);
  });

  it('has five minutes to write down its torrents when it stops', () => {
    expect(find(full, 'Deployment', 'qbittorrent').spec).toHaveProperty(
      'template.spec.terminationGracePeriodSeconds',
      300,
    );
  });
});
