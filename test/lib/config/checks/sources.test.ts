import { describe, expect, it } from 'vitest';
import {
  claimsInTwoNamespaces,
  folderOfAnyNode,
  oldNfs,
  ownHandles,
  secretsOfDrivers,
} from '../../../../lib/config/checks/sources.ts';
import { findingsOfCheck, placesOfCheck } from '../../../support/findings-of.ts';

/** A library without the export of the least configuration. */
const library = (source: object) => ({ storage: { nfs: undefined, ...source } });
const csi = (settings: object) => ({
  volume: { csi: { driver: 'cephfs.csi.ceph.com', volumeHandle: 'x', ...settings } },
});

describe('oldNfs', () => {
  it.each([
    ['of the library', { storage: { nfs: { version: 3 } } }, 'storage.nfs.version'],
    [
      'of the downloads',
      { storage: { downloads: { server: 'nas', path: '/d', version: '3' } } },
      'storage.downloads.version',
    ],
  ])('warns of NFS 3 %s', (_, settings, place) => {
    expect(findingsOfCheck(oldNfs, settings)).toEqual([
      expect.stringContaining(`${place}: NFS 3 needs further ports`),
    ]);
  });

  it.each([
    [[], 'add nolock'],
    [['nolock'], 'on one node only'],
  ])('says what becomes of locks with the options %j', (mountOptions, words) => {
    expect(findingsOfCheck(oldNfs, { storage: { nfs: { version: 3, mountOptions } } }).join()).toContain(
      words,
    );
  });

  it('is silent about NFS 4', () => {
    expect(findingsOfCheck(oldNfs, { storage: { nfs: { version: 4 } } })).toEqual([]);
  });
});

describe('folderOfAnyNode', () => {
  const hostPath = '/tank';
  const node = { 'kubernetes.io/hostname': 'nas' };

  it('warns of a folder without a node', () => {
    expect(findingsOfCheck(folderOfAnyNode, library({ hostPath }))).toEqual([
      expect.stringMatching(/^storage\.hostPath: \/tank is another folder on each node/),
    ]);
  });

  it.each([
    ['with its own word', library({ hostPath: { path: hostPath, node: 'nas' } })],
    ['with nodeSelector', { ...library({ hostPath }), nodeSelector: node }],
    ['with pods.nodeSelector', { ...library({ hostPath }), pods: { nodeSelector: node } }],
    ['with local volumes', library({ hostPath, configVolumes: { kind: 'local', path: '/a', node: 'nas' } })],
  ])('is silent where the node is named: %s', (_, settings) => {
    expect(findingsOfCheck(folderOfAnyNode, settings)).toEqual([]);
  });
});

describe('claimsInTwoNamespaces', () => {
  it.each([
    ['of the library', library({ existingClaim: 'nas' }), 'storage.existingClaim'],
    [
      'of the downloads',
      { storage: { downloads: { existingClaim: 'd' } } },
      'storage.downloads.existingClaim',
    ],
  ])('tells of the second claim %s', (_, settings, place) => {
    expect(findingsOfCheck(claimsInTwoNamespaces, settings)).toEqual([
      expect.stringMatching(
        new RegExp(
          `^${place}: needs a claim . in media and another in media-downloads`.replace(' . ', ' \\w+ '),
        ),
      ),
    ]);
  });

  it.each([
    ['two are named', library({ existingClaim: { media: 'a', downloads: 'b' } })],
    [
      'only the library is on one, which qBittorrent does not mount',
      library({ existingClaim: 'nas', downloads: { server: 'nas', path: '/d' } }),
    ],
  ])('is silent where %s', (_, settings) => {
    expect(findingsOfCheck(claimsInTwoNamespaces, settings)).toEqual([]);
  });
});

describe('ownHandles', () => {
  it.each([
    ['two handles', library(csi({ volumeHandle: { media: 'a', downloads: 'b' } }))],
    ['a driver that looks at the attributes', library(csi({ driver: 'smb.csi.k8s.io' }))],
    [
      'a library that one namespace mounts',
      library({ ...csi({}), downloads: { server: 'nas', path: '/d' } }),
    ],
  ])('accepts %s', (_, settings) => {
    expect(placesOfCheck(ownHandles, settings)).toEqual([]);
  });

  it.each([
    ['one for both namespaces', library(csi({})), 'storage.volume', 'write { media: …, downloads: … }'],
    [
      'the same twice',
      library(csi({ volumeHandle: { media: 'a', downloads: 'a' } })),
      'storage.volume',
      'is needed twice',
    ],
    [
      'that of the library',
      library({ ...csi({}), downloads: csi({ volumeHandle: { media: 'x', downloads: 'y' } }) }),
      'storage.downloads.volume',
      'x is the handle of another volume',
    ],
  ])('refuses a handle that is used twice: %s', (_, settings, place, words) => {
    const [finding, ...others] = findingsOfCheck(ownHandles, settings);
    expect(others).toEqual([]);
    expect(finding).toContain(`${place}.csi.volumeHandle: `);
    expect(finding).toContain(words);
  });
});

describe('secretsOfDrivers', () => {
  const share = (volumeAttributes: object, mountOptions: readonly string[] = []) =>
    library({
      volume: { csi: { driver: 'smb.csi.k8s.io', volumeHandle: 'x', volumeAttributes }, mountOptions },
    });

  it.each([
    ['the address of a share', share({ source: '//nas/media' })],
    ['the name of a Secret', share({ secretName: 'smb', secretnamespace: 'media' })],
    ['plain options', share({}, ['vers=3.1.1', 'nobrl'])],
  ])('accepts %s', (_, settings) => {
    expect(placesOfCheck(secretsOfDrivers, settings)).toEqual([]);
  });

  it.each([
    [
      'a password among the attributes',
      share({ password: 'Horse7' }),
      'storage.volume.csi.volumeAttributes.password',
    ],
    [
      'a URL with one',
      share({ source: 'http://me:Horse7@nas/x' }),
      'storage.volume.csi.volumeAttributes.source',
    ],
    [
      'a password among the options',
      share({}, ['nobrl', 'password=Horse7']),
      'storage.volume.mountOptions[1]',
    ],
  ])('refuses %s, and does not repeat it', (_, settings, place) => {
    const findings = findingsOfCheck(secretsOfDrivers, settings);
    expect(findings).toEqual([expect.stringContaining(`${place}: looks like a secret`)]);
    expect(findings.join()).not.toContain('Horse7');
  });
});
