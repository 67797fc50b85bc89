import { describe, expect, it } from 'vitest';
import { contactCheck } from '../../../../setup/domain/doctor/contacts.ts';
import type { Hindrance } from '../../../../setup/domain/doctor/observations.ts';
import { cluster } from './observed.ts';

const notRead = (app: string, hindrance: Hindrance) =>
  contactCheck(app, { kind: 'not-read', problem: `${app} did not answer`, hindrance }, cluster);

describe('contactCheck', () => {
  it('names the version of an app that answers', () => {
    expect(contactCheck('radarr', { kind: 'read', version: '6.0.3' }, cluster)).toMatchObject({
      severity: 'ok',
      message: 'answers, version 6.0.3',
    });
  });

  it.each([
    ['away', 'app-away', 'kubectl get pods -n home -l app=radarr'],
    ['sign-in', 'sign-in-refused', 'kubectl logs -n home deployment/radarr --tail=50'],
    ['version', 'unknown-version', undefined],
    ['other', 'not-read', 'kubectl logs -n home deployment/radarr --tail=50'],
  ] as const)(
    'tells of one that is not read for %s, and the way to the reason',
    (hindrance, code, command) => {
      const check = notRead('radarr', hindrance);

      expect(check).toMatchObject({ severity: 'error', code, app: 'radarr' });
      expect(check.message).toContain('radarr did not answer');
      expect(check.nextStep).not.toBe('');
      expect(check.command).toBe(command);
    },
  );

  it('warns that wrong passwords lock the account of Jellyfin, and pauses what tries them', () => {
    const { message, command } = notRead('jellyfin', 'sign-in');

    expect(message).toMatch(/a few wrong tries lock the account/);
    expect(command).toBe(`kubectl patch cronjob -n home media-setup -p '{"spec":{"suspend":true}}'`);
  });

  it('warns that wrong passwords ban from qBittorrent, and looks in its namespace', () => {
    const { message, command } = notRead('qbittorrent', 'sign-in');

    expect(message).toMatch(/five wrong tries ban the address/);
    expect(command).toContain('-n home-downloads ');
  });
});
