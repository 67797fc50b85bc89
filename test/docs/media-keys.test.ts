import { describe, expect, it } from 'vitest';
import { Config } from '../../lib/config/schema.ts';
import { knownKeys } from '../../program/config/known-keys.ts';
import { pageOf } from './pages.ts';

const PAGES = ['docs/operations.md', 'docs/hardening.md'].map(pageOf);

/** Sections with forms of their own: the keys of any form count. */
const FORMS = [
  { vpn: { kind: 'gluetun' }, routes: { kind: 'ingress' } },
  { vpn: { kind: 'external' }, routes: { kind: 'gateway' } },
];

const SECTIONS = knownKeys(Config, []);

/** Dotted keys of media.yaml in backticks: `cleanup.limits.maxFraction`, `apps.NAME.service`, `cleanup.suspend: true`. */
function keysIn(text: string): readonly string[] {
  const keys = [...text.matchAll(/`([a-zA-Z]+(?:\.[a-zA-Z0-9]+)+)(?::[^`]*)?`/g)].map(([, key = '']) => key);
  return [...new Set(keys)].filter((key) => SECTIONS.includes(key.split('.')[0] ?? ''));
}

/** The apps that `apps.NAME` may stand for. */
const spelled = (key: string) =>
  key.includes('NAME')
    ? ['jellyfin', 'radarr.radarr', 'prowlarr'].map((app) => key.replace('NAME', app))
    : [key];

function exists(key: string): boolean {
  return spelled(key).some((name) => {
    const path = name.split('.');
    return FORMS.some((file) => {
      return path.every((part, index) => {
        const above = path.slice(0, index);
        return isAnyName(above) || knownKeys(Config, above, file).includes(part);
      });
    });
  });
}

/** Instances and further apps have names of people's own. */
const isAnyName = (path: readonly string[]) => /^(apps\.(radarr|sonarr)|extraApps)$/.test(path.join('.'));

describe.each(PAGES)('$path', ({ text }) => {
  it('names keys of media.yaml at all', () => {
    expect(keysIn(text).length).toBeGreaterThan(5);
  });

  it.each(keysIn(text))('names %s, which media.yaml knows', (key) => {
    expect(exists(key)).toBe(true);
  });
});
