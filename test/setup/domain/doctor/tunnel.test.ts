import { describe, expect, it } from 'vitest';
import type { QbittorrentObservation } from '../../../../setup/domain/doctor/observations.ts';
import { tunnelChecks } from '../../../../setup/domain/doctor/tunnel.ts';
import { cluster, qbittorrent, reading, seen, unseen } from './observed.ts';

type Status = 'connected' | 'firewalled' | 'disconnected';
const connection = (status: Status, torrents = 3): QbittorrentObservation => ({
  transfer: seen({ status, address: '203.0.113.7' }),
  torrents: seen(torrents),
});
const sound = { listen_port: 51413, current_network_interface: 'tun0', random_port: false };
const look = (observed: QbittorrentObservation, preferences = {}, wish = qbittorrent) =>
  tunnelChecks(wish, reading('preferences', { ...sound, ...preferences }), observed, cluster);
const codes = (...args: Parameters<typeof look>) =>
  look(...args).map(({ severity, code }) => `${severity} ${code}`);

describe('tunnelChecks', () => {
  it('names port and address of a tunnel that stands', () => {
    expect(codes(connection('connected'))).toEqual(['ok port-open', 'ok bound-to-tunnel']);
    expect(look(connection('connected'))[0]?.message).toBe('peers reach it on port 51413, at 203.0.113.7');
  });

  it.each([
    ['disconnected', 3, 'error tunnel-down'],
    ['disconnected', 0, 'error tunnel-down'],
    ['firewalled', 3, 'warning port-closed'],
    ['firewalled', 0, 'note port-not-tried'],
  ] as const)('%s with %i torrents is %s', (status, torrents, code) => {
    expect(codes(connection(status, torrents))[0]).toBe(code);
    expect(look(connection(status, torrents))[0]?.command).toBe(
      'kubectl logs -n home-downloads deployment/qbittorrent -c gluetun --tail=50',
    );
  });

  it.each([
    ['disconnected', 'see whether the tunnel stands where it is made, outside the pod'],
    ['firewalled', 'whoever makes the tunnel outside the pod must forward it here'],
  ] as const)('sends nobody to gluetun where the tunnel is made outside: %s', (status, step) => {
    const [check] = look(connection(status), {}, { ...qbittorrent, tunnel: 'external' });

    expect(check?.nextStep).toContain(step);
    expect(check?.command).toBe('kubectl logs -n home-downloads deployment/qbittorrent --tail=50');
    expect(JSON.stringify(check)).not.toContain('gluetun');
  });

  it('takes a closed port for one as long as nobody knows that there is no torrent', () => {
    const observed = { ...connection('firewalled'), torrents: unseen };

    expect(codes(observed)[0]).toBe('warning port-closed');
  });

  it('recognises the port of a new installation: nobody told it another', () => {
    const [check] = look(connection('firewalled'), { listen_port: 6881 });

    expect(check?.message).toContain('nobody told it another');
    expect(look(connection('firewalled'))[0]?.message).not.toContain('nobody told');
  });

  it('says what it could not see', () => {
    expect(look({ transfer: unseen, torrents: unseen })[0]).toMatchObject({
      severity: 'note',
      message: 'could not be checked: it answered nothing',
    });
  });

  it('finds a port that changes at each start', () => {
    expect(codes(connection('connected'), { random_port: true })).toContain('warning random-port');
  });

  it.each([
    ['wanted and there', qbittorrent, 'tun0', 'ok bound-to-tunnel'],
    ['any, and one is there', { ...qbittorrent, networkInterface: undefined }, 'eth1', 'ok bound-to-tunnel'],
    ['any, and none is there', { ...qbittorrent, networkInterface: undefined }, '', 'warning not-bound'],
  ] as const)('looks at the interface: %s', (_, { networkInterface, ...wish }, bound, code) => {
    const wanted = networkInterface === undefined ? wish : { ...wish, networkInterface };

    expect(codes(connection('connected'), { current_network_interface: bound }, wanted)[1]).toBe(code);
  });

  it('leaves an interface that differs to the settings', () => {
    expect(codes(connection('connected'), { current_network_interface: 'eth0' })).toEqual(['ok port-open']);
  });
});
