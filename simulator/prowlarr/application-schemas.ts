import { fieldDtos } from '../arr/provider-fields.ts';
import type { JsonObject } from '../http/json-body.ts';

/** The applications that can be made, with their defaults: Radarr and Sonarr. */
export function applicationSchemas(): JsonObject[] {
  return [
    schema('Radarr', {
      prowlarrUrl: 'http://localhost:9696',
      baseUrl: 'http://localhost:7878',
      apiKey: undefined,
      syncCategories: [2000, 2010, 2020, 2030, 2040, 2045, 2050, 2060, 2070, 2080, 2090],
      syncRejectBlocklistedTorrentHashesWhileGrabbing: false,
    }),
    schema('Sonarr', {
      prowlarrUrl: 'http://localhost:9696',
      baseUrl: 'http://localhost:8989',
      apiKey: undefined,
      syncCategories: [5000, 5010, 5020, 5030, 5040, 5045, 5050, 5090],
      animeSyncCategories: [5070],
      syncAnimeStandardFormatSearch: true,
      syncRejectBlocklistedTorrentHashesWhileGrabbing: false,
    }),
  ];
}

function schema(implementation: string, fields: JsonObject): JsonObject {
  return {
    syncLevel: 'fullSync',
    enable: true,
    name: '',
    implementation,
    implementationName: implementation,
    configContract: `${implementation}Settings`,
    infoLink: `https://wiki.servarr.com/prowlarr/supported#${implementation.toLowerCase()}`,
    tags: [],
    presets: [],
    fields: fieldDtos(Object.entries(fields)),
  };
}
