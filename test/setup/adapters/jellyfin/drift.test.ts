import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadConfig } from '../../../../setup/config/load.ts';
import { desiredJellyfin } from '../../../../setup/domain/desired/jellyfin.ts';
import type { Simulator } from '../../../../simulator/start.ts';
import { startSimulator } from '../../../../simulator/start.ts';
import { runSetup } from '../../../support/setup/run-setup.ts';
import { films, household, versions } from './a-jellyfin.ts';
import { changeByHand, everythingIn, unmanagedByHand } from './by-hand.ts';

const wanted = {
  ...household,
  users: [{ name: 'kid', password: 'the-kid-password', administrator: false }],
};
const fileFor = (url: string) => ({ 'setup.yaml': { waitSeconds: 0, jellyfin: { url, ...wanted } } });

/** Every managed setting, from the very list that setup works with: a new one is tested unasked. */
function managedSettings(): readonly (readonly [string, string, string])[] {
  const text = JSON.stringify(fileFor('http://127.0.0.1:1')['setup.yaml']);
  const loaded = loadConfig({ name: 'setup.yaml', text }, () => '');
  if (loaded.kind !== 'loaded' || loaded.config.wishes.jellyfin === undefined)
    throw new Error('the file of the tests is refused');
  return desiredJellyfin(loaded.config.wishes.jellyfin).flatMap(({ kind, name, fields }) =>
    Object.entries(fields).flatMap(([field, { onCreate }]) =>
      onCreate === true ? [] : [[kind, name, field] as const],
    ),
  );
}

describe.each(versions)('a setting of Jellyfin %s that somebody changed', (version) => {
  let simulator: Simulator;

  beforeAll(async () => {
    simulator = await startSimulator(films().build(), { jellyfin: { version, setup: 'factory-new' } });
    const { code, out } = await runSetup('apply', fileFor(simulator.jellyfin.url));
    expect(code, out).toBe(0);
    unmanagedByHand(simulator);
  });
  afterAll(async () => await simulator.close());

  it('is left alone where the file says nothing of it', async () => {
    const before = everythingIn(simulator);
    simulator.requests.clear();

    expect(await runSetup('apply', fileFor(simulator.jellyfin.url))).toMatchObject({ code: 0 });

    expect(everythingIn(simulator)).toEqual(before);
    expect(simulator.requests.writes().filter(({ path }) => !path.endsWith('ByName'))).toEqual([]);
  });

  it.each(managedSettings())('comes back: %s %s, %s', async (kind, name, field) => {
    const before = everythingIn(simulator);
    changeByHand(simulator, { kind, name, field });
    expect(everythingIn(simulator)).not.toEqual(before);

    const { code, out } = await runSetup('apply --format text', fileFor(simulator.jellyfin.url));

    expect(code, out).toBe(0);
    expect(out).toContain(field);
    expect(everythingIn(simulator)).toEqual(before);
  });
});
