import { describe, expect, it } from 'vitest';
import type { Comparison } from '../../../../setup/domain/difference/comparison.ts';
import { MEANINGS, settingChecks } from '../../../../setup/domain/doctor/settings.ts';
import { cluster } from './observed.ts';

const compared = (
  kind: string,
  action: Comparison['action'],
  more: Partial<Comparison> = {},
): Comparison => ({
  resource: { app: 'radarr', kind, name: kind },
  action,
  changes: [],
  notCompared: [],
  ...more,
});
const changed = (kind: string, field: string, from: string[] | boolean = false) =>
  compared(kind, 'update', { changes: [{ field, from, to: true }] });
const run = /^kubectl create job -n home setup-\$\(date \+%s\) --from=cronjob\/media-setup$/;

describe('settingChecks', () => {
  it('takes one line for everything that is as it should be', () => {
    const same = [compared('tag', 'unchanged'), compared('naming', 'unchanged')];

    expect(settingChecks('radarr', same, cluster)).toMatchObject([
      { severity: 'ok', message: '2 things are as the configuration wants them' },
    ]);
    expect(settingChecks('radarr', [], cluster)).toEqual([]);
  });

  it.each(MEANINGS)(
    'tells what $code means, and lets setup write it',
    ({ kind, fields, code, severity, message }) => {
      const [check, ...others] = settingChecks(
        'radarr',
        [changed(kind, fields?.[0] ?? 'any'), compared('naming', 'unchanged')],
        cluster,
      );

      expect(others).toEqual([]);
      expect(check).toMatchObject({ severity, code, app: 'radarr' });
      expect(check?.message).toContain(message);
      expect(check?.message).toContain(fields?.[0] ?? 'any');
      expect(check?.command).toMatch(run);
    },
  );

  it('has a word for a setting that is in no list', () => {
    expect(settingChecks('radarr', [changed('naming', 'renameMovies')], cluster)).toMatchObject([
      { severity: 'warning', code: 'setting-differs', subject: 'naming' },
    ]);
  });

  it('names the users whose policy has drifted', () => {
    const [check] = settingChecks(
      'jellyfin',
      [changed('direct-play', 'EnableVideoPlaybackTranscoding', ['ann', 'ben'])],
      cluster,
    );

    expect(check?.message).toContain('EnableVideoPlaybackTranscoding of ann, ben');
  });

  it('tells of what waits once, by what it waits for', () => {
    const first = { app: 'jellyfin', kind: 'first-run', name: 'first-run' };
    const waits = ['user', 'library'].map((kind) => compared(kind, 'waits', { waitsFor: first }));

    expect(settingChecks('jellyfin', waits, cluster)).toMatchObject([
      { code: 'waits', subject: 'first run of jellyfin', message: expect.stringContaining('user, library') },
    ]);
  });

  it('does not send to setup what setup cannot make', () => {
    const [check] = settingChecks('radarr', [compared('host', 'missing')], cluster);

    expect(check?.command).toBeUndefined();
    expect(check?.nextStep).toContain('version');
  });
});
