import type { Fault } from './fault.ts';

const openToAll = {
  podSelector: {},
  policyTypes: ['Ingress', 'Egress'],
  ingress: [{ from: [{ podSelector: {} }] }],
  egress: [{ to: [{ podSelector: {} }] }],
};

const wayOut = {
  podSelector: { matchLabels: { app: 'qbittorrent' } },
  policyTypes: ['Egress'],
  egress: [{ to: [{ ipBlock: { cidr: '198.51.100.7/32' } }], ports: [{ protocol: 'UDP', port: 51820 }] }],
};

// biome-ignore format: a table reads best with one fault a line.
export const networkFaults: readonly Fault[] = [
  ['every pod is closed', 'an open namespace', 'NetworkPolicy default-deny', 'spec.policyTypes', ['Ingress']],
  ['every Service lets in', 'a client shut out', 'NetworkPolicy radarr-from-media-cleanup', 'spec.ingress', []],
  ['every Service lets in', 'a client kept in', 'NetworkPolicy media-cleanup-to-radarr', 'spec.egress.0.ports.0.port', 80],
  ['every Service lets in', 'everybody let in and out', 'NetworkPolicy default-deny', 'spec', openToAll],
  ['every policy and every peer', 'a policy about nobody', 'NetworkPolicy radarr-to-dns', 'spec.podSelector.matchLabels.app', 'lidarr'],
  ['every policy and every peer', 'an absent peer', 'NetworkPolicy media-cleanup-to-radarr', 'spec.egress.0.to.0.podSelector.matchLabels.app', 'lidarr'],
  ['nobody reaches the home network', 'the whole world', 'NetworkPolicy radarr-to-internet', 'spec.egress.0.to.0.ipBlock.except', []],
  ['qBittorrent reaches the VPN', 'a second way out', 'NetworkPolicy qbittorrent-from-radarr', 'spec', wayOut],
  ['qBittorrent reaches the VPN', 'a wider block', 'NetworkPolicy qbittorrent-to-vpn-endpoint', 'spec.egress.0.to.0.ipBlock.cidr', '203.0.113.0/24'],
  ['qBittorrent reaches the VPN', 'every port', 'NetworkPolicy qbittorrent-to-vpn-endpoint', 'spec.egress.0.ports', undefined],
  ['every address in a file', 'a wrong port', 'ConfigMap media-cleanup-config', 'data.cleanup.yaml', 'url: http://radarr:80'],
  ['every address in a file', 'a closed server', 'ConfigMap recyclarr', 'data.recyclarr.yml', 'base_url: http://jellyfin:8096'],
  ['the controller of the routes', 'a closed route', 'NetworkPolicy jellyfin-from-routes', 'spec.ingress', []],
  ['the controller of the routes', 'a route to nothing', 'Ingress jellyfin', 'spec.rules.0.http.paths.0.backend.service.name', 'plex'],
];
