import { describe, expect, it } from 'vitest';
import { openJellyfinApp, openJellyfinAppWriter } from '../../../../setup/adapters/jellyfin/open-jellyfin.ts';
import { applyPlan } from '../../../../setup/app/apply-plan.ts';
import { loadConfig } from '../../../../setup/config/load.ts';
import { desiredOf } from '../../../../setup/domain/desired/desired-of.ts';
import type { StartPhase } from '../../../../simulator/jellyfin/state.ts';
import { aNewJellyfin, aWiredJellyfin, household, type SetUp, versions } from './a-jellyfin.ts';

const PHASES: readonly StartPhase[] = ['set-up server', 'loading', 'nearly', 'running'];

/** Setup of a Jellyfin that is one phase further with every pause. */
async function applyWhileStarting({ simulator }: SetUp) {
  const { url, state } = simulator.jellyfin;
  const text = JSON.stringify({ jellyfin: { url, ...household } });
  const loaded = loadConfig({ name: 'setup.yaml', text }, () => '');
  if (loaded.kind !== 'loaded' || loaded.config.connections.jellyfin === undefined)
    throw new Error('the file of the tests is refused');
  const phases = PHASES.values();
  const sleep = async () => {
    state.phase = phases.next().value ?? 'running';
  };
  await sleep();
  const { name: server, password, ...rest } = loaded.config.connections.jellyfin;
  const options = { server, ...rest, password: password.reveal(), retry: { sleep } };
  const [reader, writer] = [openJellyfinApp(options), openJellyfinAppWriter(options)];
  const result = await applyPlan({
    readers: [reader],
    writers: [writer],
    desired: desiredOf(loaded.config.wishes),
    findingsOf: () => [],
    waitMs: 300_000,
    signal: new AbortController().signal,
    onOutcome: () => {},
  });
  await Promise.all([reader.close(), writer.close()]);
  return result.apps.flatMap(({ outcomes, last }) => [...outcomes.map(({ kind }) => kind), last.state]);
}

describe.each(versions)('a Jellyfin %s that starts while setup waits', (version) => {
  it('is set up once it is up', async () => {
    const jellyfin = await aNewJellyfin(version);

    const kinds = new Set(await applyWhileStarting(jellyfin));

    expect([...kinds]).toEqual(['written', 'read']);
    expect(await jellyfin.setup('plan')).toMatchObject({ code: 0 });
  });

  it('is never taken for a new one (trap 24: another server stands in and says so)', async () => {
    const jellyfin = await aWiredJellyfin(version);

    expect(await applyWhileStarting(jellyfin)).toEqual(['read']);
    expect(jellyfin.writes()).toEqual([]);
  });
});
