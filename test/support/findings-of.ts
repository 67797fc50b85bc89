import type { Check } from '../../lib/config/check.ts';
import { pathText } from '../../program/config/yaml-source.ts';
import { type Settings, someConfig } from './some-config.ts';

/** What a check says about the least configuration with `settings` on top, as `path: message`. */
export function findingsOfCheck(check: Check, settings: Settings): readonly string[] {
  return check(someConfig(settings)).map(({ path, message }) => `${pathText(path)}: ${message}`);
}

/** The places a check names. */
export function placesOfCheck(check: Check, settings: Settings): readonly string[] {
  return check(someConfig(settings)).map(({ path }) => pathText(path));
}
