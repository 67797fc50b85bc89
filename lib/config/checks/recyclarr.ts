import { images } from '../../images.ts';
import { allInstancesOf } from '../apps-of.ts';
import type { Check } from '../check.ts';
import { isAtLeast, renderVersion, versionOf } from '../image-version.ts';

/** Profiles by trash id came with Recyclarr 8. */
const MINIMUM = [8];

export const recyclarrVersion: Check = ({ recyclarr }) => {
  const version = versionOf(recyclarr.image ?? images.recyclarr);
  if (!recyclarr.enabled || version === undefined || isAtLeast(version, MINIMUM) !== false) return [];
  const message = `expected version ${renderVersion(MINIMUM)} or newer, got ${renderVersion(version)}; earlier ones know no profiles by trash id`;
  return [{ path: ['recyclarr', 'image'], message }];
};

/** A job without an instance to work on. */
export const idleRecyclarr: Check = (config) => {
  const served = allInstancesOf(config).filter(({ settings }) => settings.qualityProfile !== 'none');
  if (!config.recyclarr.enabled || served.length > 0) return [];
  const message =
    'no instance has a qualityProfile other than none, so there is nothing to do; set it to false';
  return [{ path: ['recyclarr', 'enabled'], message }];
};
