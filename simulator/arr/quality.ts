import type { JsonObject } from '../http/json-body.ts';

/** The quality of a file: 2160p for a 4K instance, 1080p else. Sonarr numbers them otherwise and has no modifier. */
export function qualityDto(size: 'hd' | '4k', kind: 'radarr' | 'sonarr'): JsonObject {
  return { quality: QUALITIES[kind][size], revision: { version: 1, real: 0, isRepack: false } };
}

const QUALITIES = {
  radarr: {
    hd: { id: 7, name: 'Bluray-1080p', source: 'bluray', resolution: 1080, modifier: 'none' },
    '4k': { id: 31, name: 'Remux-2160p', source: 'bluray', resolution: 2160, modifier: 'remux' },
  },
  sonarr: {
    hd: { id: 7, name: 'Bluray-1080p', source: 'bluray', resolution: 1080 },
    '4k': { id: 21, name: 'Bluray-2160p Remux', source: 'blurayRaw', resolution: 2160 },
  },
};

export function qualitySizeOf(instance: string): 'hd' | '4k' {
  return /4k|uhd/i.test(instance) ? '4k' : 'hd';
}

/** The one quality profile every instance has. */
export const QUALITY_PROFILE: JsonObject = {
  id: 1,
  name: 'Any',
  upgradeAllowed: false,
  cutoff: 7,
  items: [],
  minFormatScore: 0,
  cutoffFormatScore: 0,
  minUpgradeFormatScore: 1,
  formatItems: [],
};
