import { describe, expect, it } from 'vitest';
import { exporterNames } from '../../../../lib/config/checks/exporters.ts';
import { findingsOfCheck, placesOfCheck } from '../../../support/findings-of.ts';
import { anExtraApp } from '../../../support/some-extra-app.ts';

const watched = (enabled = true) => ({ radarr: { exportarr: { enabled } } });

describe('exporterNames', () => {
  it('refuses an extra app of the name of an exporter, and says whose that is', () => {
    const settings = { apps: { radarr: watched() }, extraApps: { 'radarr-exportarr': anExtraApp() } };
    expect(findingsOfCheck(exporterNames, settings)).toEqual([
      'extraApps.radarr-exportarr: radarr-exportarr is the name of the exporter of radarr; choose another, or set exportarr.enabled of radarr to false',
    ]);
  });

  it('refuses an instance of that name', () => {
    const apps = { radarr: { ...watched(), 'radarr-exportarr': {} }, sonarr: { 'sonarr-exportarr': {} } };
    expect(placesOfCheck(exporterNames, { apps })).toEqual(['apps.radarr.radarr-exportarr']);
  });

  it('leaves the name free while there is no such exporter', () => {
    const settings = { apps: { radarr: watched(false) }, extraApps: { 'radarr-exportarr': anExtraApp() } };
    expect(placesOfCheck(exporterNames, settings)).toEqual([]);
  });
});
