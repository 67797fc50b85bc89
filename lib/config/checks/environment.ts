import type { Finding } from '../../../program/config/schema-findings.ts';
import { namesSecret, resemblesSecret } from '../../../program/config/secret-look.ts';
import { appsOf, type DeployedKind } from '../apps-of.ts';
import type { Check } from '../check.ts';

const SERVARR =
  /__(APP__INSTANCENAME|AUTH__\w+|LOG__(ANALYTICSENABLED|CONSOLEFORMAT)|SERVER__\w+|UPDATE__\w+)$/i;

/** Variables that the stack sets itself; a test compares them with what it sets. */
const OWN: Readonly<Record<Exclude<DeployedKind, 'extra'>, RegExp>> = {
  jellyfin:
    /^(JELLYFIN_(DATA|CONFIG|LOG|CACHE)_DIR|JELLYFIN_PublishedServerUrl|DOTNET_SYSTEM_IO_DISABLEFILELOCKING)$/,
  qbittorrent: /^QBT_/,
  radarr: SERVARR,
  sonarr: SERVARR,
  prowlarr: SERVARR,
  seerr: /^(PORT|LOG_LEVEL|API_KEY)$/,
  // They would win over its file.
  dashboard:
    /^(DASHBOARD_\w+|JELLYFIN_URL|(RADARR|SONARR)_(URL|API_KEY(_FILE)?)|KEEP_TAG_LABEL|(STATE|AUDIT)_DIR|NODE_OPTIONS)$/,
  // With the other ways to say the same; it reads names in letters of any size.
  exporter: /^(PORT|INTERFACE|URL|API_?KEY(_FILE)?|CONFIG|LOG_FORMAT)$/i,
};

/** Variables by which an image finds its programs and folders, outside of which nothing can be written. */
const OF_IMAGES =
  /^(PATH|HOME|LD_LIBRARY_PATH|LD_PRELOAD|XDG_(CACHE|CONFIG|DATA|STATE)_HOME|KUBERNETES_SERVICE_(HOST|PORT))$/;

/** Variables that mean nothing here, and what is meant. */
const ELSEWHERE: readonly (readonly [RegExp, string])[] = [
  [/^TZ$/, 'cannot be given: it is timeZone of this file'],
  [
    /^(RADARR|SONARR|PROWLARR)__POSTGRES__/i,
    'cannot be given: write postgres: { host: … } of the app, which opens the network too',
  ],
  [/^(PUID|PGID)$/, 'has no effect: the apps never run as root; write user.uid and user.gid'],
];

/** Further variables never replace one of the stack's, and no secret gets into dist/, which is committed. */
export const furtherVariables: Check = (config) =>
  appsOf(config).flatMap(({ kind, path, settings }) =>
    Object.entries(settings.env).flatMap(([name, value], index): readonly Finding[] => {
      const twin = Object.keys(settings.env)
        .slice(0, index)
        .find((other) => other.toLowerCase() === name.toLowerCase());
      const message =
        twin === undefined
          ? problemOf(kind, name, value)
          : `is ${twin} in other letters, which the apps tell apart or not; keep one of them`;
      return message === undefined ? [] : [{ path: [...path, 'env', name], message }];
    }),
  );

function problemOf(kind: DeployedKind, name: string, value: unknown): string | undefined {
  const [, elsewhere] = ELSEWHERE.find(([pattern]) => pattern.test(name)) ?? [];
  if (elsewhere !== undefined) return elsewhere;
  if (kind !== 'extra' && OWN[kind].test(name)) return 'cannot be given: the stack sets it';
  if (kind !== 'extra' && OF_IMAGES.test(name)) {
    return 'cannot be given: the image needs its own, and nothing can be written elsewhere; remove it';
  }
  const secret = typeof value === 'string' && value !== '' && (namesSecret(name) || resemblesSecret(value));
  return secret
    ? 'looks like a secret, and dist/ is committed: put it into a Secret, and write { secret: NAME, key: KEY } here'
    : undefined;
}
