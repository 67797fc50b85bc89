import type { Fault } from './fault.ts';

const openToAll = {
  podSelector: {},
  policyTypes: ['Ingress', 'Egress'],
  ingress: [{ from: [{ podSelector: {} }] }],
  egress: [{ to: [{ podSelector: {} }] }],
};

const wayOut = { to: [{ ipBlock: { cidr: '198.51.100.7/32' } }], ports: [{ protocol: 'UDP', port: 51820 }] };

// biome-ignore format: a table reads best with one fault a line.
export const networkFaults: readonly Fault[] = [
  ['every pod is closed', 'an open namespace', 'NetworkPolicy default-deny', 'spec.policyTypes', ['Ingress']],
  ['every pod has one policy', 'a flow of its own', 'NetworkPolicy radarr', 'metadata.name', 'radarr-to-internet'],
  ['every pod has one policy', 'one that opens others too', 'NetworkPolicy radarr', 'spec.podSelector', {}],
  ['every pod has one policy', 'one direction left to others', 'NetworkPolicy radarr', 'spec.policyTypes', ['Egress']],
  ['every Service lets in', 'a client shut out', 'NetworkPolicy radarr', 'spec.ingress', []],
  ['every Service lets in', 'a client kept in', 'NetworkPolicy media-cleanup', 'spec.egress.1.ports.0.port', 80],
  ['every Service lets in', 'everybody let in and out', 'NetworkPolicy default-deny', 'spec', openToAll],
  ['every policy and every peer', 'a policy about nobody', 'NetworkPolicy radarr', 'spec.podSelector.matchLabels.app', 'lidarr'],
  ['every policy and every peer', 'an absent peer', 'NetworkPolicy media-cleanup', 'spec.egress.1.to.0.podSelector.matchLabels.app', 'lidarr'],
  ['nobody reaches the home network', 'the whole world', 'NetworkPolicy recyclarr', 'spec.egress.2.to.0.ipBlock.except', []],
  ['whoever calls a machine at home', 'the NAS', 'NetworkPolicy radarr', 'spec.egress.0.to.0', { ipBlock: { cidr: '192.168.1.10/32' } }],
  ['whoever calls a machine at home', 'another namespace', 'NetworkPolicy jellyfin', 'spec.egress.0.to.0', { namespaceSelector: { matchLabels: { 'kubernetes.io/metadata.name': 'monitoring' } } }],
  ['the cleanup reaches the internet', 'the world without a message to send', 'NetworkPolicy media-cleanup', 'spec.egress.0.to.0', { ipBlock: { cidr: '0.0.0.0/0', except: ['10.0.0.0/8'] } }],
  ['the controller of the routes', 'another namespace let in', 'NetworkPolicy jellyfin', 'spec.ingress.0.from.0', { namespaceSelector: { matchLabels: { 'kubernetes.io/metadata.name': 'monitoring' } } }],
  ['qBittorrent reaches the VPN', 'a second way out', 'NetworkPolicy qbittorrent', 'spec.egress.1', wayOut],
  ['qBittorrent reaches the VPN', 'a wider block', 'NetworkPolicy qbittorrent', 'spec.egress.0.to.0.ipBlock.cidr', '203.0.113.0/24'],
  ['qBittorrent reaches the VPN', 'another server', 'NetworkPolicy qbittorrent', 'spec.egress.0.to.0.ipBlock.cidr', '198.51.100.7/32'],
  ['qBittorrent reaches the VPN', 'any public address', 'NetworkPolicy qbittorrent', 'spec.egress.0.to.0.ipBlock', { cidr: '0.0.0.0/0', except: ['10.0.0.0/8', '100.64.0.0/10', '127.0.0.0/8', '169.254.0.0/16', '172.16.0.0/12', '192.168.0.0/16'] }],
  ['qBittorrent reaches the VPN', 'another protocol', 'NetworkPolicy qbittorrent', 'spec.egress.0.ports.0.protocol', 'TCP'],
  ['qBittorrent reaches the VPN', 'another port', 'NetworkPolicy qbittorrent', 'spec.egress.0.ports.0.port', 53],
  ['qBittorrent reaches the VPN', 'every port', 'NetworkPolicy qbittorrent', 'spec.egress.0.ports', undefined],
  ['every address in a file', 'a wrong port', 'ConfigMap media-cleanup-config', 'data.cleanup.yaml', 'url: http://radarr:80'],
  ['every address in a file', 'a closed server', 'ConfigMap recyclarr', 'data.recyclarr.yml', 'base_url: http://jellyfin:8096'],
  ['every address in a file', 'a wrong port of a variable', 'Deployment prowlarr-exportarr', 'container.env.2.value', 'http://prowlarr:80'],
  ['every address in a file', 'a closed server in a variable', 'Deployment prowlarr-exportarr', 'container.env.2.value', 'http://radarr:7878'],
  ['every Service lets in', 'an exporter shut out', 'NetworkPolicy prowlarr-exportarr', 'spec.egress.0.ports.0.port', 80],
  ['the controller of the routes', 'an exporter that anybody reads', 'NetworkPolicy prowlarr-exportarr', 'spec.ingress.0.from.0', { namespaceSelector: { matchLabels: { 'kubernetes.io/metadata.name': 'default' } } }],
  ['every route lets', 'no word about time', 'HTTPRoute jellyfin', 'spec.rules.0.timeouts', undefined],
  ['every route lets', 'a minute', 'HTTPRoute radarr', 'spec.rules.0.timeouts.request', '60s'],
  ['every route lets', 'a minute of nginx', 'Ingress jellyfin', 'metadata.annotations', {}],
  ['the controller of the routes', 'a closed route', 'NetworkPolicy jellyfin', 'spec.ingress', []],
  ['the controller of the routes', 'an open door', 'NetworkPolicy jellyfin', 'spec.ingress.0.from.0', { ipBlock: { cidr: '0.0.0.0/0' } }],
  ['the controller of the routes', 'a route to nothing', 'Ingress jellyfin', 'spec.rules.0.http.paths.0.backend.service.name', 'plex'],
];
