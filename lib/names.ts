/**
 * Names of what keeps state or is typed by people. Written by hand and pinned by a test: a claim under a new
 * name is a new, empty volume.
 */

/** Apps and jobs there is one of. Instances of Radarr and Sonarr carry the names media.yaml gives them. */
export const names = {
  jellyfin: 'jellyfin',
  qbittorrent: 'qbittorrent',
  prowlarr: 'prowlarr',
  seerr: 'seerr',
  recyclarr: 'recyclarr',
  setup: 'media-setup',
  setupConfig: 'media-setup-config',
  doctor: 'media-doctor',
  checks: 'media-checks',
  cleanup: 'media-cleanup',
  cleanupConfig: 'media-cleanup-config',
  dashboard: 'media-dashboard',
  dashboardConfig: 'media-dashboard-config',
  dashboardMetrics: 'media-dashboard-metrics',
} as const;

/** The exporter that tells the numbers of an app or instance. */
export function exporterNameOf(app: string): string {
  return `${app}-exportarr`;
}

/** Claims of a namespace. */
export const claims = {
  /** The library; with the downloads in it unless those have an export of their own. */
  library: 'media-library',
  downloads: 'media-downloads',
  /** A further library by its name in media.yaml. */
  furtherLibraryOf: (name: string) => `media-library-${name}`,
  cleanupState: 'media-cleanup-state',
  cache: 'jellyfin-cache',
  transcodes: 'jellyfin-transcodes',
  configOf: (app: string) => `${app}-config`,
} as const;

/** Volumes, which share one space of names in the cluster; so each says its namespace. */
export const volumes = {
  libraryOf: (namespace: string) => `${namespace}-library`,
  downloadsOf: (namespace: string) => `${namespace}-downloads`,
  furtherLibraryOf: (namespace: string, name: string) => `${namespace}-library-${name}`,
  localOf: (namespace: string, claim: string) => `${namespace}-${claim}`,
} as const;

/** Ports of the Services, each the app's own default. */
export const ports = {
  radarr: 7878,
  sonarr: 8989,
  jellyfin: 8096,
  qbittorrent: 8080,
  prowlarr: 9696,
  seerr: 5055,
  dashboard: 8080,
} as const;

/** Port of each exporter, which is the image's own default. */
export const EXPORTARR_PORT = 9707;

/** Port of the page's numbers, beside that of the page. */
export const METRICS_PORT = 9464;
