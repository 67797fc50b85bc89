import { describe, expect, it } from 'vitest';
import { uniqueObjects } from '../../../../lib/config/checks/object-names.ts';
import { placesOfCheck } from '../../../support/findings-of.ts';
import { anExtraApp } from '../../../support/some-extra-app.ts';

const library = (name: string) => ({ name, server: 'nas', path: '/x', mountPath: '/x' });
const local = { kind: 'local', path: '/srv/media', node: 'nas' };

describe('uniqueObjects', () => {
  it('accepts names that come out apart', () => {
    const settings = {
      extraApps: { a: anExtraApp({ configSize: '1Gi' }), 'a-config': anExtraApp({ configSize: '1Gi' }) },
    };

    expect(placesOfCheck(uniqueObjects, { storage: { libraries: [library('attic')] }, ...settings })).toEqual(
      [],
    );
  });

  it('refuses an app whose claim would be that of a library', () => {
    const settings = {
      storage: { libraries: [library('x-config')] },
      extraApps: { 'media-library-x': anExtraApp({ configSize: '1Gi' }) },
    };

    expect(placesOfCheck(uniqueObjects, settings)).toEqual(['extraApps.media-library-x']);
  });

  it("refuses an app whose volume would be another namespace's", () => {
    const extraApps = { 'downloads-qbittorrent': anExtraApp({ configSize: '1Gi' }) };

    expect(placesOfCheck(uniqueObjects, { extraApps })).toEqual([]);
    expect(placesOfCheck(uniqueObjects, { extraApps, storage: { configVolumes: local } })).toEqual([
      'extraApps.downloads-qbittorrent',
    ]);
  });
});
