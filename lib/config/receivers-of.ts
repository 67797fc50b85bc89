/** The receivers of messages about runs, with every default in its place. */
import { extraAppsOf } from './apps-of.ts';
import { type OutsideServer, outsideServer } from './outside-server.ts';
import type { NotificationEntry } from './schema/notifications.ts';
import type { Config } from './schema.ts';

/** Where the network finds a receiver. */
export type ReceiverPlace =
  | OutsideServer
  /** An app of this file that the stack does not know. */
  | { readonly kind: 'app'; readonly app: string; readonly port: number }
  | { readonly kind: 'internet' };

export interface Receiver {
  readonly name: string;
  readonly path: readonly PropertyKey[];
  readonly entry: NotificationEntry;
  readonly host: string;
  readonly port: number;
  /** Undefined where the file does not say, which a check refuses. */
  readonly place: ReceiverPlace | undefined;
  /** What signs in or signs; undefined where nothing does. */
  readonly secret: ReceiverSecret | undefined;
}

export interface ReceiverSecret {
  /** Its key in Secret media-notifications. */
  readonly key: string;
  /** The setting of the program that names the file. */
  readonly setting: 'tokenFile' | 'urlFile' | 'passwordFile' | 'secretFile';
}

/** Whether the program that sends messages has to travel in a ConfigMap; an image holds it anyway. */
export function needsNotify(config: Config): boolean {
  return config.cleanup.delivery.kind === 'configMap' && receiversOf(config).length > 0;
}

/** None while no cleanup is deployed. */
export function receiversOf(config: Config): readonly Receiver[] {
  const { enabled, notifications } = config.cleanup;
  return enabled ? notifications.map((entry, index) => receiverOf(config, entry, index)) : [];
}

function receiverOf(config: Config, entry: NotificationEntry, index: number): Receiver {
  const { name = entry.kind } = entry;
  const { host, port } = serverOf(entry);
  const secret = secretOf(entry);
  return {
    name,
    path: ['cleanup', 'notifications', index],
    entry,
    host,
    port,
    place: placeOf(config, host, 'addresses' in entry ? entry.addresses : undefined),
    secret: secret && { key: `${name}-${secret}`, setting: `${secret}File` },
  };
}

function serverOf(entry: NotificationEntry): Pick<Receiver, 'host' | 'port'> {
  switch (entry.kind) {
    case 'discord':
      // Its address is a secret; Discord has no other server.
      return { host: 'discord.com', port: 443 };
    case 'email':
      return { host: entry.host.toLowerCase(), port: entry.port };
    default: {
      const { hostname, port, protocol } = new URL(entry.url);
      return {
        host: hostname.replace(/^\[(.*)\]$/, '$1'),
        port: port === '' ? (protocol === 'http:' ? 80 : 443) : Number(port),
      };
    }
  }
}

function secretOf(entry: NotificationEntry): 'token' | 'url' | 'password' | 'secret' | undefined {
  switch (entry.kind) {
    case 'ntfy':
      return entry.token ? 'token' : undefined;
    case 'discord':
      return 'url';
    case 'email':
      return entry.username === undefined ? undefined : 'password';
    case 'webhook':
      return 'secret';
    default:
      return 'token';
  }
}

/** Names that no DNS of the internet answers: of one label, or below what is set apart for homes. */
const OF_A_HOUSE = /^[^.]+$|\.(?:local|localdomain|lan|home|internal|home\.arpa)$/;

function placeOf(
  config: Config,
  host: string,
  addresses: readonly string[] | undefined,
): ReceiverPlace | undefined {
  if (addresses === undefined) {
    const [name = '', ...rest] = host.split('.');
    const app = extraAppsOf(config).find((one) => one.name === name);
    const { media } = config.namespaces;
    const ofStack = ['', media, `${media}.svc`, `${media}.svc.cluster.local`].includes(rest.join('.'));
    if (app !== undefined && ofStack) return { kind: 'app', app: name, port: app.port };
  }
  const outside = outsideServer({ host, ...(addresses !== undefined && { addresses }) });
  if (outside !== undefined) return outside;
  return OF_A_HOUSE.test(host) ? undefined : { kind: 'internet' };
}
