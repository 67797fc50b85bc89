import { Document } from 'yaml';
import { type DeployedInstance, instancesOf } from '../lib/config/apps-of.ts';
import { mediaFolders, rootFolderOf } from '../lib/config/media-folders.ts';
import type { QualityProfile } from '../lib/config/schema/apps.ts';
import type { Config } from '../lib/config/schema.ts';
import { tunnelInterface } from '../lib/constructs/apps/vpn-sidecar.ts';
import { secretsFolderOf } from '../lib/constructs/pods/mounts.ts';
import { names, ports } from '../lib/names.ts';
import { radarrProfiles, sonarrProfiles } from '../lib/recyclarr/profiles.ts';
import {
  ARR_PASSWORD,
  accountKey,
  apiKeyOf,
  cleanupSignIn,
  jellyfinPasswordOf,
  QBITTORRENT_PASSWORD,
} from '../lib/secrets.ts';
import { librariesAndDownloads } from './media-mounts.ts';

const keyFile = (name: string) => `${secretsFolderOf('media-api-keys')}/${apiKeyOf(name)}`;
const loginFile = (key: string) => `${secretsFolderOf('media-logins')}/${key}`;

/** `setup.yaml`: what each app should be like, and where the passwords for it lie. */
export function renderSetupConfig(config: Config): string {
  const { setup, cleanup, user, namespaces } = config;
  const content = {
    login: { username: setup.username, passwordFile: loginFile(ARR_PASSWORD) },
    keepTag: cleanup.policy.keepTagLabel,
    ...(setup.recycleBin && { recycleBin: setup.recycleBin }),
    namespaces,
    storage: { mounts: mounts(config), owner: { uid: user.uid, gid: user.gid } },
    qbittorrent: qbittorrent(config),
    jellyfin: jellyfin(config),
    radarr: instances(config, 'radarr'),
    sonarr: instances(config, 'sonarr'),
    ...(config.apps.prowlarr.enabled && { prowlarr: prowlarr(config) }),
    ...(config.apps.seerr.enabled && { seerr: seerr(config) }),
  };
  return new Document(content).toString({ lineWidth: 0 });
}

/** A volume mounted inside another is found below that one's path. */
function mounts(config: Config) {
  const paths = librariesAndDownloads(config).map(({ path }) => path);
  return paths
    .filter((path) => !paths.some((other) => path.startsWith(`${other}/`)))
    .map((path) => ({ path }));
}

function qbittorrent(config: Config) {
  const { namespaces, vpn, apps } = config;
  return {
    url: `http://${names.qbittorrent}.${namespaces.downloads}:${ports.qbittorrent}`,
    username: apps.qbittorrent.username,
    passwordFile: loginFile(QBITTORRENT_PASSWORD),
    downloads: mediaFolders(config).downloads,
    // The one that the pod writes at each start.
    networkInterface: vpn.kind === 'gluetun' ? tunnelInterface : vpn.interface,
    ...(vpn.kind !== 'gluetun' && { tunnel: vpn.kind }),
    shareLimits: apps.qbittorrent.shareLimits,
  };
}

function jellyfin(config: Config) {
  const { administrator, users, directPlay, scanEveryHours, trustedProxies } = config.apps.jellyfin;
  const service = config.cleanup.enabled && cleanupSignIn(config) === 'serviceUser';
  return {
    url: `http://${names.jellyfin}:${ports.jellyfin}`,
    username: administrator,
    passwordFile: loginFile(jellyfinPasswordOf('admin')),
    libraries: libraries(config),
    scanEveryHours,
    ...(trustedProxies && { trustedProxies }),
    directPlay,
    users: users.map(({ secretKey, ...user }) => ({
      ...user,
      passwordFile: loginFile(jellyfinPasswordOf(accountKey({ ...user, ...(secretKey && { secretKey }) }))),
    })),
    ...(service && {
      cleanupUser: { name: names.cleanup, passwordFile: loginFile(jellyfinPasswordOf(names.cleanup)) },
    }),
  };
}

function prowlarr({ apps }: Config) {
  return {
    url: `http://${names.prowlarr}:${ports.prowlarr}`,
    apiKeyFile: keyFile(names.prowlarr),
    syncLevel: apps.prowlarr.syncLevel,
    ...(apps.prowlarr.auth !== 'forms' && { auth: apps.prowlarr.auth }),
  };
}

function seerr({ apps }: Config) {
  const requests4k = [...in4k(instancesOf(apps, 'radarr')), ...in4k(instancesOf(apps, 'sonarr'))];
  return {
    url: `http://${names.seerr}:${ports.seerr}`,
    apiKeyFile: keyFile(names.seerr),
    ...(requests4k.length > 0 && { requests4k }),
  };
}

/** The one in 4K beside one that is not takes requests for 4K; where there is no other it takes all of them. */
function in4k(instances: readonly DeployedInstance[]): readonly string[] {
  const having = (profile: QualityProfile) =>
    instances.filter(({ settings }) => settings.qualityProfile === profile);
  if (having('remux-web-1080p').length === 0) return [];
  return having('remux-web-2160p').map(({ name }) => name);
}

/** One library for each root folder; a second instance of a kind is told by its name. */
function libraries(config: Config) {
  const of = (kind: 'radarr' | 'sonarr', name: string, type: string) =>
    instancesOf(config.apps, kind).map((instance, index) => ({
      name: index === 0 ? name : `${name} (${instance.name})`,
      type,
      folder: rootFolderOf(config, instance),
    }));
  return [...of('radarr', 'Movies', 'movies'), ...of('sonarr', 'Shows', 'tvshows')];
}

const profiles = { radarr: radarrProfiles, sonarr: sonarrProfiles };

/** A profile is looked for where Recyclarr makes it. */
function instances(config: Config, kind: 'radarr' | 'sonarr') {
  return instancesOf(config.apps, kind).map((instance) => {
    const { name, settings } = instance;
    const { qualityProfile, auth } = settings;
    return {
      name,
      url: `http://${name}:${ports[kind]}`,
      apiKeyFile: keyFile(name),
      ...(auth !== 'forms' && { auth }),
      rootFolder: rootFolderOf(config, instance),
      ...(config.recyclarr.enabled &&
        qualityProfile !== 'none' && { qualityProfile: profiles[kind][qualityProfile].name }),
    };
  });
}
