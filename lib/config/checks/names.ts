import { allInstancesOf } from '../apps-of.ts';
import type { Check } from '../check.ts';

const RESERVED = ['jellyfin', 'qbittorrent', 'prowlarr', 'seerr', 'recyclarr', 'gluetun', 'media-cleanup'];

/** An instance name becomes a Deployment, a Service and a key of a Secret, so it must be free. */
export const instanceNames: Check = (config) => {
  const instances = allInstancesOf(config);
  return instances.flatMap(({ name, path, kind }, index) => {
    const earlier = instances.slice(0, index).find((other) => other.name === name);
    if (earlier !== undefined) {
      const message = `${name} is also the name of an instance under apps.${earlier.kind}; choose another`;
      return [{ path, message }];
    }
    if (RESERVED.includes(name)) {
      return [{ path, message: `${name} is the name of another part of the stack; choose another` }];
    }
    const other = kind === 'radarr' ? 'sonarr' : 'radarr';
    if (name !== other) return [];
    return [
      {
        path,
        on: 'key',
        message: `an instance under apps.${kind} called ${other} would mislead; choose another name`,
      },
    ];
  });
};

/** The cleanup removes only through Radarr and Sonarr. */
export const someInstance: Check = (config) => {
  if (allInstancesOf(config).length > 0 || !config.cleanup.enabled) return [];
  const message =
    'neither Radarr nor Sonarr is left, and the cleanup works through them; add one or set cleanup.enabled to false';
  return [{ path: ['apps'], message }];
};
