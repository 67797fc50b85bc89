import type { Fault } from './fault.ts';

// biome-ignore format: a table reads best with one fault a line.
export const podFaults: readonly Fault[] = [
  ['every image is pinned', 'a tag alone', 'Deployment radarr', 'container.image', 'ghcr.io/a/radarr:6'],
  ['every pod passes Pod Security', 'the network of the node', 'Deployment radarr', 'pod.hostNetwork', true],
  ['every pod passes Pod Security', 'an inline NFS volume', 'Deployment sonarr', 'pod.volumes.0', { name: 'x', nfs: {} }],
  ['every pod passes Pod Security', 'root', 'Deployment jellyfin', 'pod.securityContext.runAsUser', 0],
  ['every pod passes Pod Security', 'maybe root', 'Deployment jellyfin', 'pod.securityContext.runAsNonRoot', undefined],
  ['every pod passes Pod Security', 'no seccomp profile', 'CronJob recyclarr', 'job.securityContext.seccompProfile', undefined],
  ['every pod passes Pod Security', 'kept capabilities', 'Deployment radarr', 'container.securityContext.capabilities', {}],
  ['every pod passes Pod Security', 'NET_ADMIN without a VPN', 'Deployment radarr', 'container.securityContext.capabilities.add', ['NET_ADMIN']],
  ['every pod passes Pod Security', 'escalation', 'Deployment radarr', 'container.securityContext.allowPrivilegeEscalation', undefined],
  ['every pod passes Pod Security', 'a privileged VPN', 'Deployment qbittorrent', 'vpn.securityContext.privileged', true],
  ['every pod passes Pod Security', 'an unsafe sysctl', 'Deployment qbittorrent', 'pod.securityContext.sysctls.0.name', 'net.ipv4.ip_forward'],
  ['every pod passes Pod Security', 'a port of the node', 'Deployment radarr', 'container.ports.0.hostPort', 80],
  ['every pod is hardened', 'a writable root', 'Deployment radarr', 'container.securityContext.readOnlyRootFilesystem', false],
  ['every pod is hardened', 'a token', 'Deployment radarr', 'pod.automountServiceAccountToken', true],
  ['every pod is hardened', 'service links', 'Deployment radarr', 'pod.enableServiceLinks', undefined],
  ['every pod is hardened', 'a shared identity', 'Deployment radarr', 'pod.serviceAccountName', 'default'],
  ['every container has requests', 'no memory limit', 'Deployment radarr', 'container.resources.limits.memory', undefined],
  ['every container that runs on', 'a missing probe', 'Deployment qbittorrent', 'vpn.readinessProbe', undefined],
  ['every mount', 'a path mounted twice', 'Deployment radarr', 'container.volumeMounts.1.mountPath', '/config'],
  ['Jellyfin can write no media', 'a writable mount', 'Deployment jellyfin', 'container.volumeMounts.1.readOnly', undefined],
  ['no secret is spelled out', 'an API key', 'Deployment radarr', 'container.env.0.value', '0123456789abcdef'.repeat(2)],
  ['no secret is spelled out', 'a WireGuard key', 'Deployment qbittorrent', 'vpn.env.0.value', `${'wOEI9rqq'.repeat(5)}wlU=`],
  ['every Secret that is read', 'an unknown key', 'Deployment radarr', 'container.env.2.valueFrom.secretKeyRef.key', 'plex-api-key'],
  ['every Secret that is read', 'a key of another', 'Deployment radarr', 'container.env.2.valueFrom.secretKeyRef.key', 'jellyfin-api-key'],
];
