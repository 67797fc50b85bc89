import type { Finding } from '../../../program/config/schema-findings.ts';
import { claims, names } from '../../names.ts';
import { appsOf, appsWithData, type DeployedKind } from '../apps-of.ts';
import type { Check } from '../check.ts';
import type { OwnClaim } from '../schema/claims.ts';
import type { Config } from '../schema.ts';
import { downloadsSource, furtherLibraries, mediaSources, type PlacedSource } from '../storage-sources.ts';

type Side = keyof Config['namespaces'];

/** A claim that pods mount, and where the file says so; `own`: the stack makes it. */
interface UsedClaim {
  readonly side: Side;
  readonly name: string;
  readonly path: readonly PropertyKey[];
  readonly user: string;
  readonly own: boolean;
}

/** One claim for two purposes: two databases in one folder, or a volume mounted twice in a pod, which never starts. */
export const sharedClaims: Check = (config) => {
  const used = [...claimsOfMedia(config), ...claimsOfApps(config)];
  return used.flatMap((claim, index): readonly Finding[] => {
    if (claim.own) return [];
    const other = used.find(
      (one, at) =>
        (one.own || at < index) &&
        one.side === claim.side &&
        one.name === claim.name &&
        one.user !== claim.user,
    );
    if (other === undefined) return [];
    const message = `${claim.name} in namespace ${config.namespaces[claim.side]} is the claim of ${other.user} already; each needs one of its own`;
    return [{ path: claim.path, message }];
  });
};

function claimsOfMedia(config: Config): readonly UsedClaim[] {
  const downloads = downloadsSource(config);
  const further = furtherLibraries(config);
  return mediaSources(config).flatMap((placed) => {
    const library = further.find(({ path }) => path.join() === placed.path.join());
    if (library !== undefined) {
      return [
        mediaClaim(placed, 'media', claims.furtherLibraryOf(library.name), `the library ${library.name}`),
      ];
    }
    if (placed.path.length > 1) {
      return (['media', 'downloads'] as const).map((side) =>
        mediaClaim(placed, side, claims.downloads, 'the downloads'),
      );
    }
    const sides = downloads === undefined ? (['media', 'downloads'] as const) : (['media'] as const);
    return sides.map((side) => mediaClaim(placed, side, claims.library, 'the library'));
  });
}

function mediaClaim({ path, source }: PlacedSource, side: Side, made: string, user: string): UsedClaim {
  return source.kind === 'existingClaim'
    ? { side, name: source.claims[side], path: [...path, 'existingClaim'], user, own: false }
    : { side, name: made, path, user, own: true };
}

function claimsOfApps(config: Config): readonly UsedClaim[] {
  const { jellyfin } = config.apps;
  const claim = (
    kind: DeployedKind,
    path: readonly PropertyKey[],
    settings: OwnClaim,
    made: string,
    user: string,
  ) => ({
    side: kind === 'qbittorrent' ? ('downloads' as const) : ('media' as const),
    name: settings.existingClaim ?? made,
    path: [...path, 'existingClaim'],
    user,
    own: settings.existingClaim === undefined,
  });
  const room = (key: 'cacheClaim' | 'transcodeClaim', made: string, user: string) => {
    const settings = jellyfin[key];
    return settings === undefined ? [] : [claim('jellyfin', ['apps', 'jellyfin', key], settings, made, user)];
  };
  return [
    ...appsWithData(config).map(({ name, kind, path, settings }) =>
      claim(kind, [...path, 'config'], settings.config, claims.configOf(name), `the database of ${name}`),
    ),
    ...room('cacheClaim', claims.cache, "Jellyfin's cache"),
    ...room('transcodeClaim', claims.transcodes, "Jellyfin's transcodes"),
    ...(config.cleanup.enabled
      ? [
          {
            side: 'media' as const,
            name: claims.cleanupState,
            path: ['cleanup'],
            user: `the journal of ${names.cleanup}`,
            own: true,
          },
        ]
      : []),
  ];
}

/** Marks by which the stack finds its claims, and by which they are kept. */
const TAKEN =
  /^(app|app\.kubernetes\.io\/(name|part-of)|argocd\.argoproj\.io\/(sync-options|ignore-healthcheck)|kustomize\.toolkit\.fluxcd\.io\/prune)$/;

/** Marks by which Kubernetes itself remembers what became of a claim. */
const OF_KUBERNETES = /^(pv\.kubernetes\.io|volume(\.beta)?\.kubernetes\.io)\//;

/** What claims are marked with comes after the stack's own marks, and replaces none: those keep the data. */
export const claimMarks: Check = (config) => {
  const { cacheClaim, transcodeClaim } = config.apps.jellyfin;
  const marked = [
    ...appsOf(config).map(({ path, settings }) => ({ path: [...path, 'config'], settings: settings.config })),
    { path: ['apps', 'jellyfin', 'cacheClaim'], settings: cacheClaim },
    { path: ['apps', 'jellyfin', 'transcodeClaim'], settings: transcodeClaim },
  ];
  return marked.flatMap(({ path, settings }) =>
    (['annotations', 'labels'] as const).flatMap((marks) =>
      Object.keys(settings?.[marks] ?? {})
        .filter((key) => TAKEN.test(key) || OF_KUBERNETES.test(key))
        .map((key) => ({
          path: [...path, marks, key],
          message: TAKEN.test(key)
            ? 'cannot be given: the stack sets it, and data are kept by it; remove it'
            : 'cannot be given: Kubernetes remembers by it which volume is whose; remove it',
        })),
    ),
  );
};
