/** The two protocols that gluetun makes a tunnel with. */
import * as z from 'zod';
import { rangeOf, rangeProblem } from '../../../program/config/addresses.ts';

const Endpoint = z.strictObject({
  address: z
    .ipv4({ error: 'expected an IPv4 address; names cannot be resolved before the tunnel is up' })
    .meta({
      description: 'IPv4 address of the VPN server: the only address the pod may reach',
      examples: ['203.0.113.10'],
    }),
  port: z
    .int()
    .min(1)
    .max(65535)
    .exactOptional()
    .meta({ description: "port of the VPN server; absent: the provider's usual one", examples: [51820] }),
});
export type Endpoint = z.infer<typeof Endpoint>;

/** Where the tunnel leads; no key at all: to any server that `vpn.servers` leaves. */
const where = {
  endpoint: Endpoint.exactOptional().describe('VPN server, the narrowest choice'),
  endpoints: z
    .array(Endpoint)
    .min(1)
    .exactOptional()
    .describe(
      'several VPN servers, of which gluetun takes any: all addresses of those chosen in vpn.servers',
    ),
};

const ADDRESS = 'expected an address with prefix like 10.2.0.2/32';

/** What AllowedIPs says is let through here: a check tells what it is. */
const TunnelAddress = z.union([z.cidrv4(), z.cidrv6()], { error: ADDRESS }).superRefine((cidr, context) => {
  const [address = '', prefix = ''] = cidr.split('/');
  const why = prefix === '0' ? undefined : rangeProblem(rangeOf(address));
  if (why !== undefined) context.addIssue({ code: 'custom', message: `${ADDRESS}; it ${why}` });
});

const PUBLIC_KEY = 'expected the 44 characters of a WireGuard public key';

export const WireGuard = z.strictObject({
  ...where,
  addresses: z
    .array(TunnelAddress)
    .min(1)
    .refine((list) => new Set(list).size === list.length, 'expected each address once')
    .meta({
      description: 'own addresses inside the tunnel, as in Address of the WireGuard file',
      examples: [['10.2.0.2/32']],
    }),
  publicKey: z
    .string()
    .regex(/^[A-Za-z0-9+/]{42}[AEIMQUYcgkosw048]=$/, PUBLIC_KEY)
    .refine((key) => !/^A+=$/.test(key), `${PUBLIC_KEY}; this one is nobody's, but a place to fill in`)
    .exactOptional()
    .meta({
      description:
        "public key of the server, as in PublicKey of the WireGuard file's [Peer]; needed by custom only",
      examples: ['xTIBA5rboUvnH4htodjb6e697QjLERt1NAB4mZqp8Dg='],
    }),
  presharedKey: z.boolean().default(false).describe('true: Secret vpn also holds wireguard-preshared-key'),
  mtu: z
    .int()
    .min(576)
    .max(1500)
    .exactOptional()
    .meta({ description: 'MTU of the tunnel; absent: gluetun finds it', examples: [1320] }),
});

export const OpenVpn = z.strictObject({
  ...where,
  protocol: z
    .enum(['udp', 'tcp'])
    .default('udp')
    .describe('protocol below OpenVPN; of custom it must be that of its file'),
  encryptionPreset: z
    .enum(['strong', 'normal'])
    .default('strong')
    .describe('encryption of Private Internet Access; the others have one'),
  login: z
    .boolean()
    .default(true)
    .describe('false: the server of provider custom asks for no user and password'),
});
export type OpenVpn = z.infer<typeof OpenVpn>;
