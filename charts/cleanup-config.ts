import { Document } from 'yaml';
import { instancesOf } from '../lib/config/apps-of.ts';
import { type Receiver, receiversOf } from '../lib/config/receivers-of.ts';
import type { Config } from '../lib/config/schema.ts';
import { secretsFolderOf } from '../lib/constructs/pods/mounts.ts';
import { names, ports } from '../lib/names.ts';
import { apiKeyOf, cleanupSignIn, jellyfinPasswordOf } from '../lib/secrets.ts';

/**
 * `cleanup.yaml`: servers, policy, limits and how things are announced and removed. What the ConfigMap also offers under names of its own (dry run,
 * grace period, keep tag, primary user) is left out: the environment would win, and the file would lie.
 */
export function renderCleanupConfig(config: Config): string {
  const { cleanup, namespaces, apps } = config;
  const server = (name: string, port: number, host = name) => ({
    url: `http://${host}:${port}`,
    apiKeyFile: `${secretsFolderOf('media-api-keys')}/${apiKeyOf(name)}`,
  });
  const instances = (kind: 'radarr' | 'sonarr') =>
    instancesOf(apps, kind).map(({ name }) => ({ name, ...server(name, ports[kind]) }));
  const { gracePeriodDays, keepTagLabel, ...policy } = cleanup.policy;
  const { pressure, limits, announce, removal, torrents, history } = cleanup;
  const receivers = receiversOf(config);
  const content = {
    jellyfin:
      cleanupSignIn(config) === 'apiKey'
        ? server(names.jellyfin, ports.jellyfin)
        : serviceUser(`http://${names.jellyfin}:${ports.jellyfin}`),
    radarr: instances('radarr'),
    sonarr: instances('sonarr'),
    qbittorrent: server(names.qbittorrent, ports.qbittorrent, `${names.qbittorrent}.${namespaces.downloads}`),
    policy: { ...policy, ignoredUsers: ignoredUsers(config) },
    ...(pressure && { pressure }),
    limits,
    announce,
    removal,
    torrents,
    history,
    ...(receivers.length > 0 && { notifications: receivers.map(notificationOf) }),
  };
  return new Document(content).toString({ lineWidth: 0 });
}

/** As the program that sends takes it: what only the network policies and the Secret need is left out. */
function notificationOf({ entry, secret }: Receiver) {
  const stackOnly = ['name', 'addresses', 'token'];
  const settings = Object.entries(entry).filter(([key]) => !stackOnly.includes(key));
  return {
    ...Object.fromEntries(settings),
    ...(secret && { [secret.setting]: `${secretsFolderOf('media-notifications')}/${secret.key}` }),
  };
}

/** Nobody watches with the cleanup's own account. */
function ignoredUsers(config: Config): readonly string[] {
  const { ignoredUsers: named } = config.cleanup.policy;
  return cleanupSignIn(config) === 'apiKey' ? named : [...new Set([...named, names.cleanup])];
}

/** The account that setup makes. */
function serviceUser(url: string) {
  const passwordFile = `${secretsFolderOf('media-logins')}/${jellyfinPasswordOf(names.cleanup)}`;
  return { url, username: names.cleanup, passwordFile };
}
