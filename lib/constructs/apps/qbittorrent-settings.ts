import { qsettingsText } from './qsettings-text.ts';

/** Settings by section and key, in the words of qBittorrent.conf. */
export type QbittorrentSettings = Record<string, Record<string, string>>;

export interface QbittorrentSettingsProps {
  /** Network interface all peer traffic is bound to: without it there is no traffic. */
  readonly networkInterface: string;
  /** Port for peers. @default - left alone: gluetun tells qBittorrent the forwarded one */
  readonly listenPort?: number;
  readonly downloadsFolder: string;
  readonly username: string;
  readonly webPort: number;
  /** Names the web interface answers to, besides the pod's own address. */
  readonly hosts: readonly string[];
}

/** The settings that this stack relies on; all others belong to whoever uses qBittorrent. */
export function qbittorrentSettings(props: QbittorrentSettingsProps): QbittorrentSettings {
  return {
    '[AutoRun]': { enabled: 'false' },
    '[BitTorrent]': {
      'Session\\DefaultSavePath': props.downloadsFolder,
      'Session\\TempPathEnabled': 'true',
      'Session\\TempPath': `${props.downloadsFolder}/incomplete`,
      // A category then decides the folder, also when Radarr or Sonarr change it after the import.
      'Session\\DisableAutoTMMByDefault': 'false',
      'Session\\Interface': props.networkInterface,
      'Session\\InterfaceName': props.networkInterface,
      'Session\\LSDEnabled': 'false',
      ...(props.listenPort !== undefined && { 'Session\\Port': String(props.listenPort) }),
      // Memory-mapped files on NFS fill the page cache, which counts towards the memory limit.
      'Session\\DiskIOType': 'SimplePreadPwrite',
    },
    '[LegalNotice]': { Accepted: 'true' },
    '[Network]': { PortForwardingEnabled: 'false' },
    '[Preferences]': {
      'WebUI\\Address': '*',
      'WebUI\\Port': String(props.webPort),
      'WebUI\\Username': props.username,
      // The image's own defaults let every private address in without a password.
      'WebUI\\LocalHostAuth': 'true',
      'WebUI\\AuthSubnetWhitelistEnabled': 'false',
      'WebUI\\CSRFProtection': 'true',
      'WebUI\\ClickjackingProtection': 'true',
      'WebUI\\HostHeaderValidation': 'true',
      'WebUI\\ServerDomains': props.hosts.join(';'),
      'WebUI\\UseUPnP': 'false',
    },
  };
}

export function renderSettings(settings: QbittorrentSettings): string {
  return Object.entries(settings)
    .flatMap(([section, keys]) => [
      section,
      ...Object.entries(keys).map(([key, value]) => `${key}=${qsettingsText(value)}`),
      '',
    ])
    .join('\n');
}
