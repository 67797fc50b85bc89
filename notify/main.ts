/** What `cleanup.cjs` loads from beside it: tells the receivers of `notifications` about a run. */
import { setTimeout } from 'node:timers/promises';
import { readMemory, writeMemory } from './adapters/memory-file.ts';
import { deliver, type Patience } from './app/deliver.ts';
import { loadReceivers, type Receiver } from './config/load.ts';
import { type Digest, digestOf, isNews, type Memory, testMessage } from './domain/digest.ts';
import { RunSummary } from './domain/run-summary.ts';

export { receiverProblems } from './config/load.ts';

export interface NotifyRequest {
  /** `notifications` of the configuration, as written. */
  readonly notifications: unknown;
  /** JSON of the run, version 1; absent: a test message. */
  readonly run?: unknown;
  readonly stateDir: string;
  readonly timeZone: string;
  /** Milliseconds since 1970. */
  readonly now: number;
  readonly readText: (path: string) => string;
  /** In how many milliseconds all must be over. */
  readonly withinMs: number;
}

type Told = Memory['receivers'][string];

/** Sends to all receivers at once; what did not arrive or cannot be used, a line each. Never fails. */
export async function notify(
  request: NotifyRequest,
  patience: Partial<Patience> = {},
): Promise<readonly string[]> {
  const start = performance.now();
  const whole = {
    until: request.withinMs,
    clock: () => performance.now() - start,
    sleep: async (ms: number) => {
      await setTimeout(ms);
    },
    ...patience,
  };
  const { receivers, problems } = loadReceivers(request.notifications, request.readText);
  if (request.run === undefined) {
    const tests = receivers.map((receiver) =>
      deliver(receiver, testMessage(receiver.settings), request.now, whole),
    );
    return [...problems, ...(await Promise.all(tests)).filter((problem) => problem !== undefined)];
  }
  const run = RunSummary.safeParse(request.run);
  if (!run.success)
    return [...problems, 'the report of the run is of another version of the cleanup: nothing is told'];
  return [...problems, ...(await tellAll(run.data, receivers, request, whole))];
}

async function tellAll(
  run: RunSummary,
  receivers: readonly Receiver[],
  { stateDir, now, timeZone }: NotifyRequest,
  patience: Patience,
): Promise<readonly string[]> {
  const before = readMemory(stateDir);
  const newsAt = isNews(run) ? now : (before.newsAt ?? now);
  const results = await Promise.all(
    receivers.map(async (receiver) => {
      const told: NonNullable<Told> = before.receivers[receiver.name] ?? {};
      const digest = digestOf(run, { settings: receiver.settings, told, newsAt, now, timeZone });
      const problem = digest.message && (await deliver(receiver, digest.message, now, patience));
      return {
        name: receiver.name,
        problem,
        told: problem === undefined ? digest.told : told,
      } satisfies Result;
    }),
  );
  const problems = results.flatMap(({ problem }) => problem ?? []);
  try {
    writeMemory(stateDir, {
      newsAt,
      receivers: Object.fromEntries(results.map(({ name, told }) => [name, told])),
    });
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'failed';
    return [...problems, `what was told cannot be remembered in ${stateDir} (${code}): it is told again`];
  }
  return problems;
}

interface Result {
  readonly name: string;
  readonly problem: string | undefined;
  readonly told: Digest['told'];
}
