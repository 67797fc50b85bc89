import { describe, expect, it } from 'vitest';
import {
  everybodysWord,
  numbersWithoutPage,
  pageWithoutCleanup,
  unreadNumbers,
} from '../../../../lib/config/checks/dashboard.ts';
import { findingsOfCheck, placesOfCheck } from '../../../support/findings-of.ts';

describe('pageWithoutCleanup', () => {
  it('refuses a page that would never have anything to show', () => {
    const [finding] = findingsOfCheck(pageWithoutCleanup, {
      dashboard: { enabled: true },
      cleanup: { enabled: false },
    });
    expect(finding).toMatch(/^dashboard\.enabled: .*cleanup\.enabled is false/);
  });

  it.each([
    ['both', { dashboard: { enabled: true } }],
    ['neither', { cleanup: { enabled: false } }],
  ])('accepts %s', (_, settings) => {
    expect(placesOfCheck(pageWithoutCleanup, settings)).toEqual([]);
  });
});

describe('everybodysWord', () => {
  const proxy = (...from: readonly string[]) => ({ auth: { kind: 'proxy', header: 'Remote-User', from } });

  it('refuses a proxy that could be anybody, or nobody', () => {
    const dashboard = { ...proxy('10.42.0.0/16', '0.0.0.0/1', '127.0.0.1/32'), trustedProxies: ['::/0'] };
    expect(placesOfCheck(everybodysWord, { dashboard })).toEqual([
      'dashboard.auth.from[1]',
      'dashboard.auth.from[2]',
      'dashboard.trustedProxies[0]',
    ]);
  });

  it('accepts one that is somewhere', () => {
    const dashboard = { ...proxy('10.42.0.0/16'), trustedProxies: ['fd00::/64'] };
    expect(placesOfCheck(everybodysWord, { dashboard })).toEqual([]);
  });
});

describe('numbersWithoutPage', () => {
  it('refuses numbers that nobody would tell', () => {
    expect(findingsOfCheck(numbersWithoutPage, { metrics: { enabled: true } })).toEqual([
      expect.stringContaining('metrics.enabled: the page tells the numbers'),
    ]);
  });

  it.each([
    ['both', { dashboard: { enabled: true }, metrics: { enabled: true } }],
    ['neither', {}],
  ])('accepts %s', (_, settings) => {
    expect(placesOfCheck(numbersWithoutPage, settings)).toEqual([]);
  });
});

describe('unreadNumbers', () => {
  it('warns of numbers that no namespace may read', () => {
    expect(placesOfCheck(unreadNumbers, { metrics: { enabled: true } })).toEqual(['metrics.namespaces']);
  });

  it('warns of exporters that no namespace may read, without the page too', () => {
    const apps = { radarr: { radarr: { exportarr: { enabled: true } } } };
    expect(placesOfCheck(unreadNumbers, { apps })).toEqual(['metrics.namespaces']);
    expect(placesOfCheck(unreadNumbers, { apps, metrics: { namespaces: ['monitoring'] } })).toEqual([]);
  });

  it.each([{ namespaces: ['monitoring'] }, { scrape: 'none' }, { enabled: false }])(
    'accepts %o',
    (metrics) => {
      expect(placesOfCheck(unreadNumbers, { metrics: { enabled: true, ...metrics } })).toEqual([]);
    },
  );
});
