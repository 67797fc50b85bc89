import { appsOf } from '../../../lib/config/apps-of.ts';
import { databaseNamed } from '../../../lib/config/databases-of.ts';
import type { Config } from '../../../lib/config/schema.ts';
import { secretsOf } from '../../../lib/secrets.ts';
import { containersOf, type Manifest, nameOf, podsOf } from '../../support/manifests.ts';
import { toldTo } from './network.ts';

/** What the stack's secrets look like. Ids of the TRaSH guides look like API keys, so recyclarr.yml is apart. */
const secretPatterns: readonly (readonly [string, RegExp])[] = [
  ['an API key of qBittorrent', /\bqbt_[A-Za-z0-9]{28}\b/],
  ['a password hash of qBittorrent', /@ByteArray\([A-Za-z0-9+/=]+:/],
  ['an API key', /(?<![0-9a-f])[0-9a-f]{32}(?![0-9a-f])/],
  ['a WireGuard key', /(?<![A-Za-z0-9+/])[A-Za-z0-9+/]{42}[AEIMQUYcgkosw048]=(?![A-Za-z0-9+/=])/],
  ['a private key', /-----BEGIN [A-Z ]*PRIVATE KEY-----/],
];

/** No value that looks like a secret stands in any object. */
export function spelledOutSecrets(manifests: readonly Manifest[], config?: Config): readonly string[] {
  const known = publicKeysOf(config);
  return manifests.flatMap((manifest) =>
    textsOf(manifest).flatMap(([path, text]) => {
      const rest = known.reduce((left, key) => left.replaceAll(key, ''), text);
      const patterns = isGuide(manifest, path)
        ? secretPatterns.filter(([what]) => what !== 'an API key')
        : secretPatterns;
      return patterns
        .filter(([, pattern]) => pattern.test(rest))
        .map(([what]) => `${nameOf(manifest)} shows ${what} at ${path}`);
    }),
  );
}

function publicKeysOf(config: Config | undefined): readonly string[] {
  const key = config?.vpn.kind === 'gluetun' ? config.vpn.wireguard?.publicKey : undefined;
  return key === undefined ? [] : [key];
}

const isGuide = ({ kind, metadata }: Manifest, path: string) =>
  kind === 'ConfigMap' && metadata.name === 'recyclarr' && path === 'data.recyclarr.yml';

function textsOf(value: unknown, path: readonly string[] = []): readonly (readonly [string, string])[] {
  if (typeof value === 'string') return [[path.join('.'), value]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => textsOf(inner, [...path, key]));
}

/** Every reference to a Secret is to a key that the stack knows of, read by an app it is meant for; or the household's own. */
export function unknownSecrets(manifests: readonly Manifest[], config: Config): readonly string[] {
  const specs = secretsOf(config);
  return podsOf(manifests).flatMap((pod) => {
    const readers = [pod.owner.metadata.name, ...containersOf(pod).map(({ name }) => name)];
    const own = householdsOwn(config, pod.owner.metadata.name);
    return referencesOf(pod).flatMap(({ name, key }) => {
      if (own.has(`${name}/${key}`)) return [];
      const found = specs
        .find((spec) => spec.name === name && spec.namespace === pod.owner.metadata.namespace)
        ?.keys.find((one) => one.key === key);
      if (found === undefined)
        return [`${nameOf(pod.owner)} reads ${key} of Secret ${name}, which is not there`];
      return found.readBy.some((reader) => readers.includes(reader))
        ? []
        : [`${nameOf(pod.owner)} reads ${key} of Secret ${name}, which is not for it`];
    });
  });
}

/** Every file under /run/secrets that a program is told of is mounted into its pod. */
export function absentSecretFiles(manifests: readonly Manifest[]): readonly string[] {
  return podsOf(manifests).flatMap((pod) => {
    const mounted = (pod.spec.volumes ?? []).flatMap(({ secret }) =>
      (secret?.items ?? []).map(({ key }) => `/run/secrets/${secret?.secretName}/${key}`),
    );
    const named = toldTo(manifests, pod).flatMap(
      (text) => text.match(/\/run\/secrets\/[-a-z0-9]+\/[-\w.]+/g) ?? [],
    );
    return [...new Set(named)]
      .filter((file) => !mounted.includes(file))
      .map((file) => `${nameOf(pod.owner)} is told of ${file}, which is not mounted`);
  });
}

/** What media.yaml itself names as the source of a variable. */
function householdsOwn(config: Config, app: string): ReadonlySet<string> {
  const variables = appsOf(config)
    .filter(({ name }) => name === app)
    .flatMap(({ settings }) => Object.values(settings.env));
  const database = databaseNamed(config, app);
  return new Set([
    ...variables.flatMap((value) => (typeof value === 'string' ? [] : [`${value.secret}/${value.key}`])),
    ...(database ? [`${database.password.name}/${database.password.key}`] : []),
  ]);
}

function referencesOf(pod: Parameters<typeof containersOf>[0]): readonly { name: string; key: string }[] {
  const variables = containersOf(pod).flatMap(({ env = [] }) =>
    env.flatMap(({ valueFrom }) => (valueFrom?.secretKeyRef ? [valueFrom.secretKeyRef] : [])),
  );
  const files = (pod.spec.volumes ?? []).flatMap(({ secret }) =>
    (secret?.items ?? []).map(({ key }) => ({ name: secret?.secretName ?? '', key })),
  );
  return [...variables, ...files];
}
