import { describe, expect, it } from 'vitest';
import { instanceFindings } from '../../../../setup/domain/findings/instance-findings.ts';
import type { Resource } from '../../../../setup/domain/resource/resource.ts';
import type { InstanceWish } from '../../../../setup/domain/wishes/wishes.ts';

const CLUSTER = { media: 'media', downloads: 'media-downloads' };
const WISH: InstanceWish = {
  kind: 'radarr',
  auth: 'forms',
  name: 'radarr',
  rootFolder: '/data/media/movies',
  qualityProfile: 'Remux',
  keepTag: 'keep',
};
const profile = (name: string): Resource => ({ kind: 'quality-profile', name, fields: {} });
const root = (name: string): Resource => ({ kind: 'root-folder', name, fields: { path: name } });
const list = (fields: Resource['fields']): Resource => ({ kind: 'import-list', name: 'Popular', fields });
const AS_WANTED = { qualityProfile: 'Remux', rootFolderPath: '/data/media/movies' };

function findings(resources: readonly Resource[], wish = WISH) {
  const reading = { version: '6.0.4', resources: [profile('Remux'), ...resources] };
  return instanceFindings(wish, reading, CLUSTER).map(({ code, severity, message }) => ({
    code,
    severity,
    message,
  }));
}

/** The same wish where nobody looks at the quality profile. */
function anyProfile(): InstanceWish {
  const { qualityProfile: _, ...wish } = WISH;
  return wish;
}

describe('no-quality-profile', () => {
  const found = (profiles: readonly Resource[], wish = WISH) =>
    instanceFindings(wish, { version: '6.0.4', resources: profiles }, CLUSTER);

  it('is told, with who writes it, where the profile is not there', () => {
    expect(found([profile('Any'), profile('remux')])).toMatchObject([
      {
        code: 'no-quality-profile',
        severity: 'warning',
        app: 'radarr',
        message: 'has no quality profile called Remux, so nothing new can get it',
        nextStep: expect.stringContaining('Recyclarr'),
      },
    ]);
  });

  it('is not told where it is there, or where nobody looks at it', () => {
    expect(found([profile('Any'), profile('Remux')])).toEqual([]);
    expect(found([], anyProfile())).toEqual([]);
  });
});

describe('import-list-differs', () => {
  it.each([
    [{ ...AS_WANTED, qualityProfile: 'Any' }, 'the quality profile Any instead of Remux'],
    [{ ...AS_WANTED, qualityProfile: null }, 'the quality profile of no name instead of Remux'],
    [
      { ...AS_WANTED, rootFolderPath: '/data/films' },
      'the root folder /data/films instead of /data/media/movies',
    ],
    [
      { qualityProfile: 'Any', rootFolderPath: '/data/films' },
      'the quality profile Any instead of Remux and the root folder /data/films instead of /data/media/movies',
    ],
  ])('is told of %j', (fields, given) => {
    expect(findings([list(fields)])).toEqual([
      {
        code: 'import-list-differs',
        severity: 'note',
        message: `the import list Popular gives new titles ${given}`,
      },
    ]);
  });

  it.each([
    ['it is as wanted', AS_WANTED],
    ['its folder ends with a slash', { ...AS_WANTED, rootFolderPath: '/data/media/movies/' }],
    ['it names no folder', { qualityProfile: 'Remux' }],
  ])('is not told where %s', (_, fields) => {
    expect(findings([list(fields)])).toEqual([]);
  });

  it('does not look at the profile where nobody does', () => {
    expect(findings([list({ ...AS_WANTED, qualityProfile: 'Any' })], anyProfile())).toEqual([]);
  });

  it('is told of each list', () => {
    expect(
      findings([list({ qualityProfile: 'Any' }), list(AS_WANTED), list({ qualityProfile: 'SD' })]),
    ).toHaveLength(2);
  });
});

describe('other-root-folder', () => {
  it('is told of each that is not the wanted one', () => {
    expect(findings([root('/data/films'), root('/data/media/movies')])).toMatchObject([
      {
        code: 'other-root-folder',
        severity: 'warning',
        message: expect.stringContaining('/data/films beside'),
      },
    ]);
  });
});
