import { describe, expect, it } from 'vitest';
import { lacksKey, meetsFault, salvage } from '../../../lib/config/salvage.ts';
import { settingsWith } from '../../support/some-config.ts';

const fault = (...path: readonly PropertyKey[]) => ({ path, message: 'wrong' });

describe('salvage', () => {
  it('puts the default in the place of a faulty value', () => {
    const settings = settingsWith({ cleanup: { schedule: 'never', dryRun: false } });
    const { config, faults } = salvage(settings, [fault('cleanup', 'schedule')]);
    expect(config.cleanup).toMatchObject({ schedule: '0 3 * * *', dryRun: false });
    expect(faults).toEqual([['cleanup', 'schedule']]);
  });

  it('takes a list as a whole, so that no entry stands in the place of another', () => {
    const settings = settingsWith({ storage: { nfs: { mountOptions: ['hard', 7] } } });
    const { config, faults } = salvage(settings, [fault('storage', 'nfs', 'mountOptions', 1)]);
    expect(config.storage.nfs?.mountOptions).toEqual(['hard', 'noatime']);
    expect(faults).toEqual([['storage', 'nfs', 'mountOptions']]);
  });

  it('stands in for what is required and missing', () => {
    const { config } = salvage({ timeZone: 'UTC' }, [fault('storage'), fault('vpn')]);
    expect(config).toMatchObject({ timeZone: 'UTC', vpn: { kind: 'external' } });
  });

  it('stands in for no storage where there is some', () => {
    const { config } = salvage(settingsWith({ storage: { nfs: undefined, existingClaim: 'nas' } }), [
      fault('vpn'),
    ]);
    expect(config.storage).toMatchObject({ existingClaim: 'nas' });
    expect(config.storage).not.toHaveProperty('nfs');
  });

  it('gives up a section that is incomplete, and says so', () => {
    const settings = settingsWith({ routes: { kind: 'gateway' }, timeZone: 'UTC' });
    const { config, faults } = salvage(settings, [fault('routes', 'gateway')]);
    expect(config).toMatchObject({ timeZone: 'UTC', routes: { kind: 'none' } });
    expect(faults).toContainEqual(['routes']);
  });
});

describe('meetsFault', () => {
  const faults = [['apps', 'jellyfin', 'image']];

  it.each([
    ['the faulty value', ['apps', 'jellyfin', 'image'], true],
    ['something inside it', ['apps', 'jellyfin', 'image', 'tag'], true],
    ['its neighbour', ['apps', 'jellyfin', 'route'], false],
    ['the mapping around it, on the way elsewhere', ['apps', 'jellyfin'], false],
  ])('answers for a look at %s', (_, path, met) => {
    expect(meetsFault(path, faults)).toBe(met);
  });
});

describe('lacksKey', () => {
  const faults = [['apps', 'radarr', 'Radarr']];

  it.each([
    ['the mapping that lost a key', ['apps', 'radarr'], true],
    ['another mapping', ['apps', 'sonarr'], false],
    ['a mapping further up, whose keys are all there', ['apps'], false],
  ])('answers for the keys of %s', (_, path, lacks) => {
    expect(lacksKey(path, faults)).toBe(lacks);
  });
});
