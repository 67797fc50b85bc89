/** Whether qBittorrent is in the tunnel, and can be reached through it. */
import { gluetunLog, logOf, restart } from '../findings/commands.ts';
import type { Reading } from '../resource/resource.ts';
import type { Cluster } from '../wishes/cluster.ts';
import type { QbittorrentWish } from '../wishes/wishes.ts';
import { type Check, fine, notChecked } from './check.ts';
import type { QbittorrentObservation } from './observations.ts';

/** The port of a new installation: nobody has told it another. */
const FACTORY_PORT = 6881;

/** Where to look for the tunnel, and who tells the port that it forwards. */
const places = {
  gluetun: { see: "see the tunnel's log", port: 'gluetun tells it in its log' },
  external: {
    see: 'see whether the tunnel stands where it is made, outside the pod (vpn.kind: external)',
    port: 'whoever makes the tunnel outside the pod must forward it here',
  },
} as const;

/** Of what is outside the pod qBittorrent's own log says the most: which address it tried to listen on. */
function tunnelLog({ name, tunnel }: QbittorrentWish, cluster: Cluster): string {
  return tunnel === 'gluetun' ? gluetunLog(cluster) : logOf(name, cluster);
}

export function tunnelChecks(
  wish: QbittorrentWish,
  reading: Reading,
  seen: QbittorrentObservation,
  cluster: Cluster,
): readonly Check[] {
  const preferences = reading.resources.find(({ kind }) => kind === 'preferences')?.fields ?? {};
  return [
    ...connectionChecks(wish, preferences['listen_port'], seen, cluster),
    ...boundChecks(wish, preferences['current_network_interface'], cluster),
    ...randomPort(wish, preferences['random_port']),
  ];
}

function connectionChecks(
  wish: QbittorrentWish,
  port: unknown,
  { transfer, torrents }: QbittorrentObservation,
  cluster: Cluster,
): readonly Check[] {
  const { name: app, networkInterface } = wish;
  const about = { app, subject: 'port' };
  const command = tunnelLog(wish, cluster);
  const { see, port: forwarded } = places[wish.tunnel];
  if (transfer.kind === 'unknown') {
    return [notChecked({ ...about, code: 'port-open', command }, transfer.because, see)];
  }
  const { status, address } = transfer.value;
  const listens = typeof port === 'number' ? `port ${port}` : 'a port that it does not tell';
  if (status === 'connected') {
    const at = address === undefined || address === '' ? '' : `, at ${address}`;
    return [fine({ ...about, code: 'port-open', message: `peers reach it on ${listens}${at}` })];
  }
  if (status === 'disconnected') {
    const through = networkInterface === undefined ? '' : ` through ${networkInterface}`;
    return [
      {
        ...about,
        severity: 'error',
        code: 'tunnel-down',
        message: `it does not listen${through}: the tunnel is down, or it was made anew and qBittorrent did not notice`,
        nextStep: `${see}; when the tunnel stands, restart qBittorrent (${restart(app, cluster)})`,
        command,
      },
    ];
  }
  return [{ ...about, ...notReached(port, listens, torrents, forwarded), command }];
}

/** Without a torrent nobody has a reason to connect, and it says the same as behind a closed port. */
function notReached(
  port: unknown,
  listens: string,
  torrents: QbittorrentObservation['torrents'],
  forwarded: string,
) {
  if (torrents.kind === 'seen' && torrents.value === 0) {
    return {
      severity: 'note',
      code: 'port-not-tried',
      message: `it listens on ${listens}, and nobody has come yet: it has no torrent that anybody would connect for`,
      nextStep: 'look again once something has been downloaded',
    } as const;
  }
  const told =
    port === FACTORY_PORT ? '; it has the port of a new installation, so nobody told it another' : '';
  return {
    severity: 'warning',
    code: 'port-closed',
    message: `nobody reaches it from outside on ${listens}: it shares little and finds fewer peers${told}`,
    nextStep: `compare the port with the one that the VPN forwards: ${forwarded}`,
  } as const;
}

function boundChecks(wish: QbittorrentWish, bound: unknown, cluster: Cluster): readonly Check[] {
  const { name: app, networkInterface } = wish;
  const about = { app, subject: 'network interface' };
  if (networkInterface !== undefined) {
    // That it is bound to another one is a setting that differs.
    if (bound !== networkInterface) return [];
    return [fine({ ...about, code: 'bound-to-tunnel', message: `is bound to ${networkInterface}` })];
  }
  if (typeof bound === 'string' && bound !== '') {
    return [fine({ ...about, code: 'bound-to-tunnel', message: `is bound to ${bound}` })];
  }
  return [
    {
      ...about,
      severity: 'warning',
      code: 'not-bound',
      message:
        'is bound to no interface: it uses whichever there is, and the network alone keeps it in the tunnel',
      nextStep: 'name the interface of the tunnel as qbittorrent.networkInterface',
      command: tunnelLog(wish, cluster),
    },
  ];
}

function randomPort({ name: app }: QbittorrentWish, random: unknown): readonly Check[] {
  if (random !== true) return [];
  return [
    {
      severity: 'warning',
      code: 'random-port',
      app,
      subject: 'port',
      message: 'it takes another port at each start, so that the forwarded one leads nowhere',
      nextStep: 'switch off "Use different port on each startup" under Settings > Connection',
    },
  ];
}
