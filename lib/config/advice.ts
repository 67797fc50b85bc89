/** Better words for the slips that this file invites. */
import { knownKeys } from '../../program/config/known-keys.ts';
import type { Finding } from '../../program/config/schema-findings.ts';
import { namesSecret } from '../../program/config/secret-look.ts';
import { Config } from './schema.ts';

/** The finding, with the way out where it is known. */
export function withAdvice({ path, message }: Finding): Finding {
  return {
    path,
    message:
      instanceAdvice(path) ??
      exporterAdvice(path) ??
      vpnAdvice(path, message) ??
      secretAdvice(path, message) ??
      message,
  };
}

/** Radarr and Sonarr have named instances: `apps.radarr.image` names one called image. */
function instanceAdvice(path: readonly PropertyKey[]): string | undefined {
  const [apps, kind, key] = path;
  if (apps !== 'apps' || (kind !== 'radarr' && kind !== 'sonarr') || typeof key !== 'string')
    return undefined;
  if (!knownKeys(Config, [apps, kind, '*']).includes(key)) return undefined;
  return `expected the name of an instance, got ${key}; ${key} is a setting of one: write apps.${kind}.${kind}.${key}`;
}

/** Each app has its own exporter, though `metrics` says who reads it. */
function exporterAdvice([metrics, key]: readonly PropertyKey[]): string | undefined {
  if (metrics !== 'metrics' || key !== 'exportarr') return undefined;
  return 'is a switch of each Radarr, Sonarr and Prowlarr; write apps.radarr.radarr.exportarr: { enabled: true }';
}

/** Words of gluetun and of its compose files that have no place here, each with where to go instead. */
const VPN_WORDS: readonly (readonly [RegExp, RegExp, string])[] = [
  [
    // A way past the tunnel, which both kill switches are there to close.
    /^vpn\..*outbound.?subnets$/i,
    /^unknown key/,
    'cannot be given: it would let qBittorrent past the tunnel to these networks, and the network policies forbid it; remove it. Who calls qBittorrent gets an answer without it: the apps of the stack, and people through apps.qbittorrent.route',
  ],
  [
    /^vpn\.(openvpn\.)?(user|username)$/i,
    /^unknown key/,
    'the login does not belong in this file; remove it: it is openvpn-user and openvpn-password of Secret vpn, see npm run secrets',
  ],
  [
    /^vpn\.egress\.protocol$/,
    /^unknown key/,
    'the protocol is that of the tunnel: UDP with WireGuard, and vpn.openvpn.protocol with OpenVPN; remove it',
  ],
  [/^vpn\.provider$/, /got "pia"$/i, 'expected gluetun\'s name of it, private internet access, got "pia"'],
];

function vpnAdvice(path: readonly PropertyKey[], message: string): string | undefined {
  const place = path.map(String).join('.');
  return VPN_WORDS.find(([where, what]) => where.test(place) && what.test(message))?.[2];
}

/** A secret in this file is in the repository next; whoever wrote one there must hear where it belongs. */
function secretAdvice(path: readonly PropertyKey[], message: string): string | undefined {
  const slip = message.includes('did you mean');
  if (slip || !message.startsWith('unknown key') || !namesSecret(path.at(-1))) return undefined;
  return 'secrets do not belong in this file; remove it, and see npm run secrets';
}
