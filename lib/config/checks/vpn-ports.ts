/** The port at which peers reach qBittorrent through the tunnel. */

import type { Finding } from '../../../program/config/schema-findings.ts';
import { ports } from '../../names.ts';
import type { Check } from '../check.ts';
import { PORT_FORWARDING_PROVIDERS, type ProviderName, providerOf } from '../gluetun-providers.ts';
import { LISTEN_PORT } from '../schema/apps.ts';
import type { Gluetun } from '../schema/vpn.ts';
import { withGluetun } from './with-gluetun.ts';

const path: readonly PropertyKey[] = ['vpn', 'portForwarding'];
const isAble = (provider: ProviderName) => PORT_FORWARDING_PROVIDERS.some((able) => able === provider);

/** gluetun can get a forwarded port only where the provider offers a way it knows. */
export const portForwarding: Check = withGluetun((vpn) => {
  const {
    provider,
    portForwarding: { enabled, provider: method },
  } = vpn;
  if (provider !== 'custom' && method !== undefined) {
    const message = `only for vpn.provider custom, got it with ${provider}; remove it`;
    return [{ path: [...path, 'provider'], message }];
  }
  if (!enabled || isAble(provider)) return [];
  if (provider !== 'custom') return [{ path: [...path, 'enabled'], message: notAble(vpn) }];
  if (method !== undefined) return namedServer(vpn);
  const message =
    'vpn.provider is custom, so gluetun cannot know how to ask for a port; set vpn.portForwarding.provider, or fixedPort for one that is forwarded by hand';
  return [{ path: [...path, 'enabled'], message }];
});

function notAble({ provider, type }: Gluetun): string {
  const able = PORT_FORWARDING_PROVIDERS.filter((name) => providerOf(name)[type]).join(', ');
  const word = type === 'wireguard' ? 'WireGuard' : 'OpenVPN';
  return `gluetun cannot forward a port with ${provider} over ${word}, only with ${able}; set it to false, and if you had one forwarded by hand, name it as fixedPort`;
}

/** The certificate of PIA's server for ports bears the name of the server. */
function namedServer({ servers, portForwarding: { provider } }: Gluetun): readonly Finding[] {
  if (provider !== 'private internet access' || servers.names.length === 1) return [];
  const message =
    'expected exactly one entry: the name of the server, such as panama408, by which its certificate is checked when a port is asked for';
  return [{ path: ['vpn', 'servers', 'names'], message }];
}

/** Ports in the pod that somebody listens on already: the web interface, gluetun's control and health servers. */
const TAKEN: Readonly<Record<number, string>> = {
  [ports.qbittorrent]: "qBittorrent's web interface",
  8000: "gluetun's control server",
  9999: "gluetun's health server",
};

/** One pod, one network: a port has one listener. */
export const freePeerPort: Check = ({ vpn, apps }) => {
  const fixed = vpn.kind === 'gluetun' ? vpn.portForwarding.fixedPort : undefined;
  const given = [
    { port: fixed, path: [...path, 'fixedPort'] },
    { port: apps.qbittorrent.listenPort, path: ['apps', 'qbittorrent', 'listenPort'] },
  ];
  return given.flatMap(({ port = 0, path: place }): readonly Finding[] => {
    const listener = TAKEN[port];
    if (listener === undefined || (vpn.kind !== 'gluetun' && port !== ports.qbittorrent)) return [];
    return [{ path: place, message: `${port} is the port of ${listener} in the same pod; choose another` }];
  });
};

/** qBittorrent listens on one port: the one that is forwarded by hand, or one that is asked for. */
export const fixedPort: Check = ({ vpn, apps }) => {
  if (vpn.kind !== 'gluetun' || vpn.portForwarding.fixedPort === undefined) return [];
  const { enabled, fixedPort: port } = vpn.portForwarding;
  if (enabled) {
    const message =
      'got it beside enabled: true, with which gluetun asks the provider for a port that changes; remove one of them';
    return [{ path: [...path, 'fixedPort'], message }];
  }
  const { listenPort } = apps.qbittorrent;
  if (listenPort === LISTEN_PORT || listenPort === port) return [];
  const message = `qBittorrent listens on one port, got ${port} here and ${listenPort} at apps.qbittorrent.listenPort; remove that one`;
  return [{ path: [...path, 'fixedPort'], message }];
};
