import { describe, expect, it } from 'vitest';
import { libraryNames, mountPaths } from '../../../../lib/config/checks/mount-paths.ts';
import { findingsOfCheck, placesOfCheck } from '../../../support/findings-of.ts';

const library = (mountPath: string, name = 'second') => ({ name, mountPath, server: 'nas', path: '/b' });
const storage = (settings: object) => ({ storage: settings });

describe('mountPaths', () => {
  it.each(['/media', '/mnt/media', '/volume1/media', '/var/mnt/merged', '/srv/tank', '/home/media', '/apps'])(
    'accepts media at %s',
    (mountPath) => {
      expect(placesOfCheck(mountPaths, storage({ mountPath }))).toEqual([]);
    },
  );

  it.each([
    '/config',
    '/config/media',
    '/tmp',
    '/cache',
    '/app',
    '/usr/share/media',
    '/etc',
    '/var',
    '/lib64',
    '/proc/1',
  ])('refuses media at %s, where the image has files', (mountPath) => {
    expect(findingsOfCheck(mountPaths, storage({ mountPath }))).toEqual([
      expect.stringMatching(/^storage\.mountPath: .* would hide .*; mount the media at /),
    ]);
  });

  it.each([
    [
      'the downloads',
      { downloads: { server: 'nas', path: '/d' }, folders: { downloads: '/tmp' } },
      'storage.folders.downloads',
    ],
    ['a further library', { libraries: [library('/config')] }, 'storage.libraries[0].mountPath'],
  ])('looks at %s too', (_, settings, place) => {
    expect(placesOfCheck(mountPaths, storage(settings))).toEqual([place]);
  });

  it.each([
    ['beside the library', [library('/second')]],
    ['inside the library', [library('/data/second')]],
    ['with a name that only begins alike', [library('/second'), library('/second-4k', 'third')]],
  ])('accepts a further library %s', (_, libraries) => {
    expect(placesOfCheck(mountPaths, storage({ libraries }))).toEqual([]);
  });

  it.each([
    ['where the library is', [library('/data')], 0],
    ['around the library', [library('/')], undefined],
    ['where another is', [library('/second'), library('/second', 'third')], 1],
    ['inside another', [library('/second'), library('/second/third', 'third')], 1],
    ['around another', [library('/second/third'), library('/second', 'third')], 1],
  ])('refuses a further library %s', (_, libraries, index) => {
    if (index === undefined) {
      expect(() => placesOfCheck(mountPaths, storage({ libraries }))).toThrow();
      return;
    }
    expect(findingsOfCheck(mountPaths, storage({ libraries }))).toEqual([
      expect.stringMatching(
        new RegExp(`^storage\\.libraries\\[${index}\\]\\.mountPath: .*lie in one another`),
      ),
    ]);
  });
});

describe('libraryNames', () => {
  it('refuses two of one name', () => {
    const libraries = [library('/a'), library('/b'), library('/c', 'third')];
    expect(placesOfCheck(libraryNames, storage({ libraries }))).toEqual(['storage.libraries[1].name']);
  });
});
