import { mkdtemp } from 'node:fs/promises';
import { it } from 'vitest';
import { judge } from '../../../cleanup/domain/judge/judge.ts';
import { startSimulator } from '../../../simulator/start.ts';
import { ledgerOf, runNight } from '../../support/simulated/program.ts';
import { BEGINNING, randomHousehold } from '../../support/simulated/random-household.ts';
import { truthOf } from '../../support/simulated/truth.ts';
import { announcedLongAgo, missed, watch } from '../../support/simulated/watchdog.ts';

it('debug', async () => {
  const seed = Number(process.env['SEED']);
  const { library, policy } = randomHousehold(seed);
  const stateFolder = await mkdtemp('/tmp/dbg-');
  const simulator = await startSimulator(library, { startAt: BEGINNING, seed });
  const options = { policy, live: true, stateFolder };
  console.log(JSON.stringify(policy));
  for (let n = 0; n < 12; n++) {
    const ledger = await ledgerOf(simulator, options);
    const before = watch(simulator, policy, ledger);
    const truth = truthOf(simulator);
    const domain = judge(truth, policy, announcedLongAgo(ledger, before.paths.keys()), simulator.clock.now());
    const r = await runNight(simulator, options);
    console.log(
      'night',
      n,
      r.kind === 'ran'
        ? JSON.stringify({
            remove: r.plan.remove.map((i) => i.key),
            refusals: r.plan.refusals,
            out: r.outcomes.map((o) => [o.kind, (o as any).problem ?? (o as any).detail]),
            ann: r.plan.announce.length,
            warn: r.warnings,
            state: r.stateProblems,
            blocked: r.blocked,
          })
        : r,
    );
    const m = missed(before, simulator);
    if (m.length) {
      console.log(
        'MISSED',
        m,
        JSON.stringify(domain.verdicts.map((v) => [v.key, v.kind, (v as any).reasons])),
        JSON.stringify(truth.movies.filter((x) => typeof x.file === 'object' && m.includes(x.file.path))),
        JSON.stringify(ledger),
      );
      break;
    }
    simulator.clock.advance(86400000);
  }
  await simulator.close();
});
