import { describe, expect, it } from 'vitest';
import type { Fault } from '../../../../simulator/http/faults.ts';
import { aNewJellyfin, aWiredJellyfin, versions } from './a-jellyfin.ts';
import { everythingIn } from './by-hand.ts';

/** More than setup has writes to make for a new Jellyfin; those that never come strike nobody. */
const WRITES = 17;

/** Sign-ins change nothing. */
const aWrite = { server: 'jellyfin', method: 'POST', path: /^(?!.*AuthenticateByName)/ } as const;

/** Of everything that was set, what does not differ from one run to another. */
function settled(everything: unknown): unknown {
  return JSON.parse(
    JSON.stringify(everything, (key, value) =>
      value instanceof Map ? [...value.values()] : key === 'createdAt' ? 0 : value,
    ),
  );
}

describe.each(versions)('setup of a new Jellyfin %s', (version) => {
  let uninterrupted: Promise<unknown> | undefined;
  const finished = async () => {
    uninterrupted ??= aWiredJellyfin(version).then(({ simulator }) => settled(everythingIn(simulator)));
    return await uninterrupted;
  };

  it.each(Array.from({ length: WRITES }, (_, done) => [done] as const))(
    'that ended after write %i is finished by the next run',
    async (done) => {
      await expectFinished({ kind: 'reset' }, done);
    },
  );

  it.each(Array.from({ length: WRITES }, (_, done) => [done] as const))(
    'that never heard of write %i is finished by the next run',
    async (done) => {
      await expectFinished({ kind: 'reset', after: 'route' }, done, 1);
    },
  );

  async function expectFinished(fault: Fault, skip: number, times?: number): Promise<void> {
    const { simulator, setup, writes } = await aNewJellyfin(version);
    const active = simulator.faults.add({ ...aWrite, skip, fault, ...(times !== undefined && { times }) });
    const first = await setup('apply');
    expect(first.code === 0).toBe(active.hits === 0);
    active.remove();

    expect(await setup('apply')).toMatchObject({ code: 0 });
    writes();
    expect(await setup('apply')).toMatchObject({ code: 0 });

    expect(writes()).toEqual([]);
    expect(settled(everythingIn(simulator))).toEqual(await finished());
  }

  it('has no more writes than these tests interrupt', async () => {
    const { setup, writes } = await aNewJellyfin(version);
    await setup('apply');

    expect(writes().length).toBeLessThanOrEqual(WRITES);
  });
});
