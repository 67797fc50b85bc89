import { describe, expect, it } from 'vitest';
import { allInstancesOf } from '../../../lib/config/apps-of.ts';
import { foldersOf } from '../../../lib/config/instance-folders.ts';
import { someConfig } from '../../support/some-config.ts';

function foldersWith(setup: Readonly<Record<string, unknown>>) {
  const config = someConfig({
    setup,
    apps: { radarr: { radarr: {}, 'radarr-4k': { rootFolder: '/data/media/uhd' } } },
  });
  return allInstancesOf(config).map((instance) => foldersOf(config, instance));
}

describe('foldersOf', () => {
  it('is the root folder of each instance, and its own recycle bin where there is one', () => {
    expect(foldersWith({ recycleBin: { path: '/data/media/.recycle/' } })).toEqual([
      ['/data/media/movies', '/data/media/.recycle/radarr'],
      ['/data/media/uhd', '/data/media/.recycle/radarr-4k'],
      ['/data/media/tv', '/data/media/.recycle/sonarr'],
    ]);
  });

  it.each([
    ['nobody wants one', {}],
    ['setup is off', { enabled: false, recycleBin: { path: '/data/media/.recycle' } }],
  ])('has no recycle bin when %s', (_, setup) => {
    expect(foldersWith(setup).flat()).not.toContainEqual(expect.stringContaining('.recycle'));
  });
});
