import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { RunResult } from '../../../cleanup/app/run-result.ts';
import { aLibrary } from '../../../simulator/library/builder.ts';
import { type Simulator, startSimulator } from '../../../simulator/start.ts';
import { aPolicy } from '../../support/policy.ts';
import { runNight } from '../../support/simulated/program.ts';

const GB = 1_000_000_000;
const DAY_MS = 86_400_000;
const START = Date.parse('2026-03-01T03:00:00Z');
const daysBefore = (days: number) => new Date(START - days * DAY_MS).toISOString();

/** Three films of 30 GB on a disk of 100 GB, of which Anna has watched two, and a policy that wants 50 GB free. */
async function household<Result>(
  story: (simulator: Simulator, night: () => Promise<RunResult>) => Promise<Result>,
) {
  const film = (title: string, watched?: number) => ({
    title,
    size: 30 * GB,
    importedAt: daysBefore(30),
    added: daysBefore(31),
    ...(watched !== undefined && { watched: { Anna: daysBefore(watched) } }),
  });
  const library = aLibrary()
    .user('Anna')
    .tag('keep')
    .movie(film('Unseen'))
    .movie(film('First Seen', 3))
    .movie(film('Last Seen', 2))
    .build();
  const folder = await mkdtemp(join(tmpdir(), 'pressure-'));
  const mounts = [{ path: '/data', totalBytes: 100 * GB }];
  const simulator = await startSimulator(library, { startAt: START, mounts });
  const pressure = { freeBytes: 35 * GB, gracePeriodDays: 1, noticeDays: 1 };
  try {
    return await story(simulator, async () => {
      const result = await runNight(simulator, {
        policy: aPolicy({ pressure }),
        live: true,
        stateFolder: folder,
      });
      simulator.clock.advance(DAY_MS);
      if (result.kind !== 'ran') throw new Error(result.kind);
      return result;
    });
  } finally {
    await simulator.close();
    await rm(folder, { recursive: true });
  }
}

const titles = ({ outcomes }: RunResult) => outcomes.map(({ kind, item }) => `${kind} ${item.title}`);

describe('a household whose disk is nearly full', () => {
  it('sees the film go sooner that was watched longest ago, after its short notice, and no other', async () => {
    const nights = await household(async (_, night) => [await night(), await night(), await night()]);

    expect(nights.map(titles)).toEqual([[], ['removed First Seen'], []]);
    expect(nights[0]?.plan.announce.map(({ item }) => item.title)).toEqual(['First Seen']);
    expect(nights.map(({ plan }) => plan.pressure?.disks.length)).toEqual([1, 1, 0]);
  });

  it('sees nothing go sooner while what is free cannot be read', async () => {
    const nights = await household(async (simulator, night) => {
      const results: RunResult[] = [];
      for (let count = 0; count < 2; count++) {
        // The list of the instance's own reading comes; that of its disks does not.
        const fault = { kind: 'status', status: 500 } as const;
        simulator.faults.add({ server: 'radarr', method: 'GET', path: /rootfolder/, skip: 1, fault });
        results.push(await night());
        simulator.faults.clear();
      }
      return results;
    });

    expect(nights.map(titles)).toEqual([[], []]);
    for (const { plan } of nights) {
      expect(plan).toMatchObject({ complete: true, refusals: [] });
      expect(plan.pressure).toEqual({ unknown: ['radarr (its root folders)'], disks: [] });
    }
  });

  it('sees nothing go sooner that a recycle bin would keep', async () => {
    const nights = await household(async (simulator, night) => {
      simulator.radarrs
        .get('radarr')
        ?.state.arr.settings.change('mediamanagement', { recycleBin: '/data/bin' });
      return [await night(), await night()];
    });

    expect(nights.map(titles)).toEqual([[], []]);
  });
});
