import { Document } from 'yaml';
import { type DeployedInstance, instancesOf } from '../lib/config/apps-of.ts';
import type { QualityProfile } from '../lib/config/schema/apps.ts';
import { DATA_FOLDER } from '../lib/config/schema/storage.ts';
import type { Config } from '../lib/config/schema.ts';
import { secretsFolderOf } from '../lib/constructs/mounts.ts';
import { tunnelInterface } from '../lib/constructs/vpn-sidecar.ts';
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
    storage: { mounts: [{ path: DATA_FOLDER }], owner: { uid: user.uid, gid: user.gid } },
    qbittorrent: qbittorrent(config),
    jellyfin: jellyfin(config),
    radarr: instances(config, 'radarr'),
    sonarr: instances(config, 'sonarr'),
    ...(config.apps.prowlarr.enabled && { prowlarr: prowlarr(config) }),
    ...(config.apps.seerr.enabled && { seerr: seerr(config) }),
  };
  return new Document(content).toString({ lineWidth: 0 });
}

function qbittorrent({ namespaces, storage, vpn, apps }: Config) {
  return {
    url: `http://${names.qbittorrent}.${namespaces.downloads}:${ports.qbittorrent}`,
    username: apps.qbittorrent.username,
    passwordFile: loginFile(QBITTORRENT_PASSWORD),
    downloads: storage.folders.downloads,
    ...(vpn.kind === 'gluetun' && { networkInterface: tunnelInterface }),
    shareLimits: apps.qbittorrent.shareLimits,
  };
}

function jellyfin(config: Config) {
  const { administrator, users, directPlay, scanEveryHours } = config.apps.jellyfin;
  const service = config.cleanup.enabled && cleanupSignIn(config) === 'serviceUser';
  return {
    url: `http://${names.jellyfin}:${ports.jellyfin}`,
    username: administrator,
    passwordFile: loginFile(jellyfinPasswordOf('admin')),
    libraries: libraries(config),
    scanEveryHours,
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
function libraries({ apps }: Config) {
  const of = (kind: 'radarr' | 'sonarr', name: string, type: string) =>
    instancesOf(apps, kind).map((instance, index) => ({
      name: index === 0 ? name : `${name} (${instance.name})`,
      type,
      folder: instance.settings.rootFolder,
    }));
  return [...of('radarr', 'Movies', 'movies'), ...of('sonarr', 'Shows', 'tvshows')];
}

const profiles = { radarr: radarrProfiles, sonarr: sonarrProfiles };

/** A profile is looked for where Recyclarr makes it. */
function instances({ apps, recyclarr }: Config, kind: 'radarr' | 'sonarr') {
  return instancesOf(apps, kind).map(({ name, settings: { rootFolder, qualityProfile, auth } }) => ({
    name,
    url: `http://${name}:${ports[kind]}`,
    apiKeyFile: keyFile(name),
    ...(auth !== 'forms' && { auth }),
    rootFolder,
    ...(recyclarr.enabled &&
      qualityProfile !== 'none' && { qualityProfile: profiles[kind][qualityProfile].name }),
  }));
}
