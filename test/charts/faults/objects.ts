import type { Fault } from './fault.ts';

// biome-ignore format: a table reads best with one fault a line.
export const objectFaults: readonly Fault[] = [
  ['every object has its own name', 'another namespace', 'Service radarr', 'metadata.namespace', 'default'],
  ['every object has its own name', 'a Secret', 'ConfigMap recyclarr', 'kind', 'Secret'],
  ['every object has its own name', 'a name twice', 'Service radarr', 'metadata.name', 'sonarr'],
  ['every selector picks', 'a Service for nobody', 'Service radarr', 'spec.selector.app', 'raddar'],
  ['every selector picks', 'a Deployment for others', 'Deployment radarr', 'spec.selector.matchLabels.app', 'sonarr'],
  ['every selector picks', 'two writers', 'Deployment radarr', 'spec.strategy.type', 'RollingUpdate'],
  ['every job is alone', 'overlapping runs', 'CronJob media-cleanup', 'spec.concurrencyPolicy', 'Allow'],
  ['every job is alone', 'a second try', 'CronJob media-cleanup', 'spec.jobTemplate.spec.backoffLimit', 6],
  ['every volume is kept', 'deletion with the claim', 'PersistentVolume media-library', 'spec.persistentVolumeReclaimPolicy', 'Delete'],
  ['every volume is kept', 'a soft mount', 'PersistentVolume media-library', 'spec.mountOptions', ['nfsvers=4.1', 'soft']],
  ['every volume is kept', 'NFS 3', 'PersistentVolume media-library', 'spec.mountOptions', ['nfsvers=3', 'hard']],
  ['every volume is kept', 'another claim', 'PersistentVolume media-library', 'spec.claimRef.name', 'other'],
  ['every mount', 'no such claim', 'PersistentVolumeClaim radarr-config', 'metadata.name', 'radarr-data'],
  ['no secret is spelled out', 'a key of qBittorrent', 'ConfigMap qbittorrent-files', 'data.x', `qbt_${'a1B2'.repeat(7)}`],
  ['no secret is spelled out', 'a password hash', 'ConfigMap qbittorrent-files', 'data.x', '@ByteArray(c2FsdA==:aGFzaA==)'],
];
