import { describe, expect, it } from 'vitest';
import {
  claimMount,
  configMapMount,
  scratchMount,
  secretMount,
  volumeMountOf,
  volumesOf,
} from '../../../../lib/constructs/pods/mounts.ts';

describe('secretMount', () => {
  it('offers the named keys to the user and the group of the pod only', () => {
    expect(secretMount('keys', '/run/secrets/keys', ['radarr-api-key']).volume.secret).toEqual({
      secretName: 'keys',
      defaultMode: 0o440,
      optional: true,
      items: [{ key: 'radarr-api-key', path: 'radarr-api-key' }],
    });
  });
});

describe('volumeMountOf', () => {
  it('says no more than it must', () => {
    expect(volumeMountOf(claimMount('data', '/data'))).toEqual({ name: 'data', mountPath: '/data' });
    expect(volumeMountOf(configMapMount('files', '/etc/a.yml', { subPath: 'a.yml' }))).toEqual({
      name: 'files',
      mountPath: '/etc/a.yml',
      subPath: 'a.yml',
      readOnly: true,
    });
  });
});

describe('volumesOf', () => {
  it('names a volume once, however often it is mounted', () => {
    const mounts = [
      claimMount('data', '/data'),
      scratchMount('tmp', '/tmp', '1Gi'),
      claimMount('data', '/x'),
    ];

    expect(volumesOf(mounts).map(({ name }) => name)).toEqual(['data', 'tmp']);
  });

  it('fails when two volumes share a name: one of them would be lost without a word', () => {
    expect(() => volumesOf([claimMount('tmp', '/data'), scratchMount('tmp', '/tmp', '1Gi')])).toThrow(
      'two volumes of one pod are called tmp',
    );
  });
});
