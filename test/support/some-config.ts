import { stringify } from 'yaml';
import { type Loaded, parseConfig } from '../../lib/config/parse.ts';
import { Config } from '../../lib/config/schema.ts';

/** Settings of media.yaml, some of them. */
export interface Settings {
  readonly [key: string]: unknown;
}

/** The least a media.yaml must say. */
export const LEAST: Settings = {
  storage: { nfs: { server: '192.168.1.10', path: '/tank/media' } },
  vpn: { kind: 'external' },
  cleanup: { primaryUserName: 'alice' },
};

/** The least with `settings` on top: mappings are merged, everything else is replaced, `undefined` takes a key away. */
export function settingsWith(settings: Settings): Settings {
  return merged(LEAST, settings);
}

/** The configuration those settings make, before any cross check. */
export function someConfig(settings: Settings = {}): Config {
  return Config.parse(settingsWith(settings));
}

/** What becomes of a file with those settings. */
export function loadedFrom(settings: Settings): Loaded {
  return parseConfig('media.yaml', stringify(settingsWith(settings)));
}

export function merged(base: Settings, over: Settings): Settings {
  const entries = Object.entries(over).map(([key, value]) => {
    const below = base[key];
    // Another kind is another shape: nothing of the old one stays.
    const replaces = isSettings(value) && ('kind' in value || 'provider' in value);
    return [key, isSettings(below) && isSettings(value) && !replaces ? merged(below, value) : value];
  });
  const together = Object.entries({ ...base, ...Object.fromEntries(entries) });
  return Object.fromEntries(together.filter(([, value]) => value !== undefined));
}

function isSettings(value: unknown): value is Settings {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
