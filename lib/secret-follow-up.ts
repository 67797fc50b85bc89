/** What has to follow when a key of a running stack is replaced. */
import { allInstancesOf, appsOf } from './config/apps-of.ts';
import type { Config } from './config/schema.ts';
import { names } from './names.ts';
import type { SecretKey } from './secret-key.ts';
import { ARR_PASSWORD, apiKeyOf, type SecretSpec } from './secrets.ts';

/** Lines for the person at the terminal; they hold no value. */
export function secretFollowUps(config: Config, specs: readonly SecretSpec[]): readonly string[] {
  const lines = specs.flatMap(({ keys }) => keys.flatMap((key) => followUps(config, key)));
  return [...new Set(lines)];
}

function followUps(config: Config, key: SecretKey): readonly string[] {
  switch (key.value.kind) {
    case 'hex-api-key':
      return [
        ...restarts(config, key),
        ...keptByProwlarr(config, key),
        `${key.key}: give it to whatever else calls that app`,
      ];
    case 'qbittorrent-api-key':
      return restarts(config, key);
    case 'qbittorrent-password':
    case 'qbittorrent-password-hash':
      return [
        ...restarts(config, key),
        'password of qBittorrent: Radarr and Sonarr sign in with the old one until you enter the new one there (Settings > Download Clients): they do not show it, so setup cannot tell that it changed',
      ];
    case 'password':
    case 'first-password':
      return [kept(key)];
    case 'by-hand':
      return [];
  }
}

/** It shows to nobody what it holds; Seerr does, so that setup gives that one the new key. */
function keptByProwlarr(config: Config, { key }: SecretKey): readonly string[] {
  const serves = allInstancesOf(config).some(({ name }) => apiKeyOf(name) === key);
  if (!config.apps.prowlarr.enabled || !serves) return [];
  return [
    `${key}: Prowlarr calls the app with the old one until you enter the new one there (Settings > Apps): it does not show it, so setup cannot tell that it changed`,
  ];
}

/** Apps read their keys when they start, jobs at every run. */
function restarts(config: Config, { key, readBy }: SecretKey): readonly string[] {
  const { media, downloads } = config.namespaces;
  const apps = appsOf(config).filter(({ name }) => readBy.includes(name));
  return apps.map(({ name }) => {
    const namespace = name === names.qbittorrent ? downloads : media;
    return `${key}: restart ${name}, which reads it when it starts: kubectl rollout restart -n ${namespace} deployment/${name}`;
  });
}

/** Apps show no password, and setup replaces none of an account that exists. */
function kept({ key, value, readBy }: SecretKey): string {
  if (key === ARR_PASSWORD) {
    return `${key}: Radarr and Sonarr keep the password they have; set the new one in each (Settings > General > Security)`;
  }
  const program = readBy.includes(names.cleanup) ? 'the cleanup' : 'setup';
  const fails = value.kind === 'first-password' || program === 'the cleanup';
  const until = fails ? `; until then ${program} cannot sign in` : '';
  return `${key}: an account of Jellyfin that exists keeps its password; set the new one there (Dashboard > Users)${until}`;
}
