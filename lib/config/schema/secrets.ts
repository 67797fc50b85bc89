/** Where the Secrets come from. No value in plain text ever stands in media.yaml or dist/. */
import * as z from 'zod';
import { ObjectName } from './scalars.ts';

const ExistingSecrets = z.strictObject({
  provider: z.literal('existing').describe('you apply the Secrets yourself; `npm run secrets` prints them'),
});

const remoteKey = z.string().min(1).exactOptional();

const ExternalSecrets = z.strictObject({
  provider: z.literal('externalSecret').describe('External Secrets Operator reads them from a store'),
  store: z
    .strictObject({
      name: ObjectName.meta({ description: 'name of the store', examples: ['vault'] }),
      kind: z
        .enum(['ClusterSecretStore', 'SecretStore'])
        .default('ClusterSecretStore')
        .describe('kind of the store; a SecretStore must exist in both namespaces'),
    })
    .describe('the store to read from'),
  refreshInterval: z
    .string()
    .regex(/^(?=.{1,12}$)([1-9]\d{0,4}(s|m|h))+$/, 'expected a duration like 1h or 30m')
    .default('1h')
    .describe('how often the store is read'),
  remoteKeys: z
    .strictObject({
      'media-api-keys': remoteKey.meta({
        description: 'entry that holds the API keys; absent: media-api-keys',
        examples: ['home/media-api-keys'],
      }),
      'media-logins': remoteKey.meta({
        description: 'entry that holds the passwords of people; absent: media-logins',
        examples: ['home/media-logins'],
      }),
      'media-notifications': remoteKey.meta({
        description: 'entry that holds what sends messages; absent: media-notifications',
        examples: ['home/media-notifications'],
      }),
      qbittorrent: remoteKey.meta({
        description: 'entry that holds the login of qBittorrent; absent: qbittorrent',
        examples: ['home/qbittorrent'],
      }),
      vpn: remoteKey.meta({
        description: 'entry that holds the keys of the VPN; absent: vpn',
        examples: ['home/vpn'],
      }),
    })
    .prefault({})
    .describe('entries of the store, by the name of the Secret; each holds one property per key'),
});

const encrypted = z
  .record(
    z.string().min(1),
    z.string().regex(/^Ag[A-Za-z0-9+/]+={0,2}$/, 'expected a value encrypted by kubeseal'),
  )
  .default({});

const SealedSecrets = z.strictObject({
  provider: z.literal('sealedSecret').describe('Sealed Secrets decrypts them in the cluster'),
  scope: z
    .enum(['strict', 'namespace-wide', 'cluster-wide'])
    .default('strict')
    .describe('scope the values were sealed with'),
  encrypted: z
    .strictObject({
      'media-api-keys': encrypted.meta({
        description: 'values by key',
        examples: [{ 'radarr-api-key': 'AgBy8hCi' }],
      }),
      'media-logins': encrypted.meta({
        description: 'values by key',
        examples: [{ 'arr-password': 'AgBy8hCi' }],
      }),
      'media-notifications': encrypted.meta({
        description: 'values by key',
        examples: [{ 'ntfy-token': 'AgBy8hCi' }],
      }),
      qbittorrent: encrypted.meta({ description: 'values by key', examples: [{ 'api-key': 'AgBy8hCi' }] }),
      vpn: encrypted.meta({
        description: 'values by key',
        examples: [{ 'wireguard-private-key': 'AgBy8hCi' }],
      }),
    })
    .prefault({})
    .describe(
      'values as kubeseal printed them, by the name of the Secret; a Secret without values is not emitted',
    ),
});

const SopsSecrets = z.strictObject({
  provider: z
    .literal('sops')
    .describe('you keep the Secrets beside dist/, encrypted by SOPS; Flux or KSOPS decrypts them'),
});

export const Secrets = z.discriminatedUnion('provider', [
  ExistingSecrets,
  ExternalSecrets,
  SealedSecrets,
  SopsSecrets,
]);
export type Secrets = z.infer<typeof Secrets>;
