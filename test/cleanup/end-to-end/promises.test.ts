import { describe, expect, it } from 'vitest';
import type { RunResult } from '../../../cleanup/app/run-result.ts';
import type { Fault } from '../../../simulator/http/faults.ts';
import { seedsOf } from '../../support/random-runs.ts';
import { calmNight, DAY_MS, liveAll, MANY_NIGHTS, type Nights } from '../../support/simulated/nights.ts';
import { type ProgramOptions, runNight } from '../../support/simulated/program.ts';

const LISTS = /\/(?:Items|movie|series|episode|episodefile)$/;

async function ran({ simulator }: Nights, options: ProgramOptions): Promise<RunResult> {
  const result = await runNight(simulator, options);
  if (result.kind !== 'ran') throw new Error(result.kind);
  return result;
}

/** So many calm nights that something is due in most households. */
async function untilDue(nights: Nights): Promise<void> {
  for (let night = nights.random.between(1, 3); night > 0; night--) await calmNight(nights);
}

function itemsOf({ plan }: RunResult): readonly string[] {
  return plan.remove.map(({ key }) => key);
}

function writesOf({ simulator }: Nights): readonly string[] {
  const writes = simulator.requests.writes().filter(({ path }) => !path.endsWith('/auth/login'));
  return writes.map(({ method, path }) => `${method} ${path}`);
}

describe('the program, of any household', () => {
  it('changes nothing anywhere in a dry run', MANY_NIGHTS, async () => {
    let due = 0;
    await liveAll(seedsOf(20), async (nights) => {
      const dry = { ...nights.options, live: false };
      for (let night = 0; night < 4; night++) {
        due += itemsOf(await ran(nights, dry)).length;
        nights.simulator.clock.advance(DAY_MS);
      }

      expect(writesOf(nights), `SEED=${nights.seed}`).toEqual([]);
    });
    expect(due).toBeGreaterThan(0);
  });

  it(
    'removes what the plan says and nothing else, and nothing more when it runs again',
    MANY_NIGHTS,
    async () => {
      let removed = 0;
      await liveAll(seedsOf(20), async (nights) => {
        await untilDue(nights);
        const first = await ran(nights, nights.options);
        const outcomes = first.outcomes.map(({ item }) => item.key);
        removed += outcomes.length;
        nights.simulator.requests.clear();
        const second = await ran(nights, nights.options);

        const refused = first.plan.refusals.length > 0;
        expect(outcomes, `SEED=${nights.seed}`).toEqual(refused ? [] : itemsOf(first));
        expect(second.outcomes, `SEED=${nights.seed}`).toEqual([]);
        expect(writesOf(nights).filter((write) => write.startsWith('DELETE /api'))).toEqual([]);
      });
      expect(removed).toBeGreaterThan(0);
    },
  );

  it('removes nothing in a night in which a list came in part', MANY_NIGHTS, async () => {
    let struck = 0;
    await liveAll(seedsOf(20), async (nights) => {
      const { simulator, options, random, seed } = nights;
      await untilDue(nights);
      const servers = ['jellyfin', ...simulator.radarrs.keys(), ...simulator.sonarrs.keys()] as const;
      const fault = random.pick<Fault>([
        { kind: 'status', status: 500 },
        { kind: 'truncated' },
        { kind: 'cut' },
        { kind: 'malformed' },
      ]);
      const server = servers[random.between(0, servers.length - 1)] ?? 'jellyfin';
      const active = simulator.faults.add({ server, method: 'GET', path: LISTS, fault });
      simulator.requests.clear();
      const result = await ran(nights, options);
      if (active.hits === 0) return;
      struck += 1;

      expect(result.outcomes, `SEED=${seed}`).toEqual([]);
      expect(writesOf(nights).filter((write) => /^(?:DELETE|PUT) \/api/.test(write))).toEqual([]);
    });
    expect(struck).toBeGreaterThan(0);
  });

  it('plans the same in whatever order the servers list', MANY_NIGHTS, async () => {
    await liveAll(seedsOf(20), async (nights) => {
      const { simulator, options, seed } = nights;
      await untilDue(nights);
      const dry = { ...options, live: false };
      // The first dry run remembers what it announces; what follows has the same memory.
      await ran(nights, dry);
      const { judgement, plan } = await ran(nights, dry);
      simulator.faults.add({ method: 'GET', fault: { kind: 'shuffled-list', seed } });
      const shuffled = await ran(nights, dry);

      const fates = ({ verdicts }: RunResult['judgement']) =>
        new Map(verdicts.map(({ key, kind }) => [key, kind]));
      expect(fates(shuffled.judgement), `SEED=${seed}`).toEqual(fates(judgement));
      expect(shuffled.plan.remove, `SEED=${seed}`).toEqual(plan.remove);
      expect(shuffled.plan.announce, `SEED=${seed}`).toEqual(plan.announce);
      expect(shuffled.plan.refusals, `SEED=${seed}`).toEqual(plan.refusals);
    });
  });
});
