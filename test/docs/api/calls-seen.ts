/** What each program of the stack asks of the servers, recorded while it works on simulated ones. */
import type { LoggedRequest } from '../../../simulator/http/request-log.ts';
import type { Simulator } from '../../../simulator/start.ts';
import { aStack } from '../../support/setup/a-stack.ts';
import { calmNight, DAY_MS, liveAll, troubledNight } from '../../support/simulated/nights.ts';
import { runNight } from '../../support/simulated/program.ts';

export type Program = 'cleanup' | 'setup' | 'doctor';

/** One kind of call of one program: `radarr GET /api/v3/movie`. */
export interface SeenCall {
  readonly program: Program;
  /** What kind of server it is: `radarr` for every Radarr. */
  readonly server: string;
  readonly method: string;
  readonly path: string;
}

/** Households in whose nights everything happens that the cleanup has a call for. */
const SEEDS = Array.from({ length: 24 }, (_, index) => index + 1);

export async function callsSeen(): Promise<readonly SeenCall[]> {
  return [...(await ofSetup()), ...(await ofCleanup())];
}

/** A factory-new stack is planned, wired, read again, changed by hand and examined. */
async function ofSetup(): Promise<readonly SeenCall[]> {
  const { setup, simulator } = await aStack();
  try {
    await setup('plan');
    await setup('apply');
    await setup('apply');
    const wiring = taken('setup', simulator);
    await setup('doctor');
    return [...wiring, ...taken('doctor', simulator)];
  } finally {
    await simulator.close();
  }
}

/** Calm nights and troubled ones, in which torrents go too. */
async function ofCleanup(): Promise<readonly SeenCall[]> {
  const calls: SeenCall[] = [];
  await liveAll(SEEDS, async (nights) => {
    const { simulator, options } = nights;
    for (let night = 0; night < 4; night += 1) await calmNight(nights);
    await troubledNight(nights);
    await runNight(simulator, { ...options, torrents: 'remove' });
    simulator.clock.advance(DAY_MS);
    calls.push(...taken('cleanup', simulator));
  });
  return calls;
}

function taken(program: Program, { requests }: Simulator): readonly SeenCall[] {
  const calls = requests.all().map(({ server, method, path }) => ({ program, server: kindOf(server), method, path }));
  requests.clear();
  return calls;
}

/** Instances are called after their kind: `radarr-4k`. */
function kindOf(server: LoggedRequest['server']): string {
  return server.replace(/-.*$/, '');
}
