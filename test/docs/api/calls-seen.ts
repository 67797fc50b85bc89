/** What each program of the stack asks of the servers, recorded while it works on simulated ones. */
import type { Simulator } from '../../../simulator/start.ts';
import { live } from '../../end-to-end/whole-life/story.ts';
import { aStack } from '../../support/setup/a-stack.ts';
import { changeServer, driftSeerr } from '../../support/setup/drift-seerr.ts';
import { calmNight, liveAll } from '../../support/simulated/nights.ts';

export const PROGRAMS = ['cleanup', 'setup', 'doctor'] as const;
export type Program = (typeof PROGRAMS)[number];

/** One call of one program, with a real path: `/api/v3/movie/7`. */
export interface SeenCall {
  readonly program: Program;
  /** `radarr` for every Radarr. */
  readonly server: string;
  readonly method: string;
  readonly path: string;
}

/** Households in whose nights a season, a version and a shelf come up as well. */
const SEEDS = [3, 10];

const password = 'a-password-of-somebody';

export async function callsSeen(): Promise<readonly SeenCall[]> {
  return [...(await ofSetup()), ...(await ofNights()), ...(await ofWholeLife())];
}

/** A factory-new stack is planned, wired, changed by hand, put right and examined. */
async function ofSetup(): Promise<readonly SeenCall[]> {
  const cleanupUser = { name: 'media-cleanup', password };
  const { setup, simulator } = await aStack({}, {}, { users: [{ name: 'jane', password }], cleanupUser });
  try {
    await setup('plan');
    await setup('apply');
    changeByHand(simulator);
    await setup('apply');
    const wiring = taken('setup', simulator);
    await setup('doctor');
    return [...wiring, ...taken('doctor', simulator)];
  } finally {
    await simulator.close();
  }
}

function changeByHand({ radarr, sonarr, qbittorrent, seerr }: Simulator): void {
  for (const { state } of [radarr, sonarr])
    state.arr.settings.change('downloadclient', { enableCompletedDownloadHandling: false });
  qbittorrent.state.categories.set('radarr', '/data/elsewhere');
  if (seerr === undefined) throw new Error('the stack has no Seerr');
  for (const kind of ['radarr', 'sonarr'] as const)
    changeServer(seerr.state, kind, kind, { activeDirectory: '/data/elsewhere' });
  driftSeerr(seerr.state, { kind: 'jellyfin', name: 'jellyfin', field: 'urlBase', value: '/elsewhere' });
}

async function ofNights(): Promise<readonly SeenCall[]> {
  const calls: SeenCall[] = [];
  await liveAll(SEEDS, async (nights) => {
    for (let night = 0; night < 4; night += 1) await calmNight(nights);
    calls.push(...taken('cleanup', nights.simulator));
  });
  return calls;
}

/** The cleanup as its manifest starts it, which signs in; what people and setup did before is not its own. */
async function ofWholeLife(): Promise<readonly SeenCall[]> {
  const { deployment } = await live();
  try {
    deployment.simulator.requests.clear();
    await deployment.cleanup();
    return taken('cleanup', deployment.simulator);
  } finally {
    await deployment.close();
  }
}

function taken(program: Program, { requests }: Simulator): readonly SeenCall[] {
  const calls = requests.all().map(({ server, method, path }) => {
    // Instances are called after their kind, and one of them lies below a path.
    return { program, server: server.replace(/-.*$/, ''), method, path: path.replace(/^\/sonarr\//, '/') };
  });
  requests.clear();
  return calls;
}
