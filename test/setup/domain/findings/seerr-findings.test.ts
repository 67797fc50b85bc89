import { describe, expect, it } from 'vitest';
import { openSeerr } from '../../../../setup/domain/findings/seerr-findings.ts';
import type { Reading } from '../../../../setup/domain/resource/resource.ts';
import type { Wishes } from '../../../../setup/domain/wishes/wishes.ts';
import { cluster } from '../doctor/observed.ts';

const at = { host: 'jellyfin', port: 8096, tls: false, urlBase: '' };
const administrator = { username: 'root', password: { reveal: () => 'never shown' } };
const seerr = {
  name: 'seerr',
  jellyfin: { name: 'jellyfin', at, administrator },
  libraries: [],
  servers: [],
};
const wishes: Wishes = { cluster, instances: [], seerr };
const before = { app: 'seerr', kind: 'first-run', name: 'first-run' };

const found = (reading: Reading | undefined) =>
  openSeerr(wishes, new Map(reading === undefined ? [] : [['seerr', reading]]));

describe('openSeerr', () => {
  it('tells of a wizard that is open what it means, how long it may have been, and the command', () => {
    const open = { version: '(new)', resources: [], notYet: { kinds: ['wizard'], before } };

    expect(found(open)).toEqual([
      expect.objectContaining({
        ...{ severity: 'error', code: 'wizard-open', subject: 'start-up wizard' },
        nextStep: expect.stringContaining('kubectl get pods -n home -l app=seerr'),
        command: expect.stringMatching(/^kubectl create job -n home .* --from=cronjob\/media-setup$/),
      }),
    ]);
  });

  it('has nothing to say of one that is closed, or that was not read', () => {
    expect(found({ version: '3.1.0', resources: [] })).toEqual([]);
    expect(found(undefined)).toEqual([]);
  });
});
