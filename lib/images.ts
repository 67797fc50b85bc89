/**
 * Every container image of the project: name, tag and digest together, so that what was reviewed is what
 * runs. One image a line, each under the line by which Renovate finds and moves it.
 */
export const images = {
  // renovate: datasource=docker depName=ghcr.io/jellyfin/jellyfin
  jellyfin:
    'ghcr.io/jellyfin/jellyfin:12.1@sha256:008ec8024bdaaa6f0a3f0de468e185633eeba9d67c56936e8dbf5ef6b8d6200f',
  // renovate: datasource=docker depName=ghcr.io/home-operations/radarr
  radarr:
    'ghcr.io/home-operations/radarr:6.4.4.10685@sha256:be53998a2d39cfa3c3315b70c7509a6a1f2a10c3aee9337653efc9f4c970430e',
  // renovate: datasource=docker depName=ghcr.io/home-operations/sonarr
  sonarr:
    'ghcr.io/home-operations/sonarr:4.0.20.3012@sha256:1f19eb5e0f421418c1a956bbe01310a0141423afe28bd9a4b1dcb8629ff2bce2',
  // renovate: datasource=docker depName=ghcr.io/home-operations/qbittorrent
  qbittorrent:
    'ghcr.io/home-operations/qbittorrent:5.2.4@sha256:9307627e03981d5473aa31175ea76ed56ea3752333ca49d601b6af45e281e7ba',
  // renovate: datasource=docker depName=ghcr.io/home-operations/prowlarr
  prowlarr:
    'ghcr.io/home-operations/prowlarr:2.6.5.5623@sha256:6152751c3ea2e7751564f5952173d5e83eed0e09f3fabd2cb6bdb58690c39e2f',
  // renovate: datasource=docker depName=ghcr.io/seerr-team/seerr
  seerr:
    'ghcr.io/seerr-team/seerr:v3.4.1@sha256:f4768de5f616248d723e05891f3345a1402123775d03bf0890dbfedc0831bda1',
  // renovate: datasource=docker depName=ghcr.io/qdm12/gluetun
  gluetun:
    'ghcr.io/qdm12/gluetun:v3.41.3@sha256:fa19cc76b2af13d57a8d3dc3066f2ada061b1c761b8aecf989b3877c0486e027',
  // renovate: datasource=docker depName=ghcr.io/recyclarr/recyclarr
  recyclarr:
    'ghcr.io/recyclarr/recyclarr:8.7.1@sha256:73303ba5ee647b6492fee917d3a781c6e59b6cab08f9dfce9482a950846f564f',
  // renovate: datasource=docker depName=ghcr.io/onedr0p/exportarr
  exportarr:
    'ghcr.io/onedr0p/exportarr:v2.3.0@sha256:af535d94061cf97a52e1661945ffba78c03f9443eae7c0da1a80a5a4be56b520',
  // renovate: datasource=docker depName=gcr.io/distroless/nodejs24-debian13
  node: 'gcr.io/distroless/nodejs24-debian13:nonroot@sha256:9eeb7f5887d0e239e78264b06f7f11d2e14be534050481803a9e4728fcdd278e',
} as const;
