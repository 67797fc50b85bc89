import type { Finding } from '../../../program/config/schema-findings.ts';
import { type AppKind, appsOf, type DeployedApp, type DeployedKind, imageOf } from '../apps-of.ts';
import type { Check } from '../check.ts';
import { isAtLeast, renderVersion, type Version, versionOf } from '../image-version.ts';

/** What an app needs of another from one of its own versions on. */
interface Pairing {
  readonly kind: AppKind;
  readonly since: Version;
  readonly needs: Readonly<Partial<Record<DeployedKind, Version>>>;
  readonly reason: string;
}

const PAIRINGS: readonly Pairing[] = [
  {
    kind: 'jellyfin',
    since: [12],
    needs: { radarr: [6, 4, 4], sonarr: [4, 0, 20] },
    reason: 'Jellyfin 12 refuses the old login that earlier versions use to announce an import',
  },
  {
    kind: 'qbittorrent',
    since: [5, 2],
    needs: { radarr: [6, 0, 4], sonarr: [4, 0, 17, 2967] },
    reason: 'qBittorrent 5.2 answers a login differently, and earlier versions take it for a failure',
  },
];

/** Oldest versions this stack can set up at all. */
const MINIMA: Readonly<
  Partial<Record<DeployedKind, { readonly version: Version; readonly reason: string }>>
> = {
  radarr: {
    version: [5, 5, 3, 8819],
    reason: 'earlier versions do not take their API key from the environment',
  },
  sonarr: {
    version: [4, 0, 4, 1572],
    reason: 'earlier versions do not take their API key from the environment',
  },
  qbittorrent: {
    version: [5, 2],
    reason: 'earlier versions have no API key, which gluetun and the jobs log in with',
  },
};

/** Images that do not speak with each other, or that are too old for this stack. */
export const imageVersions: Check = (config) => {
  const apps = appsOf(config);
  return [...apps.flatMap(tooOld), ...PAIRINGS.flatMap((pairing) => unpaired(apps, pairing))];
};

/** Overridden images whose tag names no version: nothing above can be checked for them. */
export const unknownVersions: Check = (config) =>
  appsOf(config)
    .filter(({ kind, settings }) => settings.image !== undefined && isChecked(kind))
    .filter(({ settings }) => versionOf(settings.image ?? '') === undefined)
    .map(({ path }) => ({
      path: [...path, 'image'],
      message: 'the tag names no version, so whether it works with the other apps is not checked',
    }));

function isChecked(kind: DeployedKind): boolean {
  return kind in MINIMA || PAIRINGS.some((pairing) => pairing.kind === kind);
}

function versionOfApp(app: DeployedApp): Version | undefined {
  return versionOf(imageOf(app));
}

function tooOld(app: DeployedApp): readonly Finding[] {
  const minimum = MINIMA[app.kind];
  const version = versionOfApp(app);
  if (minimum === undefined || version === undefined || isAtLeast(version, minimum.version) !== false)
    return [];
  const message = `expected version ${renderVersion(minimum.version)} or newer, got ${renderVersion(version)}; ${minimum.reason}`;
  return [{ path: [...app.path, 'image'], message }];
}

function unpaired(apps: readonly DeployedApp[], pairing: Pairing): readonly Finding[] {
  const cause = apps.find(({ kind }) => kind === pairing.kind);
  const causeVersion = cause === undefined ? undefined : versionOfApp(cause);
  if (cause === undefined || causeVersion === undefined || isAtLeast(causeVersion, pairing.since) !== true)
    return [];
  return apps.flatMap((app) => {
    const minimum = pairing.needs[app.kind];
    const version = versionOfApp(app);
    if (minimum === undefined || version === undefined || isAtLeast(version, minimum) !== false) return [];
    // The place is the image that was chosen by hand: the built-in ones work together.
    const { path } = app.settings.image === undefined ? cause : app;
    const message = `${app.name} ${renderVersion(version)} does not work with ${cause.name} ${renderVersion(causeVersion)}; ${pairing.reason}; use ${app.kind} ${renderVersion(minimum)} or newer`;
    return [{ path: [...path, 'image'], message }];
  });
}
