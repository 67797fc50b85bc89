/** What `cleanup.cjs` loads from beside it: tells the receivers of `notifications` about a run. */
import { setTimeout } from 'node:timers/promises';
import { readMemory, writeMemory } from './adapters/memory-file.ts';
import { deliver, type Patience } from './app/deliver.ts';
import { loadReceivers, type Receiver } from './config/load.ts';
import { type Asked, type Digest, digestOf, isNews, type Memory, testMessage } from './domain/digest.ts';
import { EarlyEnd, earlyDigest } from './domain/early-end.ts';
import { RunSummary } from './domain/run-summary.ts';

export { receiverProblems } from './config/load.ts';

export interface NotifyRequest {
  /** `notifications` of the configuration, as written. */
  readonly notifications: unknown;
  /** JSON of the run, version 1. */
  readonly run?: unknown;
  /** How a run ended that has none. Neither of the two: a test message. */
  readonly early?: unknown;
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
  if (request.run === undefined && request.early === undefined) {
    const tests = receivers.map((receiver) =>
      deliver(receiver, testMessage(receiver.settings), request.now, whole),
    );
    return [...problems, ...(await Promise.all(tests)).filter((problem) => problem !== undefined)];
  }
  const tale = taleOf(request);
  if (tale === undefined)
    return [...problems, 'the report of the run is of another version of the cleanup: nothing is told'];
  return [...problems, ...(await tellAll(tale, receivers, request, whole))];
}

/** What there is to tell of a run. */
interface Tale {
  readonly isNews: boolean;
  readonly digestFor: (asked: Asked) => Digest;
}

/** Undefined where it cannot be read. */
function taleOf(request: NotifyRequest): Tale | undefined {
  const early = EarlyEnd.safeParse(request.early);
  if (early.success) return { isNews: false, digestFor: (asked) => earlyDigest(early.data, asked) };
  const run = RunSummary.safeParse(request.run);
  return run.success
    ? { isNews: isNews(run.data), digestFor: (asked) => digestOf(run.data, asked) }
    : undefined;
}

async function tellAll(
  tale: Tale,
  receivers: readonly Receiver[],
  { stateDir, now, timeZone }: NotifyRequest,
  patience: Patience,
): Promise<readonly string[]> {
  const before = readMemory(stateDir);
  const newsAt = tale.isNews ? now : (before.newsAt ?? now);
  const results = await Promise.all(
    receivers.map(async (receiver) => {
      const told: NonNullable<Told> = before.receivers[receiver.name] ?? {};
      const digest = tale.digestFor({ settings: receiver.settings, told, newsAt, now, timeZone });
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
