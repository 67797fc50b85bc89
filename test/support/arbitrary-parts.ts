/** Generators of single sections of media.yaml, each valid on its own. */
import fc from 'fast-check';

const anything = { requiredKeys: [] };
const SIZES = ['512Mi', '1Gi', '20Gi', '1500M', '2Ti'];

export const digest = fc.stringMatching(/^[0-9a-f]{64}$/).map((hex) => `@sha256:${hex}`);

/** An image of one of these names and tags. */
export function image(...tags: readonly string[]): fc.Arbitrary<string> {
  return fc.tuple(fc.constantFrom(...tags), digest).map((parts) => parts.join(''));
}

const amounts = (cpu: readonly (string | number)[], memory: readonly string[]) =>
  fc.record({ cpu: fc.constantFrom(...cpu), memory: fc.constantFrom(...memory) }, { requiredKeys: [] });

/** Requests stay below the smallest limit there is, given or by default. */
export const requirements = {
  requests: amounts(['10m', '0.1', 0.05], ['32Mi', '64M']),
  limits: amounts(['1', 2, '1500m', 'none'], ['1Gi', '2G']),
};
export const resources = fc.record(requirements, anything);

export const size = fc.constantFrom(...SIZES);
/** What Jellyfin starts with. */
export const jellyfinSize = fc.constantFrom('3Gi', '4096Mi', '20Gi', '30G');
export const timeZone = fc.constantFrom('Etc/UTC', 'Europe/Berlin', 'America/New_York', 'Asia/Kolkata');
export const schedule = fc.constantFrom('0 4 * * *', '*/30 2-5 * * mon-fri', '@daily');
export const annotations = fc.dictionary(fc.constantFrom('example.org/a', 'example.org/b'), fc.string());
export const name = fc.stringMatching(/^[a-z]([a-z0-9-]{0,10}[a-z0-9])?$/);

export const configVolumes = fc.oneof(
  fc.record(
    { kind: fc.constant('storageClass'), storageClassName: fc.constantFrom('local-path', 'fast') },
    { requiredKeys: ['kind'] },
  ),
  fc.record({ kind: fc.constant('local'), path: fc.constant('/var/lib/media'), node: fc.constant('node-1') }),
);

export const recyclarr = fc.record(
  {
    enabled: fc.boolean(),
    schedule,
    timeZone,
    image: image('ghcr.io/recyclarr/recyclarr:8.7.1', 'ghcr.io/recyclarr/recyclarr:9.0.0'),
    resources,
  },
  anything,
);

const database = fc.record(
  {
    host: fc.constantFrom('db-rw.database.svc.cluster.local', '192.168.1.5', 'pg.database.svc'),
    port: fc.constantFrom(5432, 6432),
    addresses: fc.constant(['192.168.1.4/31']),
    user: fc.constant('media'),
    secret: fc.constant('own-postgres'),
    key: fc.constant('password'),
  },
  { requiredKeys: ['host'] },
);

/** `postgres` of an app, whose databases nobody shares. */
export const postgresOf = (app: string) =>
  fc
    .tuple(database, fc.record({ mainDb: fc.constant(`${app}_m`), logDb: fc.constant(`${app}_l`) }, anything))
    .map(([server, names]) => ({ ...server, ...names }));
